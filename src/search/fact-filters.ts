/** What a fact can be narrowed by. */
export interface FactTraits {
  readonly topic: string;
  /** The key of its source in the bibliography. */
  readonly source: string;
  /** Of the date for which it holds. */
  readonly year: string;
  readonly kind: string;
  readonly verified: string;
  readonly stale: string;
}

/** What a fact is, as a row of a list. */
export interface FactWords {
  readonly id: string;
  /** The value for people; empty for a statement without one. */
  readonly text: string;
  readonly statement: string;
}

/** By what facts can be narrowed, in the order in which it is offered. */
export const factFilterNames = ['topic', 'source', 'year', 'verified', 'kind', 'stale'] as const;
export type FactFilterName = (typeof factFilterNames)[number];

/** What was chosen; absent for any. All of it holds at once. */
export type FactFilters = Readonly<Partial<Record<FactFilterName, string>>>;

export interface FactChoice {
  readonly value: string;
  /** How many facts would be left. */
  readonly count: number;
}

/** The facts that are all that was chosen. */
export function chooseFacts<Traits extends FactTraits>(
  facts: readonly Traits[],
  filters: FactFilters,
): Traits[] {
  return facts.filter((fact) =>
    factFilterNames.every((name) => filters[name] === undefined || fact[name] === filters[name]),
  );
}

/**
 * What one filter offers among the facts that the others leave, by name, years with the latest first. What is
 * chosen is offered even where nothing has it.
 */
export function factChoices(
  facts: readonly FactTraits[],
  filters: FactFilters,
  name: FactFilterName,
): readonly FactChoice[] {
  const { [name]: chosen, ...others } = filters;
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const fact of chooseFacts(facts, others)) {
    counts.set(fact[name], (counts.get(fact[name]) ?? 0) + 1);
  }
  const order = name === 'year' ? -1 : 1;
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (a.value < b.value ? -order : order));
}

/** Reads `?topic=…&source=…&year=…&verified=…&kind=…&stale=…`; other parameters mean nothing here. */
export function readFactFilters(parameters: URLSearchParams): FactFilters {
  const filters: Partial<Record<FactFilterName, string>> = {};
  for (const name of factFilterNames) {
    const value = parameters.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  return filters;
}

/** The parameters that {@link readFactFilters} reads the same from. */
export function writeFactFilters(filters: FactFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of factFilterNames) {
    const value = filters[name];
    if (value !== undefined) parameters.set(name, value);
  }
  return parameters;
}
