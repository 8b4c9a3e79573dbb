import { queryWords, tellingWords, wordsOf, type Word } from './words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is searched for, given what was typed and which words the garden has. */
export interface Plan {
  /** The words that the garden has, misspelled ones mended, as they are compared. */
  readonly words: readonly string[];
  /** The same as they are written, for the index of the text. */
  readonly written: readonly string[];
  /** The query as it was mended; absent where nothing was. */
  readonly corrected?: string;
  /** Whether `words` stands for all that was typed. */
  readonly isWhole: boolean;
  /** Words as typed that the garden does not have, and nothing like them. */
  readonly missing: readonly string[];
  /** The query with a phrase replaced by one that means the same, at most eight. */
  readonly others: readonly Alternative[];
  /** Words of phrases with the same meaning, which the garden may have although they are not known yet. */
  readonly related: readonly string[];
}

/** Words that may be meant instead, and what finding them counts for, 0 to 1. */
export interface Alternative {
  readonly words: readonly string[];
  readonly weight: number;
}

/** Lists of phrases with one meaning. */
export type SameMeaning = readonly (readonly string[])[];

const mostOthers = 8;
/** Of phrases with one meaning, those that are put into the place of another. */
const mostReplaced = 5;
const synonymWeight = 0.7;
/** Of phrases with one meaning, those that may stand without the rest of the query. */
const standAlone = 2;

/**
 * Plans a query. Words that say nothing are left out; a word that the garden does not know is taken for
 * a spelling mistake, unless a reader asks for it literally or it has a synonym. Nothing is searched for
 * that the garden does not have, so that nonsense finds nothing.
 */
export function planQuery(
  query: string,
  vocabulary: Vocabulary,
  sameMeaning: SameMeaning,
  isLiteral = false,
): Plan {
  const meanings = sameMeaning.map((group) =>
    group.map((phrase) => tellingWords(phrase).join(' ')),
  );
  const typed = queryWords(query);
  const usedPhrases = phrasesIn(
    typed.map(({ word }) => word),
    meanings,
  ).flatMap(({ used }) => used.split(' '));
  /** With those that are known only as part of a phrase that means something else. */
  const all: string[] = [];
  const words: string[] = [];
  const written: string[] = [];
  const missing: string[] = [];
  const mended = new Map<string, string>();
  for (const each of typed) {
    const isSpelled = usedPhrases.includes(each.word);
    if (vocabulary.knows(each.word)) {
      words.push(each.word);
      written.push(each.written);
      all.push(each.word);
      continue;
    }
    const instead = isLiteral || isSpelled ? undefined : mend(each, vocabulary);
    if (instead === undefined) {
      if (isSpelled) all.push(each.word);
      else missing.push(each.written);
      continue;
    }
    mended.set(each.written, instead);
    const better = wordsOf(instead);
    words.push(...better);
    all.push(...better);
    written.push(...instead.split(' '));
  }
  const phrases = phrasesIn(all, meanings);
  const others = phrases
    .flatMap((found) => alternatives(all, found))
    .filter((other) => other.words.every(vocabulary.knows));
  return {
    words,
    written,
    missing,
    isWhole: missing.length === 0 && words.length >= typed.length,
    related: phrases
      .flatMap((found) => found.phrases.slice(0, standAlone))
      .flatMap((phrase) => phrase.split(' ')),
    others: [...others, ...joinedPairs(words, vocabulary)]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostOthers),
    ...(mended.size > 0 && { corrected: replaceWords(query, mended) }),
  };
}

function mend({ word }: Word, vocabulary: Vocabulary): string | undefined {
  return vocabulary.split(word)?.join(' ') ?? vocabulary.nearest(word);
}

function replaceWords(query: string, mended: ReadonlyMap<string, string>): string {
  return query
    .split(/([^\p{L}\p{N}\p{M}'’]+)/u)
    .map((piece) => mended.get(piece) ?? piece)
    .join('')
    .trim();
}

/**
 * The query with a phrase replaced by each with the same meaning; and, where that is much of what was
 * asked, the first of those by themselves: “lifetime of hardware” is answered by “depreciation”.
 */
function alternatives(
  words: readonly string[],
  { used, phrases }: UsedPhrase,
): readonly Alternative[] {
  const query = ` ${words.join(' ')} `;
  const share = used.split(' ').length / words.length;
  const alone = share < 1 && share >= 1 / 3 ? phrases.slice(0, standAlone) : [];
  return [
    ...phrases.slice(0, mostReplaced).map((phrase, at) => ({
      words: query.replace(` ${used} `, ` ${phrase} `).trim().split(' '),
      weight: synonymWeight - at / 1000,
    })),
    ...alone.map((phrase, at) => ({
      words: phrase.split(' '),
      weight: synonymWeight * Math.sqrt(share) - at / 1000,
    })),
  ];
}

interface UsedPhrase {
  readonly used: string;
  readonly phrases: readonly string[];
}

/** The phrases of a query that have others with the same meaning, and those others. */
function phrasesIn(
  words: readonly string[],
  meanings: readonly (readonly string[])[],
): readonly UsedPhrase[] {
  const query = ` ${words.join(' ')} `;
  return meanings.flatMap((group) => {
    const used = group
      .filter((phrase) => phrase !== '' && query.includes(` ${phrase} `))
      .sort((a, b) => b.length - a.length)[0];
    if (used === undefined) return [];
    return [{ used, phrases: group.filter((phrase) => phrase !== used && phrase !== '') }];
  });
}

/** Two words that the garden writes as one: `check point`. */
function joinedPairs(words: readonly string[], vocabulary: Vocabulary): readonly Alternative[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined || word.length + next.length < 6 || !vocabulary.has(word + next)) {
      return [];
    }
    return [{ words: [...words.slice(0, at), word + next, ...words.slice(at + 2)], weight: 0.9 }];
  });
}
