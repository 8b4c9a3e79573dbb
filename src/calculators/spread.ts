import type { DotPlot } from '../charts/dot-plot.ts';
import { monteCarlo, percentile } from '../models/sampling/monte-carlo.ts';
import type { Range } from '../models/sampling/ranges.ts';
import { numberOf } from './answer.ts';
import type { Calculator } from './calculator.ts';
import { inputsOf, type State } from './values.ts';

const batches = 40;
const batchSize = 50;
const dots = 50;

/**
 * What the first answer may be when some inputs are ranges: seeded Monte Carlo, the same for every
 * reader of the same inputs. Works in short batches and yields after each, so that a page can go on
 * answering; the last value is the plot, or nothing where too few samples have an answer.
 */
export function* spreadOf(
  calculator: Calculator,
  values: Readonly<Record<string, unknown>>,
  ranges: ReadonlyMap<string, Range>,
): Generator<undefined, DotPlot | undefined> {
  const [first] = calculator.shown;
  if (first === undefined || ranges.size === 0) return undefined;
  const inputs = inputsOf(calculator, { ...values, ...Object.fromEntries(ranges) });
  const found: number[] = [];
  for (let stream = 0; stream < batches; stream += 1) {
    const run = monteCarlo(calculator.composition, inputs, { samples: batchSize, stream });
    if (!run.ok) return undefined;
    for (const output of run.outputs.get(first.name)?.values ?? []) {
      const value = numberOf(first, output, values);
      if (value !== null) found.push(value);
    }
    yield undefined;
  }
  // From fewer than half of the samples the figures would flatter.
  if (found.length < (batches * batchSize) / 2) return undefined;
  const sorted = Float64Array.from(found).sort();
  const at = (p: number): number => percentile(sorted, p) ?? NaN;
  return {
    label: first.label,
    unit: first.unit,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    quantiles: Array.from({ length: dots }, (_, index) => at((index + 0.5) / dots)),
  };
}

/** The same at once, where nobody waits. */
export function wholeSpread(
  calculator: Calculator,
  { values, ranges }: State,
): DotPlot | undefined {
  const work = spreadOf(calculator, values, ranges);
  let next = work.next();
  while (next.done !== true) next = work.next();
  return next.value;
}
