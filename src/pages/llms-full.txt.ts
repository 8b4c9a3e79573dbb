import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { noteSource } from '../collections/note-source.ts';
import { urlOfSite } from '../components/url-of.ts';
import { noteMarkdown } from '../exports/note-markdown.ts';

/** Every listed note as Markdown, one after the other. */
export const GET: APIRoute = async ({ site }) => {
  const garden = await getGarden();
  const urlOf = urlOfSite(site);
  const notes = garden.listed.map((note) => noteMarkdown(note, noteSource(note), garden, urlOf));
  return new Response(notes.join('\n---\n\n'));
};
