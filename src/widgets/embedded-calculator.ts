import type { Calculator } from '../calculators/calculator.ts';
import { CalculatorElement } from './calculator-element.ts';

/**
 * A calculator on another site: no more than the form, its answers and one chart, since all that can ever be
 * fetched is to stay small.
 */
export function embed(load: () => Promise<Calculator>): void {
  class EmbeddedCalculatorElement extends CalculatorElement {
    protected override load(): Promise<Calculator> {
      return load();
    }
  }
  customElements.define('cost-calculator', EmbeddedCalculatorElement);
}
