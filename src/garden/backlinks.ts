import type { LinkContext } from './compiled-note.ts';
import type { FactFiller } from './fact-marks.ts';
import type { Backlink, Note } from './note.ts';
import type { Slug } from './slug.ts';

type LinkingNote = Pick<Note, 'slug' | 'unlisted' | 'links' | 'compiled'>;

/**
 * Who links to each note, with the paragraphs in which they do. A paragraph that links twice counts
 * once; links of a note to itself and of unlisted notes do not count. Notes must come sorted by path.
 */
export function collectBacklinks(
  notes: readonly LinkingNote[],
  facts: FactFiller,
): ReadonlyMap<Slug, readonly Backlink[]> {
  const backlinks = new Map<Slug, Backlink[]>();
  for (const note of notes) {
    if (note.unlisted) continue;
    for (const [slug, contexts] of contextsByTarget(note)) {
      const backlink = {
        slug: note.slug,
        contexts: [...contexts.values()].map((context) => facts.context(context)),
      };
      const others = backlinks.get(slug);
      if (others) others.push(backlink);
      else backlinks.set(slug, [backlink]);
    }
  }
  return backlinks;
}

function contextsByTarget(note: LinkingNote): Map<Slug, Map<string, LinkContext>> {
  const targets = new Map<Slug, Map<string, LinkContext>>();
  note.links.forEach((link, index) => {
    const context = note.compiled.links[index]?.context;
    if (link.kind !== 'note' || link.slug === note.slug || !context) return;
    let contexts = targets.get(link.slug);
    if (!contexts) targets.set(link.slug, (contexts = new Map<string, LinkContext>()));
    if (!contexts.has(context.text)) contexts.set(context.text, context);
  });
  return targets;
}
