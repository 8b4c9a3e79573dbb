import type { AnyFunction } from '../definition/define.ts';
import type { Status } from '../definition/status.ts';
import { findRanges } from './ranges.ts';

/** The output at one end of a bar. */
export interface TornadoEnd {
  readonly input: number;
  readonly output: number | null;
  readonly status: Status;
}

/** What one range does to the output while the others rest at their base. */
export interface TornadoBar {
  readonly path: string;
  readonly label: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** `null` if the output does not exist at one of the ends. */
  readonly swing: number | null;
}

export interface Tornado {
  readonly ok: true;
  readonly base: number | null;
  readonly status: Status;
  /** Widest first; those without a swing last. */
  readonly bars: readonly TornadoBar[];
}

/**
 * Moves one range at a time. Bars go to the stated ends; if one of the ranges is lognormal, whose stated
 * ends are its 10% and 90% points, all go to those, because bars of unlike confidence rank falsely.
 * Shows no interactions, and depends on the base.
 */
export function tornado(
  fn: AnyFunction,
  inputs: unknown,
  output: string,
): Tornado | { readonly ok: false; readonly reason: string } {
  const { ranged, at, problems } = findRanges(fn, inputs);
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, reason: problem };
  if (!Object.hasOwn(fn.outputs, output)) {
    return { ok: false, reason: `There is no output ${output}.` };
  }
  const hasLognormal = ranged.some(({ range }) => range.shape === 'lognormal');
  const bases = ranged.map(({ base }) => base);

  function outputAt(values: readonly number[]): Omit<TornadoEnd, 'input'> {
    const result = fn.evaluate(at(values));
    const value = result[output];
    return { output: typeof value === 'number' ? value : null, status: result.status };
  }

  const bars = ranged.map(({ path, label, range, quantile }, index): TornadoBar => {
    const end = (input: number): TornadoEnd => ({ input, ...outputAt(bases.with(index, input)) });
    const low = end(hasLognormal ? quantile(0.1) : range.low);
    const high = end(hasLognormal ? quantile(0.9) : range.high);
    const swing =
      low.output === null || high.output === null ? Infinity : Math.abs(high.output - low.output);
    return { path, label, low, high, swing: Number.isFinite(swing) ? swing : null };
  });
  const { output: base, status } = outputAt(bases);
  return { ok: true, base, status, bars: bars.sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1)) };
}
