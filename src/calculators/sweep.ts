import type { LineChart } from '../charts/line-chart.ts';
import { inputsOf, type Calculator, type CalculatorField, type Shown } from './calculator.ts';

type Values = Readonly<Record<string, unknown>>;

const steps = 48;

/** The drawing of a calculator: its sweep over the sensible range of one field, from these values. */
export function sweepChart(calculator: Calculator, values: Values): LineChart | undefined {
  const { across, of, scale, title } = calculator.sweep;
  const field = calculator.fields.find(({ name }) => name === across);
  const here = values[across];
  if (field === undefined || typeof here !== 'number') return undefined;
  const [low, high] = rangeOf(field, here);
  const isLog = scale === 'log' && low > 0;
  const isWhole = field.model.kind === 'number' && field.model.whole === true;
  const xs = Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const x = isLog ? low * (high / low) ** share : low + (high - low) * share;
    return isWhole ? Math.round(x) : x;
  });
  const at = (x: number): Values =>
    calculator.composition.evaluate(inputsOf(calculator, { ...values, [across]: x }));
  const sampled = xs.map((x) => ({ x, result: at(x) }));
  const own = at(here);
  return {
    title,
    here,
    x: { label: field.label, unit: field.unit, ...(isLog && { scale: 'log' as const }) },
    y: { label: '', unit: shownAs(calculator, of[0] ?? '').unit },
    lines: of.map((name) => ({
      label: shownAs(calculator, name).label,
      points: sampled.map(({ x, result }) => ({ x, y: numberOrNull(result[name]) })),
      here: numberOrNull(own[name]),
    })),
  };
}

function rangeOf({ model }: CalculatorField, here: number): readonly [number, number] {
  const [low, high] = (model.kind === 'number' ? model.range : undefined) ?? [here / 4, here * 4];
  return [Math.min(low, here), Math.max(high, here)];
}

/** How an output is shown; as its model calls it where the calculator does not show it. */
function shownAs({ shown, composition }: Calculator, name: string): Omit<Shown, 'name'> {
  const { label = name, unit = 'any unit' } = composition.outputs[name] ?? {};
  return shown.find((line) => line.name === name) ?? { label, unit };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
