import type { TornadoChart } from '../charts/tornado-chart.ts';
import { tornado } from '../models/sampling/tornado.ts';
import { answer, inputsOf, type Calculator, type CalculatorField } from './calculator.ts';

type Values = Readonly<Record<string, unknown>>;

/** A row of {@link whatMatters}: an input at both ends of its sensible range. */
export interface Mover {
  readonly field: CalculatorField;
  readonly low: { readonly input: number; readonly output: number | null };
  readonly high: { readonly input: number; readonly output: number | null };
}

/** The inputs that move the first answer most, over their sensible ranges, widest first; at most `count`. */
export function whatMatters(calculator: Calculator, values: Values, count = 5): readonly Mover[] {
  const ranged: Record<string, unknown> = { ...values };
  for (const field of calculator.fields) {
    const value = values[field.name];
    if (typeof value !== 'number' || field.model.kind !== 'number') continue;
    const [low, high] = tornadoRange(field, value);
    if (low < high) ranged[field.name] = { low, mode: value, high };
  }
  const output = calculator.shown[0]?.name ?? '';
  const result = tornado(calculator.composition, inputsOf(calculator, ranged), output);
  if (!result.ok) return [];
  return result.bars.slice(0, count).flatMap(({ path, low, high, swing }) => {
    const field = calculator.fields.find(({ name }) => name === path);
    return field === undefined || swing === null || swing === 0 ? [] : [{ field, low, high }];
  });
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
function tornadoRange({ model }: CalculatorField, value: number): readonly [number, number] {
  if (model.kind !== 'number') return [value, value];
  const [least, most] = model.range ?? [-Infinity, Infinity];
  const round = (number: number): number => (model.whole === true ? Math.round(number) : number);
  const room = Math.abs(value) * 0.25;
  const low = Math.max(value - room, Math.min(least, value), model.min ?? -Infinity);
  const high = Math.min(value + room, Math.max(most, value), model.max ?? Infinity);
  return [round(low), round(high)];
}
