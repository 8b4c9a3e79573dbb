import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { factsOfNote } from '../garden/uses.ts';
import { citeNote } from './cite-note.ts';

/** What is known of a note, for machines: its dates, its links both ways, its facts and sources, and how to cite it. */
export function exportNote(
  note: Note,
  garden: Garden,
  site: { readonly title: string; readonly urlOf: (address: string) => string },
): string {
  const { urlOf } = site;
  const urlOfNote = (slug: string): readonly string[] => {
    const other = garden.note(slug);
    return other === undefined ? [] : [urlOf(other.address)];
  };
  const linked = note.links.flatMap((link) => (link.kind === 'note' ? [link.slug] : []));
  const url = urlOf(note.address);
  return `${JSON.stringify(
    {
      title: note.title,
      url,
      description: note.description,
      status: note.status ?? null,
      planted: note.planted ?? null,
      tended: note.tended ?? null,
      aliases: note.aliases,
      tags: note.tags.map(({ tag }) => tag),
      words: note.compiled.wordCount,
      headings: note.compiled.headings.map(({ depth, id, text }) => ({ depth, id, text })),
      links: [...new Set(linked)].flatMap(urlOfNote),
      backlinks: note.backlinks.flatMap(({ slug }) => urlOfNote(slug)),
      facts: [...new Set(factsOfNote(note.compiled, garden.facts).map(({ id }) => id))].filter(
        (id) => garden.factById.has(id),
      ),
      sources: [...new Set(note.compiled.citations.map(({ key }) => key))],
      markdown: `${url.replace(/\/$/, '')}.md`,
      citation: citeNote(note, { title: site.title, url }),
    },
    null,
    1,
  )}\n`;
}
