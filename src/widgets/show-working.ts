import type { Calculator, FieldValues } from '../calculators/calculator.ts';
import { workingLines } from '../calculators/working-lines.ts';
import { element } from './element.ts';

/** Puts the working with these values into the list of all steps, and beside each answer. */
export function showWorking(root: Element, calculator: Calculator, values: FieldValues): void {
  const lines = workingLines(calculator, values);
  for (const { name, worked } of lines) {
    root.querySelector(`[data-answer="${name}"] .how p:last-child`)?.replaceChildren(worked);
  }
  root
    .querySelector('[data-part="working"]')
    ?.replaceChildren(
      ...lines.map(({ label, formula, worked }) =>
        element(
          'div',
          {},
          element('dt', {}, label),
          element('dd', {}, formula),
          element('dd', {}, worked),
        ),
      ),
    );
}
