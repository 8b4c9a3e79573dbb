import { filterNames, longestQuery, type FilterName, type SearchState } from './search-address.ts';

/** Reads `?q=…&kind=…&tag=…&status=…&year=…&literal=1`; other parameters mean nothing here. */
export function readSearchState(parameters: URLSearchParams): SearchState {
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = parameters.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  return {
    query: (parameters.get('q') ?? '').slice(0, longestQuery),
    filters,
    isLiteral: parameters.get('literal') === '1',
  };
}
