import type { MonteCarloRun } from './monte-carlo.ts';

/** How much an output moves with one range. */
export interface Sensitivity {
  readonly path: string;
  readonly label: string;
  /** From -1 to 1; 0 if either does not vary. */
  readonly correlation: number;
  /** The squared correlation over the sum of all of them; 0 if nothing varies. */
  readonly share: number;
}

/**
 * Which ranges an output of a run follows, strongest first. By rank (Spearman), which sees any monotone
 * relation and is not led by a long tail, or by value (Pearson), which sees linear ones.
 */
export function sensitivityOf(
  run: MonteCarloRun,
  output: string,
  by: 'rank' | 'value' = 'rank',
): readonly Sensitivity[] {
  const all = run.outputs.get(output)?.values ?? new Float64Array();
  const present = (_: number, sample: number): boolean => !Number.isNaN(all[sample] ?? NaN);
  const measure = by === 'rank' ? ranksOf : (values: Float64Array) => values;
  const y = measure(all.filter(present));
  const rows = run.ranged.map(({ path, label }, index) => {
    const drawn = run.draws[index] ?? new Float64Array();
    return { path, label, correlation: correlate(measure(drawn.filter(present)), y) };
  });
  const total = rows.reduce((sum, { correlation }) => sum + correlation ** 2, 0);
  return rows
    .map((row) => ({ ...row, share: total === 0 ? 0 : row.correlation ** 2 / total }))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/** Pearson’s correlation, 0 where one of the two does not vary. */
function correlate(x: Float64Array, y: Float64Array): number {
  const dx = centred(x);
  const dy = centred(y);
  let product = 0;
  let xx = 0;
  let yy = 0;
  for (const [index, a] of dx.entries()) {
    const b = dy[index] ?? 0;
    product += a * b;
    xx += a * a;
    yy += b * b;
  }
  const scale = Math.sqrt(xx) * Math.sqrt(yy);
  return scale === 0 ? 0 : Math.max(-1, Math.min(1, product / scale));
}

/** Deviations from the mean, scaled to at most 1, so that squares of huge values do not overflow. */
function centred(values: Float64Array): Float64Array {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const scaled = values.map((value) => value / largest);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return scaled.map((value) => value - mean);
}

/** Place of each value in the order of all; equal values share the mean of their places. */
function ranksOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  return values.map((value) => (firstAt(sorted, value) + firstAfter(sorted, value) - 1) / 2);
}

function firstAt(sorted: Float64Array, value: number): number {
  return search(sorted, (item) => item >= value);
}

function firstAfter(sorted: Float64Array, value: number): number {
  return search(sorted, (item) => item > value);
}

function search(sorted: Float64Array, isPast: (item: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(sorted[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}
