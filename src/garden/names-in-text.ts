import type { LinkContext } from './compiled-note.ts';
import type { Note } from './note.ts';
import type { Slug } from './slug.ts';

/** A note that a plain text names. */
export interface NamedNote {
  /** The note that is named. */
  readonly of: Slug;
  /** As it stands in the text. */
  readonly name: string;
  /** The text, and where in it the name stands. */
  readonly context: LinkContext;
}

/**
 * Names of notes by their first word, and of those by their second, or by none: many names may begin with the same
 * word ("Cost of …"), and each would be tried wherever it stands. Those of most words come first.
 */
export type NameIndex = ReadonlyMap<string, ReadonlyMap<string | undefined, readonly Name[]>>;

interface Name {
  readonly words: readonly string[];
  /** A single word must be an abbreviation in its capitals, or a proper name amid a sentence. */
  readonly single: 'abbreviation' | 'name' | undefined;
  readonly of: Slug;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/** Titles and aliases of notes. Names that two notes claim mean neither. */
export function indexNames(notes: readonly Pick<Note, 'slug' | 'title' | 'aliases'>[]): NameIndex {
  const owners = new Map<string, Name | undefined>();
  for (const { slug, title, aliases } of notes) {
    for (const written of new Set([title, ...aliases])) {
      const words = written.match(wordPattern) ?? [];
      const [only = ''] = words;
      if (words.length === 0 || (words.length === 1 && only.length < 3)) continue;
      const isAbbreviation = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]+$/u.test(only);
      const single = words.length > 1 ? undefined : isAbbreviation ? 'abbreviation' : 'name';
      const name: Name = { words: words.map((word) => word.toLowerCase()), single, of: slug };
      const key = name.words.join(' ');
      const earlier = owners.get(key);
      owners.set(key, owners.has(key) && earlier?.of !== slug ? undefined : name);
    }
  }
  const known = [...owners.values()].filter((name) => name !== undefined);
  known.sort((a, b) => b.words.length - a.words.length);
  const byFirst = Map.groupBy(known, ({ words }) => words[0] ?? '');
  return new Map(
    [...byFirst].map(([first, all]) => [first, Map.groupBy(all, ({ words }) => words[1])]),
  );
}

/**
 * The notes that a text names by what cannot be mistaken for ordinary words: several words, an
 * abbreviation in its own capitals, a proper name amid a sentence or, with `isFirstAName`, at the very
 * start. Each note once, and none that is `known` already; what is found becomes known.
 */
export function namesIn(
  text: string,
  names: NameIndex,
  known: Set<Slug>,
  isFirstAName = false,
): NamedNote[] {
  const words = wordsOf(text);
  const found: NamedNote[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const bySecond = names.get(first?.small ?? '');
    if (first === undefined || bySecond === undefined) continue;
    const fits = (candidate: Name): boolean =>
      candidate.words.every((word, index) => words[at + index]?.small === word) &&
      standsAt(candidate, words, at, text, isFirstAName);
    const second = words[at + 1];
    const name =
      (second && bySecond.get(second.small)?.find(fits)) ?? bySecond.get(undefined)?.find(fits);
    const last = words[at + (name?.words.length ?? 0) - 1];
    if (name === undefined || last === undefined) continue;
    at += name.words.length - 1;
    if (known.has(name.of)) continue;
    known.add(name.of);
    const { start } = first;
    const { end } = last;
    found.push({ of: name.of, name: text.slice(start, end), context: { text, start, end } });
  }
  return found;
}

/** A word of a text: where it stands, and how it is written in small letters. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly small: string;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  wordPattern.lastIndex = 0;
  for (let found = wordPattern.exec(text); found; found = wordPattern.exec(text)) {
    const [word] = found;
    words.push({ start: found.index, end: found.index + word.length, small: word.toLowerCase() });
  }
  return words;
}

function standsAt(
  { words, single }: Name,
  text: readonly Word[],
  at: number,
  source: string,
  isFirstAName: boolean,
): boolean {
  return words.every((_, index) => {
    const found = text[at + index];
    if (found === undefined) return false;
    const written = source.slice(found.start, found.end);
    if (single === 'abbreviation' && written !== written.toUpperCase()) return false;
    if (single === 'name' && !(isFirstAName && found.start === 0) && !isProperName(found, source)) {
      return false;
    }
    const before = text[at + index - 1];
    if (index === 0 || before === undefined) return true;
    // "Total. Cost of" is no name, nor is one that a link or a formula interrupts.
    return /^[\s-]{1,2}$/.test(source.slice(before.end, found.start));
  });
}

/** Begins with a capital, and not only since it begins a sentence. */
function isProperName({ start, end }: Word, text: string): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(start, end)) &&
    /[\p{L}\p{N},;)] $/u.test(text.slice(Math.max(0, start - 3), start))
  );
}
