import type { FilterChoice } from '../search/filters.ts';
import { filterNames, type FilterName, type Filters } from '../search/search-address.ts';
import { element } from './element.ts';

/**
 * Fields by which results are narrowed: buttons for the kinds, lists for the rest, each choice with the
 * number of results it would leave. A filter with nothing to choose from is left out.
 */
export function filterFields(
  choices: Readonly<Record<FilterName, readonly FilterChoice[]>>,
  filters: Filters,
  count: number,
): readonly HTMLElement[] {
  return filterNames.flatMap((name) => {
    const offered = choices[name];
    const chosen = filters[name];
    if (offered.length === 0 || (offered.length === 1 && chosen === undefined)) return [];
    return name === 'kind' ? [kindButtons(offered, chosen, count)] : [list(name, offered, chosen)];
  });
}

function kindButtons(
  offered: readonly FilterChoice[],
  chosen: string | undefined,
  count: number,
): HTMLElement {
  const sum = chosen === undefined ? offered.reduce((all, each) => all + each.count, 0) : count;
  const all = [{ value: '', count: sum }, ...offered];
  return element(
    'span',
    { role: 'group', 'aria-label': 'Kind' },
    ...all.map(({ value, count: number }) =>
      element(
        'button',
        {
          type: 'button',
          'data-kind': value,
          'aria-pressed': String(value === (chosen ?? '')),
        },
        `${value === '' ? 'all' : value} ${String(number)}`,
      ),
    ),
  );
}

function list(
  name: FilterName,
  offered: readonly FilterChoice[],
  chosen: string | undefined,
): HTMLElement {
  const select = element(
    'select',
    { name },
    element('option', { value: '' }, 'any'),
    ...offered.map(({ value, count }) =>
      element(
        'option',
        { value, ...(value === chosen && { selected: '' }) },
        `${value} (${String(count)})`,
      ),
    ),
  );
  return element('label', {}, `${name} `, select);
}
