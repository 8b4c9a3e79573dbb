import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../../collections/get-garden.ts';
import { printerFor } from '../../../collections/printer.ts';
import { href } from '../../../components/href.ts';
import { previewNote } from '../../../exports/preview.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getGarden()).notes.map(({ slug }) => ({ params: { slug } }));

export const GET: APIRoute = async ({ params }) => {
  const garden = await getGarden();
  const found = garden.note(params['slug'] ?? '');
  if (found === undefined) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(previewNote(found, await printerFor(href))));
};
