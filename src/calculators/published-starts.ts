import type { Calculator, FieldValues } from './calculator.ts';
import starts from './published-starts.json' with { type: 'json' };

const published: Readonly<Record<string, Readonly<Record<string, FieldValues>>>> = starts;

/**
 * What a calculator started from in a version of its addresses (see `versionOf`), so that an old link
 * gives the old result; undefined for a version that was never recorded.
 */
export function publishedStarts({ id }: Calculator, version: string): FieldValues | undefined {
  return published[id]?.[version];
}

/** The record with the starts of today added, as text of the file; earlier ones stay. */
export function recordStarts(
  calculators: readonly (readonly [calculator: Calculator, version: string])[],
): string {
  const record = Object.fromEntries(
    calculators.map(([{ id, fields }, version]) => [
      id,
      {
        ...published[id],
        [version]: Object.fromEntries(fields.map(({ name, start }) => [name, start])),
      },
    ]),
  );
  return `${JSON.stringify(record, null, 2)}\n`;
}
