import type { Garden } from './garden.ts';
import type { Note } from './note.ts';

/** The notes one step away. A note that is linked both ways stands on both sides. */
export interface Neighbourhood {
  readonly from: readonly Note[];
  readonly to: readonly Note[];
  /** How many more there are on each side than are shown. */
  readonly moreFrom: number;
  readonly moreTo: number;
}

/** On one side; more cannot be told apart. */
const most = 6;

/** The listed notes that link to a note and those it links to: first those that share most with it. */
export function neighbourhoodOf(note: Note, garden: Garden): Neighbourhood {
  const nearness = new Map(note.related.map(({ slug }, index) => [slug, index]));
  const nearest = (slugs: Iterable<string>): readonly Note[] =>
    [...new Set(slugs)]
      .flatMap((slug) => garden.note(slug) ?? [])
      .filter((other) => other !== note && !other.unlisted)
      .map((other, index) => ({ other, rank: nearness.get(other.slug) ?? 100 + index }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ other }) => other);
  const from = nearest(note.backlinks.map(({ slug }) => slug));
  const to = nearest(note.links.flatMap((link) => (link.kind === 'note' ? link.slug : [])));
  return {
    from: from.slice(0, most),
    to: to.slice(0, most),
    moreFrom: Math.max(0, from.length - most),
    moreTo: Math.max(0, to.length - most),
  };
}
