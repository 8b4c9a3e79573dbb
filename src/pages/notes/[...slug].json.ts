import type { APIRoute, GetStaticPaths } from 'astro';
import { besideNote, noteAddresses } from '../../components/beside-note.ts';
import { getGarden } from '../../collections/get-garden.ts';

export const getStaticPaths: GetStaticPaths = noteAddresses;

export const GET: APIRoute = async ({ site, params }) => {
  const note = (await getGarden()).note(params['slug'] ?? '');
  if (note === undefined) return new Response(null, { status: 404 });
  return new Response((await besideNote(note, site)).data());
};
