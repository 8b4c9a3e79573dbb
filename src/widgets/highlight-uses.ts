import type { Calculator } from '../calculators/calculator.ts';

/**
 * Marks the lines of the working that use the input at `over`, or the inputs that the line there uses.
 * Over anything else the input that has the focus stays marked.
 */
export function highlightUses(root: Element, calculator: Calculator, over: Element): void {
  const step = '[data-part="working"] > div, .how';
  const place = over.closest(`label, ${step}`);
  const target = place ?? document.activeElement ?? over;
  const lines = [...root.querySelectorAll(step)];
  const formulaOf = (line: Element): string =>
    line.querySelector('dd, [data-formula]')?.textContent ?? '';
  const line = target.closest(step);
  const active = target.closest('label')?.querySelector('input, select')?.getAttribute('name');
  const label = calculator.fields.find(({ name }) => name === active)?.model.label;
  for (const each of lines) {
    each.classList.toggle(
      'used',
      each === line || (label !== undefined && formulaOf(each).includes(label)),
    );
  }
  for (const { name, model } of calculator.fields) {
    const isUsed = line !== null && formulaOf(line).includes(model.label);
    root.querySelector(`[name="${name}"]`)?.closest('label')?.classList.toggle('used', isUsed);
  }
}
