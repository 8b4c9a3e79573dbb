import type { Calculator } from './calculator.ts';
import { startValues } from './values.ts';

/** The starts of a calculator in each version of its addresses, with those of today added, as text of their file. */
export function recordStarts(calculator: Calculator, version: string): string {
  const starts = { ...calculator.earlier, [version]: startValues(calculator) };
  return `${JSON.stringify(starts, null, 2)}\n`;
}
