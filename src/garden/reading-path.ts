import type { Note } from './note.ts';
import type { Slug } from './slug.ts';

/** Where a note stands in the order in which its hub suggests to read. */
export interface PathStep {
  readonly hub: Slug;
  /** From 1. */
  readonly position: number;
  readonly count: number;
  readonly previous?: Slug | undefined;
  readonly next?: Slug | undefined;
}

type LinkingNote = Pick<Note, 'slug' | 'path' | 'unlisted' | 'links'>;

/** A note that links to fewer of its folder leads nowhere in particular. */
const fewest = 3;

/**
 * The reading order of each folder: its hub is the note that links to most others of the folder, and the
 * order is that in which it first does. Notes that their hub does not link to have no place in it.
 */
export function collectReadingPaths(notes: readonly LinkingNote[]): ReadonlyMap<Slug, PathStep> {
  const listed = notes.filter(({ unlisted }) => !unlisted);
  const folders = Map.groupBy(listed, ({ path }) => path.split('/').slice(0, -1).join('/'));
  const steps = new Map<Slug, PathStep>();
  for (const inFolder of folders.values()) {
    const members = new Set(inFolder.map(({ slug }) => slug));
    let hub: LinkingNote | undefined;
    let order: readonly Slug[] = [];
    for (const note of inFolder) {
      const linked = note.links.flatMap((link) =>
        link.kind === 'note' && link.slug !== note.slug && members.has(link.slug) ? link.slug : [],
      );
      const distinct = [...new Set(linked)];
      if (distinct.length > order.length) [hub, order] = [note, distinct];
    }
    if (hub === undefined || order.length < fewest) continue;
    for (const [index, slug] of order.entries()) {
      steps.set(slug, {
        hub: hub.slug,
        position: index + 1,
        count: order.length,
        previous: order[index - 1],
        next: order[index + 1],
      });
    }
  }
  return steps;
}
