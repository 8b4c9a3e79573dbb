import type { TornadoChart } from '../charts/tornado-chart.ts';
import { answer, numberOf } from './answer.ts';
import type { Calculator, CalculatorField } from './calculator.ts';
import { inputsOf, type State } from './values.ts';
import type { Range } from '../models/sampling/ranges.ts';

type Values = Readonly<Record<string, unknown>>;

/** A row of {@link whatMatters}: an input at both ends of its sensible range. */
export interface Mover {
  readonly field: CalculatorField;
  readonly low: { readonly input: number; readonly output: number | null };
  readonly high: { readonly input: number; readonly output: number | null };
}

/**
 * The inputs that move the first answer most, over the ranges that the reader typed or else sensible
 * ones, widest first; at most `count`.
 */
export function whatMatters(
  calculator: Calculator,
  { values, ranges }: State,
  count = 5,
): readonly Mover[] {
  const [first] = calculator.shown;
  if (first === undefined) return [];
  const at = (field: CalculatorField, input: number): Mover['low'] => {
    const moved = { ...values, [field.name]: input };
    const result = calculator.composition.evaluate(inputsOf(calculator, moved));
    return { input, output: numberOf(first, result[first.name], moved) };
  };
  return calculator.fields
    .flatMap((field) => {
      const value = values[field.name];
      if (typeof value !== 'number' || field.model.kind !== 'number') return [];
      const { low, high } = ranges.get(field.name) ?? tornadoRange(field, value);
      if (low >= high) return [];
      const mover: Mover = { field, low: at(field, low), high: at(field, high) };
      return swingOf(mover) > 0 ? [mover] : [];
    })
    .sort((a, b) => swingOf(b) - swingOf(a))
    .slice(0, count);
}

/** How far an input moves the answer; 0 where one of the ends has none. */
function swingOf({ low, high }: Mover): number {
  return low.output === null || high.output === null ? 0 : Math.abs(high.output - low.output);
}

/** The drawing of {@link whatMatters}. */
export function tornadoChart(
  calculator: Calculator,
  values: Values,
  movers: readonly Mover[],
): TornadoChart | undefined {
  const outcome = answer(calculator, values);
  const first = outcome.ok ? outcome.answers[0] : undefined;
  if (first?.value === undefined || first.value === null || movers.length === 0) return undefined;
  return {
    label: first.label,
    unit: first.unit,
    base: first.value,
    rows: movers.map(({ field, low, high }) => ({
      label: field.label,
      low: low.output,
      high: high.output,
    })),
  };
}

/** A quarter either way, within what is legal and sensible. */
function tornadoRange({ model }: CalculatorField, value: number): Range {
  if (model.kind !== 'number') return { low: value, high: value };
  const [least, most] = model.range ?? [-Infinity, Infinity];
  // Without the last digits of 0.8 × 0.75, which no reader would type.
  const round = (number: number): number =>
    model.whole === true ? Math.round(number) : Number(number.toPrecision(12));
  const room = Math.abs(value) * 0.25;
  const low = Math.max(value - room, Math.min(least, value), model.min ?? -Infinity);
  const high = Math.min(value + room, Math.max(most, value), model.max ?? Infinity);
  return { low: round(low), high: round(high) };
}
