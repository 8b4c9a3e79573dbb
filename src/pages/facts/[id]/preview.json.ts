import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../../collections/get-garden.ts';
import { printerFor } from '../../../collections/printer.ts';
import { href } from '../../../components/href.ts';
import { previewFact } from '../../../exports/preview.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getGarden()).facts.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = async ({ params }) => {
  const garden = await getGarden();
  const found = garden.factById.get(params['id'] ?? '');
  if (found === undefined) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(previewFact(found, await printerFor(href))));
};
