import { factFilterNames, type FactFilterName, type FactTraits } from './fact-filters.ts';

/** By what facts can be narrowed, as it is sent. */
export interface PackedTraits {
  /** What facts have, each value once. */
  readonly values: Readonly<Record<FactFilterName, readonly string[]>>;
  /** A line for each fact: the numbers of its values, in the order of the filters. */
  readonly rows: string;
  /** How many facts each part of the list has. */
  readonly parts: readonly number[];
}

/** A fact in the list that is narrowed in the browser. */
export interface ListedFact extends FactTraits {
  /** The part of the list with its words, from 0, and its place there. */
  readonly part: number;
  readonly at: number;
}

/** Writes down what facts can be narrowed by; `parts` says how many of them are in each part of the list. */
export function packTraits(facts: readonly FactTraits[], parts: readonly number[]): PackedTraits {
  const valuesOf = (name: FactFilterName) => [...new Set(facts.map((fact) => fact[name]))];
  const values = {
    ...{ topic: valuesOf('topic'), source: valuesOf('source'), year: valuesOf('year') },
    ...{ verified: valuesOf('verified'), kind: valuesOf('kind'), stale: valuesOf('stale') },
  };
  const numbers = new Map(
    factFilterNames.map((name) => [name, new Map(values[name].map((value, at) => [value, at]))]),
  );
  const rows = facts.map((fact) =>
    factFilterNames.map((name) => numbers.get(name)?.get(fact[name]) ?? 0).join(' '),
  );
  return { values, rows: rows.join('\n'), parts };
}

/** The facts that were packed, with their places in the list. */
export function unpackTraits({ values, rows, parts }: PackedTraits): readonly ListedFact[] {
  const lines = rows === '' ? [] : rows.split('\n');
  const places = parts.flatMap((count, part) =>
    Array.from({ length: count }, (_, at) => ({ part, at })),
  );
  return lines.map((line, index) => {
    const numbers = line.split(' ').map(Number);
    const [topic = '', source = '', year = '', verified = '', kind = '', stale = ''] =
      factFilterNames.map((name, at) => values[name][numbers[at] ?? 0] ?? '');
    const { part, at } = places[index] ?? { part: 0, at: 0 };
    return { topic, source, year, verified, kind, stale, part, at };
  });
}

/** The first of these facts, no more than `most`, whose words are in no more than `mostParts` parts of the list. */
export function firstOf(
  facts: readonly ListedFact[],
  most: number,
  mostParts: number,
): readonly ListedFact[] {
  const parts = new Set<number>();
  const first: ListedFact[] = [];
  for (const fact of facts) {
    if (first.length === most || (parts.size === mostParts && !parts.has(fact.part))) break;
    parts.add(fact.part);
    first.push(fact);
  }
  return first;
}
