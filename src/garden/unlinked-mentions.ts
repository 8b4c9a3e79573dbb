import { readEntities } from './escape-html.ts';
import type { Block, Part } from './compiled-note.ts';
import type { Garden } from './garden.ts';
import { indexNames, namesIn, type NamedNote } from './names-in-text.ts';
import type { Slug } from './slug.ts';

/** The name of a note in the plain text of another one that does not link to it. */
export interface Mention extends NamedNote {
  /** The note in whose text the name stands. */
  readonly from: Slug;
}

/**
 * Every listed note that another one names without linking to it, once for each pair, in the order of
 * paths. A title or alias counts that cannot be mistaken for ordinary words: several words, an
 * abbreviation in its own capitals, or a proper name amid a sentence. What more than a tenth of the
 * notes say without a link, or more than forty, is an ordinary word of this garden: no link was forgotten,
 * and the search finds who says it. What stands in code, formulas, headings and links does not count.
 * Takes time linear in the length of the texts, and room linear in the number of names.
 */
export function findUnlinkedMentions(garden: Pick<Garden, 'listed'>): readonly Mention[] {
  const names = indexNames(garden.listed);
  const share = Math.max(fewestForOrdinary, garden.listed.length * ordinaryShare);
  const most = Math.min(share, mostListed);
  const counts = new Map<string, number>();
  const keyOf = ({ of, name }: NamedNote): string => `${of} ${name.toLowerCase()}`;
  const mentions: Mention[] = [];
  for (const note of garden.listed) {
    const known = new Set<Slug>([note.slug]);
    for (const link of note.links) if (link.kind === 'note') known.add(link.slug);
    for (const text of note.compiled.body.flatMap(proseOf)) {
      for (const named of namesIn(text, names, known)) {
        const key = keyOf(named);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        if (count <= most) mentions.push({ from: note.slug, ...named });
      }
    }
  }
  return mentions.filter((mention) => (counts.get(keyOf(mention)) ?? 0) <= most);
}

const ordinaryShare = 0.1;
const fewestForOrdinary = 8;
/** Lists of hundreds are read by nobody. */
const mostListed = 40;

function proseOf(block: Block): readonly string[] {
  return block.heading === undefined ? paragraphsOf(block.parts) : [];
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
