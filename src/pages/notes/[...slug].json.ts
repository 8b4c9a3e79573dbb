import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../collections/get-garden.ts';
import { urlOfSite } from '../../components/url-of.ts';
import { exportNote } from '../../exports/note.ts';
import { site as about } from '../../site.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getGarden()).notes.map(({ slug }) => ({ params: { slug } }));

export const GET: APIRoute = async ({ site, params }) => {
  const garden = await getGarden();
  const note = garden.note(params['slug'] ?? '');
  if (note === undefined) return new Response(null, { status: 404 });
  const urlOf = urlOfSite(site);
  return new Response(exportNote(note, garden, { title: about.title, urlOf }));
};
