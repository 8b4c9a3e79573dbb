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
 * Names of notes by their first two words, or by the only one; those of most words first. Many names may begin with
 * the same word ("Cost of …"), and each would be tried wherever it stands.
 */
export type NameIndex = ReadonlyMap<string, readonly Name[]>;

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
  return Map.groupBy(known, ({ words }) => words.slice(0, 2).join(' '));
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
  const words = [...text.matchAll(wordPattern)];
  const small = words.map(([word]) => word.toLowerCase());
  const found: NamedNote[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const one = small[at] ?? '';
    const fits = (candidate: Name): boolean =>
      candidate.words.every((word, index) => small[at + index] === word) &&
      standsAt(candidate, words, at, text, isFirstAName);
    const name =
      names.get(`${one} ${small[at + 1] ?? ''}`)?.find(fits) ?? names.get(one)?.find(fits);
    const last = words[at + (name?.words.length ?? 0) - 1];
    if (name === undefined || first === undefined || last === undefined) continue;
    at += name.words.length - 1;
    if (known.has(name.of)) continue;
    known.add(name.of);
    const [start, end] = [first.index, last.index + last[0].length];
    found.push({ of: name.of, name: text.slice(start, end), context: { text, start, end } });
  }
  return found;
}

function standsAt(
  { words, single }: Name,
  text: readonly RegExpExecArray[],
  at: number,
  source: string,
  isFirstAName: boolean,
): boolean {
  return words.every((_, index) => {
    const found = text[at + index];
    if (found === undefined) return false;
    if (single === 'abbreviation' && found[0] !== found[0].toUpperCase()) return false;
    if (single === 'name' && !(isFirstAName && found.index === 0) && !isProperName(found, source)) {
      return false;
    }
    const before = text[at + index - 1];
    if (index === 0 || before === undefined) return true;
    // "Total. Cost of" is no name, nor is one that a link or a formula interrupts.
    return /^[\s-]{1,2}$/.test(source.slice(before.index + before[0].length, found.index));
  });
}

/** Begins with a capital, and not only since it begins a sentence. */
function isProperName(word: RegExpExecArray, text: string): boolean {
  return /^\p{Lu}/u.test(word[0]) && /[\p{L}\p{N},;)] $/u.test(text.slice(0, word.index));
}
