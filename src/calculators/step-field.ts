import type { CalculatorField } from './calculator.ts';

/** The value one arrow key away: a hundredth for fractions, else a round step of about a fiftieth. */
export function stepField({ model }: CalculatorField, value: number, steps: number): number {
  if (model.kind !== 'number') return value;
  const isFraction = model.unit === 'fraction';
  const size = Math.abs(value) || (model.range?.[1] ?? 1);
  const step = isFraction ? 0.01 : 10 ** Math.floor(Math.log10(size / 5));
  const least = model.whole === true ? Math.max(1, step) : step;
  const next = Number((value + steps * least).toPrecision(12));
  const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = model;
  const isLegal = next >= min && next <= max && next > above && next < below;
  return isLegal ? next : value;
}
