import type { APIRoute, GetStaticPaths } from 'astro';
import { getGarden } from '../../collections/get-garden.ts';
import { hasShareImages, makeShareImage } from '../../collections/share-image.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  hasShareImages ? (await getGarden()).notes.map(({ slug }) => ({ params: { slug } })) : [];

export const GET: APIRoute = async ({ params }) => {
  const garden = await getGarden();
  const note = garden.note(params['slug'] ?? '');
  if (note === undefined) return new Response(null, { status: 404 });
  return new Response(await makeShareImage(note, garden), {
    headers: { 'content-type': 'image/png' },
  });
};
