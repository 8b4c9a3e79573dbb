import type { Evaluable } from '../definition/define.ts';
import { pcg32 } from './pcg32.ts';
import { findRanges, type RangedInput } from './ranges.ts';

export interface MonteCarloOptions {
  /** 10,000 unless said otherwise; at most 100,000. */
  readonly samples?: number;
  /** Seed and stream of {@link pcg32}: the same ones give every reader the same figures. */
  readonly seed?: number;
  readonly stream?: number;
}

/** One output over all samples. */
export interface Distribution {
  /** In the order of the draws; `NaN` where the output does not exist. */
  readonly values: Float64Array;
  /** How many samples have a number. The figures below are over those; `null` if there is none. */
  readonly count: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly standardError: number | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface MonteCarloRun {
  readonly ok: true;
  readonly samples: number;
  /** How often each status came up. Nothing is dropped silently. */
  readonly statuses: ReadonlyMap<string, number>;
  /** The share of samples that were `ok`. */
  readonly okFraction: number;
  readonly ranged: readonly RangedInput[];
  /** The drawn values of each range, in the order of `ranged`. */
  readonly draws: readonly Float64Array[];
  readonly outputs: ReadonlyMap<string, Distribution>;
}

/**
 * Runs any function of any model over inputs of which some are ranges. Ranges are independent of each
 * other; price and utilization, which usually move together, will look wider than they are.
 */
export function monteCarlo(
  fn: Evaluable,
  inputs: unknown,
  { samples = 10_000, seed = 42, stream = 54 }: MonteCarloOptions = {},
): MonteCarloRun | { readonly ok: false; readonly reason: string } {
  if (!Number.isInteger(samples) || samples < 1 || samples > 100_000) {
    return { ok: false, reason: 'Take between 1 and 100,000 samples.' };
  }
  if (![seed, stream].every((word) => Number.isSafeInteger(word) && word >= 0)) {
    return { ok: false, reason: 'Seed and stream must be whole numbers of 0 or more.' };
  }
  const { ranged, at, problems } = findRanges(fn, inputs);
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, reason: problem };

  const next = pcg32(seed, stream);
  const draws = ranged.map(() => new Float64Array(samples));
  const columns = Object.entries(fn.outputs)
    .filter(([, output]) => !('list' in output))
    .map(([key]) => [key, new Float64Array(samples)] as const);
  const statuses = new Map<string, number>();
  const point = new Float64Array(ranged.length);
  for (let sample = 0; sample < samples; sample += 1) {
    ranged.forEach(({ quantile }, index) => {
      // In the middle of its step, so that no draw is 0 or 1, where a lognormal has no value.
      const value = quantile((next() + 0.5) / 2 ** 32);
      point[index] = value;
      const drawn = draws[index];
      if (drawn !== undefined) drawn[sample] = value;
    });
    const result = fn.evaluate(at(point));
    statuses.set(result.status, (statuses.get(result.status) ?? 0) + 1);
    for (const [key, values] of columns) {
      const value = result[key];
      values[sample] = typeof value === 'number' ? value : NaN;
    }
  }
  return {
    ok: true,
    samples,
    statuses,
    okFraction: (statuses.get('ok') ?? 0) / samples,
    ranged,
    draws,
    outputs: new Map(columns.map(([key, values]) => [key, describe(values)])),
  };
}

function describe(values: Float64Array): Distribution {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const count = sorted.length;
  if (count === 0) {
    const none = { mean: null, sd: null, standardError: null, p10: null, p50: null, p90: null };
    return { values, count, ...none };
  }
  // Scaled by the largest, so that sums of huge values do not overflow.
  const scale = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted[count - 1] ?? 0)) || 1;
  let sum = 0;
  for (const value of sorted) sum += value / scale;
  const mean = sum / count;
  let squares = 0;
  for (const value of sorted) squares += (value / scale - mean) ** 2;
  const sd = count > 1 ? Math.sqrt(squares / (count - 1)) * scale : 0;
  return {
    values,
    count,
    mean: mean * scale,
    sd: finiteOrNull(sd),
    standardError: finiteOrNull(sd / Math.sqrt(count)),
    p10: percentile(sorted, 0.1),
    p50: percentile(sorted, 0.5),
    p90: percentile(sorted, 0.9),
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Percentile of sorted values, interpolated between the two nearest; `null` of nothing. */
export function percentile(sorted: ArrayLike<number>, p: number): number | null {
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  const share = place - Math.floor(place);
  return below * (1 - share) + above * share;
}
