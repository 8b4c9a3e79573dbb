import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../../collections/get-garden.ts';
import { printerFor } from '../../../collections/printer.ts';
import { href } from '../../../components/href.ts';
import { previewSource } from '../../../exports/preview.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getGarden()).sources.map(({ key }) => ({ params: { key } }));

export const GET: APIRoute = async ({ params }) => {
  const garden = await getGarden();
  const found = garden.sourceByKey.get(params['key'] ?? '');
  if (found === undefined) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(previewSource(found, await printerFor(href))));
};
