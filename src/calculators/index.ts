import type { Calculator } from './calculator.ts';
import { calculator as marginMixing } from './margin-mixing.ts';

/** All calculators, in the order in which they are listed. */
export const calculators: readonly Calculator[] = [marginMixing];

/** The calculator of that id, if there is one. */
export function findCalculator(id: string): Calculator | undefined {
  return calculators.find((calculator) => calculator.id === id);
}
