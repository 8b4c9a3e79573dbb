import type { Evaluable } from '../definition/define.ts';
import type { Field, NumberField } from '../definition/field.ts';
import { normalQuantile } from './normal-quantile.ts';
import { triangularQuantile } from './triangular.ts';

/**
 * What may stand in place of any number in the inputs of any function. With a `mode` it is triangular,
 * without one uniform; `lognormal` takes `low` and `high` as its 10% and 90% points.
 */
export interface Range {
  readonly low: number;
  readonly mode?: number;
  readonly high: number;
  readonly shape?: 'uniform' | 'triangular' | 'lognormal';
}

/** One range among the inputs. */
export interface RangedInput {
  /** Where it stands: `utilization`, `deals.0.costUsd`. */
  readonly path: string;
  readonly label: string;
  readonly range: Range;
  /** The value in the middle: the mode, the median of a lognormal, or half-way. */
  readonly base: number;
  /** Value at a probability in (0, 1). */
  readonly quantile: (p: number) => number;
}

/** Inputs in which some numbers are ranges, ready to be filled in. */
export interface RangedInputs {
  readonly ranged: readonly RangedInput[];
  /** The inputs with a value for each range, in their order. */
  readonly at: (values: ArrayLike<number>) => unknown;
  /** Sentences about ranges that cannot be used. */
  readonly problems: readonly string[];
}

type Fill = (values: ArrayLike<number>) => unknown;

/** Finds the ranges in the inputs of a function, at any depth. */
export function findRanges(fn: Evaluable, inputs: unknown): RangedInputs {
  const ranged: RangedInput[] = [];
  const problems: string[] = [];

  function visit(node: unknown, path: readonly string[]): Fill | undefined {
    if (path.length > 0 && isRange(node)) {
      const field = fieldAt(fn, path);
      const fault = rangeFault(node);
      if (fault !== undefined) problems.push(`${field?.label ?? path.join('.')}: ${fault}`);
      const index = ranged.length;
      const quantile = quantileOf(node);
      const isWhole = field?.whole === true;
      ranged.push({
        path: path.join('.'),
        label: field?.label ?? path.join('.'),
        range: node,
        base: isWhole ? Math.round(baseOf(node)) : baseOf(node),
        quantile: isWhole ? (p) => Math.round(quantile(p)) : quantile,
      });
      return (values) => values[index];
    }
    if (typeof node !== 'object' || node === null) return undefined;
    const entries = Object.entries<unknown>({ ...node }).map(
      ([key, value]) => [key, value, visit(value, [...path, key])] as const,
    );
    if (entries.every(([, , fill]) => fill === undefined)) return undefined;
    return Array.isArray(node)
      ? (values): readonly unknown[] =>
          entries.map(([, value, fill]) => (fill === undefined ? value : fill(values)))
      : (values) => {
          const filled: Record<string, unknown> = {};
          for (const [key, value, fill] of entries) {
            filled[key] = fill === undefined ? value : fill(values);
          }
          return filled;
        };
  }

  const fill = visit(inputs, []);
  return { ranged, at: fill ?? (() => inputs), problems };
}

/** An object with numbers `low` and `high` and nothing but what a range may have. */
function isRange(value: unknown): value is Range {
  return (
    typeof value === 'object' &&
    value !== null &&
    'low' in value &&
    'high' in value &&
    typeof value.low === 'number' &&
    typeof value.high === 'number' &&
    (!('mode' in value) || value.mode === undefined || typeof value.mode === 'number') &&
    (!('shape' in value) || value.shape === undefined || isShape(value.shape)) &&
    Object.keys(value).every((key) => ['low', 'mode', 'high', 'shape'].includes(key))
  );
}

function isShape(value: unknown): boolean {
  return value === 'uniform' || value === 'triangular' || value === 'lognormal';
}

function rangeFault({ low, mode, high, shape }: Range): string | undefined {
  if (![low, high, mode ?? low].every(Number.isFinite))
    return 'the ends of a range must be numbers.';
  if (low > high || (mode !== undefined && (mode < low || mode > high))) {
    return 'the numbers of a range must rise from left to right.';
  }
  if (shape === 'lognormal' && low <= 0) return 'a lognormal range must start above 0.';
  return undefined;
}

function baseOf({ low, mode, high, shape }: Range): number {
  if (mode !== undefined) return mode;
  return shape === 'lognormal' ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
}

function quantileOf(range: Range): (p: number) => number {
  const { low, mode, high, shape } = range;
  if (shape === 'lognormal') {
    const middle = (Math.log(low) + Math.log(high)) / 2;
    const sigma = (Math.log(high) - Math.log(low)) / (2 * normalQuantile(0.9));
    return (p) => Math.exp(middle + sigma * normalQuantile(p));
  }
  if (mode === undefined && shape !== 'triangular') return (p) => low + p * (high - low);
  const peak = baseOf(range);
  return (p) => triangularQuantile(low, peak, high, p);
}

/** The description of the number at a path: of a field, a cell or an item. */
function fieldAt(fn: Evaluable, path: readonly string[]): NumberField | undefined {
  const [name = '', , cell = ''] = path;
  const field: Field | undefined = Object.hasOwn(fn.inputs, name) ? fn.inputs[name] : undefined;
  if (field?.kind === 'number') return field;
  if (field?.kind === 'numbers') return field.item;
  if (field?.kind !== 'rows' || !Object.hasOwn(field.fields, cell)) return undefined;
  const found = field.fields[cell];
  return found?.kind === 'number' ? found : undefined;
}
