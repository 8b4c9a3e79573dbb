import type { Calculator } from './calculator.ts';

/** The starts of a calculator in each version of its addresses, with those of today added, as text of their file. */
export function recordStarts({ fields, earlier }: Calculator, version: string): string {
  const today = Object.fromEntries(fields.map(({ name, start }) => [name, start]));
  return `${JSON.stringify({ ...earlier, [version]: today }, null, 2)}\n`;
}
