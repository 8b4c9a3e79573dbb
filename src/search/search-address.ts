/** By what results can be narrowed, in the order in which it is offered. */
export const filterNames = ['kind', 'tag', 'status', 'year'] as const;
export type FilterName = (typeof filterNames)[number];

/** What was chosen; absent for any. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** What is searched for, as the address of the search page says it. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  /** Whether words are taken as they are typed, mistakes and all. */
  readonly isLiteral: boolean;
}

/** The parameters that `readSearchState` reads the same from. */
export function writeSearchState({ query, filters, isLiteral }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query === '') return parameters;
  parameters.set('q', query);
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (isLiteral) parameters.set('literal', '1');
  return parameters;
}

/** More than anybody types; longer ones are cut. */
export const longestQuery = 200;

/** The address of a result, on whose page the words are marked. */
export function markedAddress(url: string, words: readonly string[]): string {
  if (words.length === 0) return url;
  const [path = '', hash] = url.split('#');
  const mark = new URLSearchParams({ mark: words.join(' ') }).toString();
  return `${path}?${mark}${hash === undefined ? '' : `#${hash}`}`;
}
