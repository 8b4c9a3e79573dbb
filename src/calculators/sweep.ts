import type { LineChart } from '../charts/line-chart.ts';
import { numberOf } from './answer.ts';
import type { Calculator, CalculatorField, Shown } from './calculator.ts';
import { inputsOf } from './values.ts';

type Values = Readonly<Record<string, unknown>>;

const steps = 48;

/** The drawing of a calculator: its sweep over the sensible range of one field, from these values. */
export function sweepChart(calculator: Calculator, values: Values): LineChart | undefined {
  const { across, of, names = {}, scale, title, marks = {} } = calculator.sweep;
  const field = calculator.fields.find(({ name }) => name === across);
  const here = values[across];
  if (field === undefined || typeof here !== 'number') return undefined;
  const [low, high] = rangeOf(field, here);
  const isLog = scale === 'log' && low > 0;
  const isWhole = field.model.kind === 'number' && field.model.whole === true;
  const xs = Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    // In parts, since the ratio or the distance of the ends may be more than a number can hold.
    const x = isLog ? low ** (1 - share) * high ** share : low * (1 - share) + high * share;
    return isWhole ? Math.round(x) : x;
  });
  const at = (x: number): ((name: string) => number | null) => {
    const moved = { ...values, [across]: x };
    const result = calculator.composition.evaluate(inputsOf(calculator, moved));
    return (name) => numberOf(shownAs(calculator, name), result[name] ?? moved[name], moved);
  };
  const sampled = xs.map((x) => ({ x, valueOf: at(x) }));
  const valueOf = at(here);
  const first = shownAs(calculator, of[0] ?? '');
  return {
    title,
    here,
    x: { label: field.label, unit: field.unit, ...(isLog && { scale: 'log' as const }) },
    // Several lines have their names beside them.
    y: { label: of.length > 1 ? '' : first.label, unit: first.unit },
    lines: of.map((name) => ({
      label: names[name] ?? shownAs(calculator, name).label,
      tone: toneOf(name),
      points: sampled.map((sample) => ({ x: sample.x, y: sample.valueOf(name) })),
      here: valueOf(name),
    })),
    marks: Object.entries(marks).flatMap(([name, label]) => {
      const x = valueOf(name);
      return x === null || x < low || x > high ? [] : [{ label, x }];
    }),
  };
}

/** What a part owns or rents is drawn in the colours of on-premises and of cloud; else in ink. */
function toneOf(name: string): 'cold' | 'warm' | undefined {
  if (name.startsWith('owned.')) return 'cold';
  return name.startsWith('rented.') ? 'warm' : undefined;
}

function rangeOf({ model }: CalculatorField, here: number): readonly [number, number] {
  const [low, high] = (model.kind === 'number' ? model.range : undefined) ?? [here / 4, here * 4];
  return [Math.min(low, here), Math.max(high, here)];
}

/** How an output is shown; as its model calls it where the calculator does not show it. */
function shownAs({ shown, fields, composition }: Calculator, name: string): Omit<Shown, 'name'> {
  const known =
    shown.find((line) => line.name === name) ?? fields.find((field) => field.name === name);
  if (known !== undefined && !('start' in known)) return known;
  const { label = name, unit = 'any unit' } = known ?? composition.outputs[name] ?? {};
  return { label, unit };
}
