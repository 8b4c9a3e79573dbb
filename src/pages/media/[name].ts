import type { APIRoute } from 'astro';
import { listMedia, readMedia } from '../../collections/media.ts';

export async function getStaticPaths() {
  return (await listMedia()).map(({ name }) => ({ params: { name } }));
}

export const GET: APIRoute<Record<string, unknown>, { name: string }> = async ({ params }) => {
  const bytes = await readMedia(params.name);
  return bytes === undefined ? new Response(null, { status: 404 }) : new Response(bytes);
};
