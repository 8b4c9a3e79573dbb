import { href } from './href.ts';
import { urlOfSite } from './url-of.ts';
import { exportNote } from '../exports/note.ts';
import { noteMarkdown } from '../exports/note-markdown.ts';
import { previewNote } from '../exports/preview.ts';
import type { Note } from '../garden/note.ts';
import { site as about } from '../site.ts';
import { getGarden } from '../collections/get-garden.ts';
import { noteSource } from '../collections/note-source.ts';
import { printerFor } from '../collections/printer.ts';

/** What stands beside the page of a note, each made when it is asked for. */
export async function besideNote(note: Note, site: URL | undefined) {
  const garden = await getGarden();
  const printer = await printerFor(href);
  const urlOf = urlOfSite(site);
  return {
    markdown: () => noteMarkdown(note, noteSource(note), garden, urlOf),
    data: () => exportNote(note, garden, { title: about.title, urlOf }),
    preview: () => JSON.stringify(previewNote(note, printer)),
  };
}

/** The addresses of notes for the routes of a dev server; a build writes what stands beside them all at once. */
export async function noteAddresses() {
  if (import.meta.env.PROD) return [];
  return (await getGarden()).notes.map(({ slug }) => ({ params: { slug } }));
}
