import { slug as slugText } from 'github-slugger';
import type { FactFiller } from './fact-marks.ts';
import type { WantedNote } from './garden.ts';
import type { Note } from './note.ts';
import { pageAddress } from './paginate.ts';
import { foldName } from './slug.ts';

/** How many stand on one page of the list. */
export const wantedPerPage = 50;

interface Asked {
  readonly name: string;
  readonly askedBy: WantedNote['askedBy'][number][];
}

/**
 * The notes that listed notes link to and nobody has written, by folded name. Each note asks once,
 * with the first paragraph in which it does. Most wanted first, then by name.
 */
export function collectWanted(
  notes: readonly Pick<Note, 'slug' | 'unlisted' | 'links' | 'compiled'>[],
  facts: FactFiller,
): ReadonlyMap<string, WantedNote> {
  const asked = new Map<string, Asked>();
  for (const { slug, unlisted, links, compiled } of notes) {
    if (unlisted) continue;
    links.forEach((link, index) => {
      const context = compiled.links[index]?.context;
      if (link.kind !== 'wanted' || !context) return;
      const key = foldName(link.name);
      let wanted = asked.get(key);
      if (!wanted) asked.set(key, (wanted = { name: link.name, askedBy: [] }));
      if (wanted.askedBy.at(-1)?.slug === slug) return;
      wanted.askedBy.push({ slug, context: facts.context(context) });
    });
  }
  const sorted = [...asked].sort(
    ([keyA, a], [keyB, b]) => b.askedBy.length - a.askedBy.length || (keyA < keyB ? -1 : 1),
  );
  const ids = new Map<string, number>();
  return new Map(
    sorted.map(([key, { name, askedBy }], index) => {
      const id = freshId(name, ids);
      const page = Math.floor(index / wantedPerPage) + 1;
      return [key, { name, id, address: `${pageAddress('/wanted/', page)}#${id}`, askedBy }];
    }),
  );
}

/** Names that differ may have one slug: the later ones are numbered. */
function freshId(name: string, ids: Map<string, number>): string {
  const base = slugText(name) || 'note';
  const count = (ids.get(base) ?? 0) + 1;
  ids.set(base, count);
  if (count === 1) return base;
  const id = `${base}-${String(count)}`;
  return ids.has(id) ? freshId(name, ids) : (ids.set(id, 1), id);
}
