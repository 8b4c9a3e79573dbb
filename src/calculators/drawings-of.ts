import type { SvgNode } from '../charts/svg.ts';
import type { Calculator, Draw } from './calculator.ts';
import { inputsOf } from './values.ts';

/** What `draw` makes of the numbers of a calculator with these values. */
export function drawingsOf(
  calculator: Calculator,
  draw: Draw,
  values: Readonly<Record<string, unknown>>,
): readonly SvgNode[] {
  const result = calculator.composition.evaluate(inputsOf(calculator, values));
  return draw((name) => {
    const value = name.includes('.') && Object.hasOwn(result, name) ? result[name] : values[name];
    return typeof value === 'number' ? value : undefined;
  });
}
