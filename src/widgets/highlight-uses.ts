/**
 * Marks what belongs to the place at `over`: for an input the terms of the working that stand for it, with
 * their lines; for a term or a line the inputs and lines that it uses. Over anything else what has the
 * focus stays marked.
 */
export function highlightUses(root: Element, over: Element): void {
  const places = '[data-uses], [data-step], .field';
  const target = over.closest(places) ?? document.activeElement?.closest(places) ?? undefined;
  const names = new Set(target === undefined ? [] : namesAt(target));
  const isField = target?.matches('.field') === true;
  const terms = [...root.querySelectorAll('[data-uses]')];
  for (const term of terms) {
    term.classList.toggle(
      'used',
      namesAt(term).some((name) => names.has(name)),
    );
  }
  for (const line of root.querySelectorAll<HTMLElement>('[data-step]')) {
    const isUser = isField && line.querySelector('.used') !== null;
    const isUsed = names.has(line.dataset['step'] ?? '');
    line.classList.toggle('used', line === target || isUser || isUsed);
  }
  for (const field of root.querySelectorAll('.field')) {
    field.classList.toggle(
      'used',
      namesAt(field).some((name) => names.has(name)),
    );
  }
}

/** The inputs and lines that an element stands for, a line for all that its terms do. */
function namesAt(element: Element): readonly string[] {
  if (!(element instanceof HTMLElement)) return [];
  const { uses } = element.dataset;
  if (uses !== undefined) return uses.split(' ');
  if (element.matches('.field')) {
    return [element.querySelector(':is(input, select)[name]')?.getAttribute('name') ?? ''];
  }
  return [...element.querySelectorAll('[data-uses]')].flatMap(namesAt);
}
