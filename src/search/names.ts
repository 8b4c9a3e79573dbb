import type { RecordKind, SearchRecord } from './record.ts';
import type { Plan } from './plan.ts';
import { joinedParts, keyOf, rootOf, tellingWords, wordsOf } from './words.ts';

/** A record that was found by its names. */
export interface NameHit {
  readonly record: SearchRecord;
  readonly score: number;
  /** Whether it has every word of the query, and not only some. */
  readonly isWhole: boolean;
  /** Whether one of its names is the query. */
  readonly isExact: boolean;
}

/** Finds records by their names. */
export interface Names {
  /** Adds records; one with the address of an earlier one takes its place if it says more. */
  readonly add: (records: readonly SearchRecord[]) => void;
  readonly find: (url: string) => SearchRecord | undefined;
  /** Best first. `query` is what was typed, for names that are exactly so. */
  readonly search: (plan: Plan, query: string) => readonly NameHit[];
  /** The titles most like a query that nothing fits, for “did you mean”; at most `count`. */
  readonly nearest: (query: string, count: number) => readonly SearchRecord[];
}

interface Name {
  readonly key: string;
  /** The same without words that say nothing. */
  readonly gist: string;
  readonly words: readonly string[];
}

interface Entry {
  readonly record: SearchRecord;
  readonly order: number;
  readonly names: readonly Name[];
  readonly about: ReadonlySet<string>;
}

/** How likely a reader means a thing of that kind. */
const kindWeights: Readonly<Record<RecordKind, number>> = {
  note: 1.5,
  calculator: 1.2,
  tag: 1,
  section: 0.8,
  fact: 0.35,
  source: 0.3,
};
const nameWeight = 5;
const aboutWeight = 1.2;
/** For a name that begins with the query. */
const startBonus = 0.4;

/** An index over the names of records, empty at first. Time of a query is linear in the names. */
export function createNames(): Names {
  const entries = new Map<string, Entry>();
  /** How many records have a word. */
  const uses = new Map<string, number>();

  function add(records: readonly SearchRecord[]): void {
    for (const record of records) {
      const earlier = entries.get(record.url);
      const isPoorer = earlier !== undefined && earlier.record.about.length > record.about.length;
      if (isPoorer) continue;
      const parts = new Set(joinedParts([record.title, ...record.names].join(' ')));
      const entry = {
        record,
        order: earlier?.order ?? entries.size,
        names: [record.title, ...record.names]
          .map((name) => ({ key: keyOf(name), gist: gistOf(name), words: wordsOf(name) }))
          .concat([...parts].map((part) => ({ key: '', gist: '', words: [part] }))),
        about: new Set(wordsOf(record.about)),
      };
      if (earlier !== undefined) tally(earlier, -1);
      tally(entry, 1);
      entries.set(record.url, entry);
    }
  }

  function tally({ names, about }: Entry, change: number): void {
    for (const word of new Set([...names.flatMap(({ words }) => words), ...about])) {
      uses.set(word, (uses.get(word) ?? 0) + change);
    }
  }

  function meet(word: string): Asked {
    const known = new Map<string, number>();
    let count = 0;
    for (const [each, times] of uses) {
      const likeness = likenessOf(word, each);
      if (likeness === 0) continue;
      known.set(each, likeness);
      if (likeness > 0.6) count += times;
    }
    count = Math.min(count, entries.size);
    return { known, rarity: Math.log(1 + (entries.size - count + 0.5) / (count + 0.5)) };
  }

  function search(plan: Plan, query: string): readonly NameHit[] {
    const best = new Map<Entry, { score: number; isWhole: boolean }>();
    const ask = (words: readonly string[], weight: number, isAll: boolean): void => {
      const asked = words.map(meet);
      for (const entry of entries.values()) {
        const found = score(entry, asked, words.join(' '));
        if (found.score === 0) continue;
        const earlier = best.get(entry);
        best.set(entry, {
          score: Math.max(earlier?.score ?? 0, found.score * weight),
          isWhole: earlier?.isWhole === true || (isAll && found.isWhole),
        });
      }
    };
    if (plan.words.length > 0) ask(plan.words, 1, plan.isWhole);
    for (const { words, weight } of plan.others) ask(words, weight, true);
    const key = keyOf(query);
    const gist = plan.isWhole ? plan.words.join(' ') : undefined;
    const typed = query.trim().toLowerCase();
    /** Of names that are the same without signs and small words, those that are so with them. */
    const sameness = ({ record, names }: Entry): number =>
      [record.title, ...record.names].some((name) => name.toLowerCase() === typed)
        ? 2
        : names.some((name) => name.key === key)
          ? 1
          : 0;
    return [...best]
      .map(([entry, found]) => ({
        ...found,
        entry,
        record: entry.record,
        isExact: entry.names.some(
          (name) => name.key !== '' && (name.key === key || name.gist === gist),
        ),
      }))
      .sort(
        (a, b) =>
          Number(b.isExact) - Number(a.isExact) ||
          sameness(b.entry) - sameness(a.entry) ||
          b.score - a.score ||
          a.entry.order - b.entry.order,
      )
      .map(({ record, score, isWhole, isExact }) => ({ record, score, isWhole, isExact }));
  }

  return {
    add,
    search,
    find: (url) => entries.get(url)?.record,
    nearest(query, count) {
      const wanted = letterPairs(query);
      return [...entries.values()]
        .filter(({ record }) => record.kind === 'note' || record.kind === 'calculator')
        .map(({ record }) => ({ record, likeness: likeness(wanted, letterPairs(record.title)) }))
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, count)
        .map(({ record }) => record);
    },
  };
}

function gistOf(name: string): string {
  return tellingWords(name).join(' ');
}

/** How well a word of a text meets one of a query, 0 to 1. */
function likenessOf(typed: string, known: string): number {
  if (known === typed) return 1;
  if (typed.length > 1 && known.startsWith(typed)) {
    return 0.5 + (0.4 * typed.length) / known.length;
  }
  return typed.length > 4 && rootOf(known) === rootOf(typed) ? 0.7 : 0;
}

/** A word of a query, met with the words of all records. */
interface Asked {
  /** Words of records that meet it, and how well. */
  readonly known: ReadonlyMap<string, number>;
  /** High for a word that few records have. */
  readonly rarity: number;
}

function score(
  { names, about, record }: Entry,
  asked: readonly Asked[],
  phrase: string,
): { readonly score: number; readonly isWhole: boolean } {
  let sum = 0;
  let met = 0;
  let asking = 0;
  let answered = 0;
  for (const { known, rarity } of asked) {
    let most = 0;
    for (const { words } of names) {
      for (const word of words) most = Math.max(most, (known.get(word) ?? 0) * nameWeight);
    }
    if (most === 0) {
      for (const word of about) most = Math.max(most, (known.get(word) ?? 0) * aboutWeight);
    }
    if (most > 0) met += 1;
    sum += most * rarity;
    asking += rarity;
    if (most > 0) answered += rarity;
  }
  if (met === 0) return { score: 0, isWhole: false };
  // A name that is little more than the query is rather meant than a long one.
  let focus = 0;
  for (const { words, key } of names) {
    if (words.length === 0) continue;
    const share = words.filter((word) => asked.some(({ known }) => known.has(word))).length;
    focus = Math.max(focus, share / words.length + (key.startsWith(phrase) ? startBonus : 0));
  }
  return {
    score: sum * (answered / asking) ** 1.5 * (0.6 + 0.4 * focus) * kindWeights[record.kind],
    isWhole: met === asked.length,
  };
}

function letterPairs(text: string): ReadonlySet<string> {
  const letters = keyOf(text);
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
