import type { SearchMaterial } from './records.ts';
import { keyOf, tellingWords } from './words.ts';

/** A query made from what the garden has, and the pages that are right answers. */
export interface KnownItem {
  readonly query: string;
  readonly urls: readonly string[];
}

/** Queries whose answers follow from the names of a garden, the same for the same names. */
export interface KnownItems {
  /** Every title and every other name of notes, calculators and subjects, as it is written. */
  readonly exact: readonly KnownItem[];
  /** The same with one slip in the longest word: a letter too many, too few, wrong, or two swapped. */
  readonly typos: readonly KnownItem[];
  /** Words that only one note has in its names. */
  readonly rareWords: readonly KnownItem[];
}

/** What one may type to find what a garden is known to have. */
export function knownItems({ names }: Pick<SearchMaterial, 'names'>): KnownItems {
  const owners = new Map<string, Set<string>>();
  const wordOwners = new Map<string, Set<string>>();
  const written = new Map<string, string>();
  for (const record of names) {
    for (const name of [record.title, ...record.names]) {
      const key = keyOf(name);
      if (key === '') continue;
      written.set(key, written.get(key) ?? name);
      owners.set(key, (owners.get(key) ?? new Set()).add(record.url));
      for (const word of tellingWords(name)) {
        wordOwners.set(word, (wordOwners.get(word) ?? new Set()).add(record.url));
      }
    }
  }
  const exact = [...owners].map(([key, urls]) => ({
    query: written.get(key) ?? key,
    urls: [...urls],
  }));
  const words = new Set(wordOwners.keys());
  return {
    exact,
    typos: exact.flatMap(({ query, urls }, at) => {
      const typo = slip(query, at);
      // A slip that makes another word of the garden cannot be told from that word.
      const isOther = typo === undefined || tellingWords(typo.word).some((word) => words.has(word));
      return isOther ? [] : [{ query: typo.query, urls }];
    }),
    rareWords: [...wordOwners]
      .filter(([word, urls]) => urls.size === 1 && word.length > 5)
      .map(([word, urls]) => ({ query: word, urls: [...urls] })),
  };
}

/** The `number` chooses place and sort of the slip. */
function slip(name: string, number: number): { query: string; word: string } | undefined {
  const long = name.match(/[A-Za-z]{6,}/g)?.sort((a, b) => b.length - a.length)[0];
  if (long === undefined) return undefined;
  const at = 1 + (number % (long.length - 3));
  const [head, letter, next, tail] = [
    long.slice(0, at),
    long[at] ?? '',
    long[at + 1] ?? '',
    long.slice(at + 2),
  ];
  const slips = [
    head + next + letter + tail,
    head + next + tail,
    head + letter + letter + next + tail,
    `${head}${letter === 'x' ? 'z' : 'x'}${next}${tail}`,
  ];
  const word = slips[number % slips.length] ?? long;
  return word === long ? undefined : { query: name.replace(long, word), word };
}
