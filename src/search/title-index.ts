import MiniSearch from 'minisearch';
import { nearestWord } from './nearest-word.ts';
import type { RecordKind, SearchRecord } from './record.ts';
import { queryWords, wordsOf } from './words.ts';

/** What was found, best first. */
export interface TitleResult {
  readonly hits: readonly SearchRecord[];
  /** Whether the hits have every word of the query, and not only some. */
  readonly isWhole: boolean;
  /** The query with its spelling mended, where nothing has a word as typed; the hits are for it. */
  readonly corrected?: string;
}

/** Finds records by their names. */
export interface TitleIndex {
  readonly search: (query: string) => TitleResult;
  /** The titles most like a query that nothing fits, for “did you mean”; at most `count`. */
  readonly nearest: (query: string, count: number) => readonly SearchRecord[];
}

const weights = { title: 5, names: 5, headings: 1.5, about: 1 };
const kindWeights: Readonly<Record<RecordKind, number>> = {
  note: 1.5,
  calculator: 1.2,
  tag: 1,
  fact: 0.5,
  source: 0.4,
};
const synonymWeight = 0.7;

/**
 * An index over the names of records. Every word of a query must be in a record, as typed or as a
 * beginning; where no record has them all, some are enough. A word that begins no word of the garden is
 * taken for a spelling mistake. `synonyms` are lists of phrases with one meaning.
 */
export function indexTitles(
  records: readonly SearchRecord[],
  synonyms: readonly (readonly string[])[] = [],
): TitleIndex {
  const index = new MiniSearch<{ id: number; kind: RecordKind }>({
    fields: Object.keys(weights),
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
    extractField: (document, field) => {
      const record = records[document.id];
      if (field === 'id') return document.id;
      if (record === undefined) return '';
      if (field === 'names') return record.names.join(' ');
      if (field === 'headings') return record.headings.join(' ');
      return field === 'title' ? record.title : record.about;
    },
  });
  index.addAll(records.map(({ kind }, id) => ({ id, kind })));
  const vocabulary = new Set(
    records.flatMap(({ title, names, headings, about }) =>
      [title, ...names, ...headings, about].flatMap(wordsOf),
    ),
  );
  const words = [...vocabulary].toSorted();
  const begins = (word: string): boolean =>
    vocabulary.has(word) || words.some((known) => known.startsWith(word));
  const names = new Map<string, number>();
  records.forEach(({ title, names: others, kind }, id) => {
    for (const name of [title, ...others]) {
      const key = wordsOf(name).join(' ');
      if (kind !== 'fact' && kind !== 'source' && !names.has(key)) names.set(key, id);
    }
  });

  function scores(terms: readonly string[]): {
    readonly byId: ReadonlyMap<number, number>;
    readonly isWhole: boolean;
  } {
    const options = {
      boost: weights,
      prefix: (term: string) => term.length > 1,
      weights: { prefix: 0.6, fuzzy: 0 },
      boostDocument: (id: number) => kindWeights[records[id]?.kind ?? 'note'],
    };
    const query = terms.join(' ');
    const all = index.search(query, { ...options, combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' });
    const share = (met: readonly string[]): number => met.length / Math.max(1, terms.length);
    return {
      isWhole: all.length > 0,
      byId: new Map(
        found.map(({ id, score, queryTerms }) => [Number(id), score * share(queryTerms) ** 2]),
      ),
    };
  }

  function search(query: string): TitleResult {
    const typed = queryWords(query);
    // What has a synonym is spelled right, even if no name has it.
    const others = otherPhrases(typed, synonyms);
    const mend = (word: string): string =>
      begins(word) || others.length > 0 ? word : (nearestWord(word, words) ?? word);
    const mended = typed.map(mend);
    const known = mended.filter(begins);
    const own = known.length === 0 ? undefined : scores(known);
    const merged = new Map(own?.byId);
    let isWhole = own?.isWhole === true && known.length === typed.length;
    for (const other of others.length > 0 ? others : otherPhrases(known, synonyms)) {
      const same = scores(other);
      isWhole ||= same.isWhole;
      for (const [id, score] of same.byId) {
        merged.set(id, Math.max(merged.get(id) ?? 0, score * synonymWeight));
      }
    }
    const exact = names.get(wordsOf(query).join(' ')) ?? names.get(known.join(' '));
    if (exact !== undefined) merged.set(exact, Infinity);
    const hits = [...merged]
      .toSorted(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .flatMap(([id]) => records[id] ?? []);
    const isMended = mended.some((word, place) => word !== typed[place]);
    return { hits, isWhole, ...(isMended && { corrected: mended.join(' ') }) };
  }

  return {
    search,
    nearest: (query, count) => {
      const wanted = pairs(query);
      return records
        .map((record) => ({ record, likeness: likeness(wanted, pairs(record.title)) }))
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, count)
        .map(({ record }) => record);
    },
  };
}

/** The query with a phrase replaced by each that means the same. */
function otherPhrases(
  terms: readonly string[],
  synonyms: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const query = ` ${terms.join(' ')} `;
  return synonyms.flatMap((group) => {
    const phrases = group.map((phrase) => queryWords(phrase).join(' '));
    const used = phrases.find((phrase) => query.includes(` ${phrase} `));
    return used === undefined
      ? []
      : phrases
          .filter((phrase) => phrase !== used)
          .map((phrase) => query.replace(` ${used} `, ` ${phrase} `).trim().split(' '));
  });
}

function pairs(text: string): ReadonlySet<string> {
  const letters = wordsOf(text).join(' ');
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
