import type { SearchRecord } from './record.ts';
import { filterNames, type FilterName, type Filters } from './search-address.ts';

/** What can be chosen, and how many results would be left. */
export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

type Faceted = Pick<SearchRecord, 'kind' | 'status' | 'year' | 'tags'>;

function valuesOf({ kind, status, year, tags }: Faceted, name: FilterName): readonly string[] {
  if (name === 'tag') return tags;
  const value = name === 'kind' ? kind : name === 'status' ? status : year;
  return value === '' ? [] : [value];
}

/** Whether a result is one of those chosen. */
export function isChosen(record: Faceted, filters: Filters): boolean {
  return filterNames.every((name) => {
    const wanted = filters[name];
    return wanted === undefined || valuesOf(record, name).includes(wanted);
  });
}

/**
 * The choices of each filter, with counts among the results that the other filters leave. Most frequent
 * first, years latest first. What is chosen is offered even where nothing has it.
 */
export function filterChoices(
  records: readonly Faceted[],
  filters: Filters,
): Readonly<Record<FilterName, readonly FilterChoice[]>> {
  const choicesOf = (name: FilterName): readonly FilterChoice[] => {
    const { [name]: chosen, ...others } = filters;
    const counts = new Map<string, number>();
    if (chosen !== undefined) counts.set(chosen, 0);
    for (const record of records) {
      if (!isChosen(record, others)) continue;
      for (const value of valuesOf(record, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) =>
        name === 'year'
          ? b.value.localeCompare(a.value)
          : b.count - a.count || a.value.localeCompare(b.value),
      );
  };
  return {
    kind: choicesOf('kind'),
    tag: choicesOf('tag'),
    status: choicesOf('status'),
    year: choicesOf('year'),
  };
}
