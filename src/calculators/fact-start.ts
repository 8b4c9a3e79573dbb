import type { FactStart } from './published.ts';

/** A value of a fact: numbers, or ranges of two. */
export type StatedValue =
  number | readonly (number | readonly [low: number, high: number])[] | null;

/**
 * The number that a calculator starts from where it starts from a fact; undefined where the fact has no
 * such number. Of a range its end that is named, or its middle.
 */
export function startFromFact(
  value: StatedValue,
  { part = 1, times = 1, end }: FactStart,
): number | undefined {
  const stated = typeof value === 'number' ? [value][part - 1] : value?.[part - 1];
  if (stated === undefined) return undefined;
  if (typeof stated === 'number') return tidy(stated * times);
  const [low, high] = stated;
  if (end === undefined) return undefined;
  return tidy({ low, high, middle: (low + high) / 2 }[end] * times);
}

/** Without the error that a product of decimals leaves. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
