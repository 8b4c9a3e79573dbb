import { CalculatorElement } from './calculator-element.ts';

// On other sites: no more than the form, its answers and one chart, since all that can ever be fetched is to stay small.
customElements.define('cost-calculator', CalculatorElement);
