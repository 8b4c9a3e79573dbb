import type { Calculator, FieldValues } from '../calculators/calculator.ts';
import { workingLines, type Piece } from '../calculators/working-lines.ts';
import { element } from './element.ts';

/**
 * Puts the working with these values into the list of all steps, and beside each answer. Each term is a
 * button that leads to its input. An answer in another unit ends with the step into it.
 */
export function showWorking(root: Element, calculator: Calculator, values: FieldValues): void {
  const lines = workingLines(calculator, values);
  for (const { name, formula, worked } of lines) {
    const row = root.querySelector(`[data-answer="${name}"]`);
    const [general, own] = row?.querySelectorAll('.how p') ?? [];
    general?.replaceChildren(...formula.map(pieceOf));
    own?.replaceChildren(...worked.map(pieceOf));
    const times = calculator.shown.find((line) => line.name === name)?.times?.(values);
    if (times === undefined) continue;
    const shown = row?.querySelector('.value')?.textContent ?? '';
    own?.append(` × ${String(Number(times.toPrecision(6)))} = ${shown}`);
  }
  root
    .querySelector('[data-part="working"]')
    ?.replaceChildren(
      ...lines.map(({ name, label, formula, worked }) =>
        element(
          'div',
          { 'data-step': name },
          element('dt', {}, label),
          element('dd', {}, ...formula.map(pieceOf)),
          element('dd', {}, ...worked.map(pieceOf)),
        ),
      ),
    );
}

function pieceOf({ text, uses }: Piece): Node | string {
  if (uses === undefined) return text;
  return element('button', { type: 'button', class: 'term', 'data-uses': uses.join(' ') }, text);
}
