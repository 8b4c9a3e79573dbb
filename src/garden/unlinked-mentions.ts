import { readEntities } from './escape-html.ts';
import type { LinkContext, Part } from './compiled-note.ts';
import type { Garden } from './garden.ts';
import type { Note } from './note.ts';
import type { Slug } from './slug.ts';

/** The name of a note in the plain text of another one that does not link to it. */
export interface Mention {
  /** The note in whose text the name stands. */
  readonly from: Slug;
  /** The note that is named. */
  readonly of: Slug;
  /** As it stands in the text. */
  readonly name: string;
  /** The paragraph, and where in it the name stands. */
  readonly context: LinkContext;
}

/**
 * Every listed note that another one names without linking to it, once for each pair, in the order of
 * paths. A title or alias counts that cannot be mistaken for ordinary words: several words, an
 * abbreviation in its own capitals, or a proper name amid a sentence. What more than a tenth of the
 * notes say without a link is an ordinary word of this garden. What stands in code, formulas, headings
 * and links does not count. Takes time linear in the length of the texts.
 */
export function findUnlinkedMentions(garden: Pick<Garden, 'listed'>): readonly Mention[] {
  const names = indexNames(garden.listed);
  const mentions = garden.listed.flatMap((note) => {
    const known = new Set<Slug>([note.slug]);
    for (const link of note.links) if (link.kind === 'note') known.add(link.slug);
    return note.compiled.body.flatMap((block) =>
      block.heading === undefined
        ? paragraphsOf(block.parts).flatMap((text) => mentionsIn(text, note, known, names))
        : [],
    );
  });
  const most = Math.max(fewestForOrdinary, garden.listed.length * ordinaryShare);
  const counts = Map.groupBy(mentions, ({ of, name }) => `${of} ${name.toLowerCase()}`);
  return mentions.filter(
    ({ of, name }) => (counts.get(`${of} ${name.toLowerCase()}`)?.length ?? 0) <= most,
  );
}

const ordinaryShare = 0.1;
const fewestForOrdinary = 8;

interface Name {
  readonly words: readonly string[];
  /** A single word must be an abbreviation in its capitals, or a proper name amid a sentence. */
  readonly single: 'abbreviation' | 'name' | undefined;
  readonly of: Slug;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/** By the first word, those of most words first. Names that two notes claim mean neither. */
function indexNames(notes: readonly Note[]): ReadonlyMap<string, readonly Name[]> {
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
  return Map.groupBy(known, ({ words }) => words[0] ?? '');
}

/** Adds each note that is found to `known`, so that it is found once. */
function mentionsIn(
  text: string,
  { slug }: Note,
  known: Set<Slug>,
  names: ReadonlyMap<string, readonly Name[]>,
): Mention[] {
  const words = [...text.matchAll(wordPattern)];
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const name = names
      .get(first?.[0].toLowerCase() ?? '')
      ?.find((candidate) => standsAt(candidate, words, at, text));
    const last = words[at + (name?.words.length ?? 0) - 1];
    if (name === undefined || first === undefined || last === undefined) continue;
    at += name.words.length - 1;
    if (known.has(name.of)) continue;
    known.add(name.of);
    const [start, end] = [first.index, last.index + last[0].length];
    const context = { text, start, end };
    mentions.push({ from: slug, of: name.of, name: text.slice(start, end), context });
  }
  return mentions;
}

function standsAt(
  { words, single }: Name,
  text: readonly RegExpExecArray[],
  at: number,
  source: string,
): boolean {
  return words.every((word, index) => {
    const found = text[at + index];
    if (found === undefined || found[0].toLowerCase() !== word) return false;
    if (single === 'abbreviation' && found[0] !== found[0].toUpperCase()) return false;
    if (single === 'name' && !isProperName(found, source)) return false;
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

const blockEnd =
  /^<\/?(?:p|li|ul|ol|td|th|tr|table|thead|tbody|blockquote|div|details|summary|h[1-6]|section|figure|figcaption|hr|br)\b/;
const skipped = /^<(\/?)(?:code|pre|math|a|h[1-6])\b/;
/** Stands where something is that is no plain text. */
const gap = '\uFFFC';

/** The plain text of a block, paragraph by paragraph, read off the HTML that was printed for it. */
function paragraphsOf(parts: readonly Part[]): string[] {
  let text = '';
  let depth = 0;
  for (const part of parts) {
    if (typeof part !== 'string') {
      // An id or an address stands within a tag.
      if (part.kind !== 'id' && part.kind !== 'fragment') text += gap;
      continue;
    }
    for (const [piece] of part.matchAll(/<[^<>]*>?|[^<]+/g)) {
      if (!piece.startsWith('<')) {
        text += depth > 0 || isInTag(piece) ? gap : piece;
        continue;
      }
      const skip = skipped.exec(piece);
      if (skip) depth = Math.max(0, depth + (skip[1] === '/' ? -1 : 1));
      if (blockEnd.test(piece)) text += '\n\n';
    }
  }
  return text
    .split(/\n\n+/)
    .map((paragraph) => readEntities(paragraph).replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** The rest of a tag that an id or an address interrupts: `" data-footnote-ref>`. */
function isInTag(piece: string): boolean {
  return /^"[^<]*>/.test(piece);
}
