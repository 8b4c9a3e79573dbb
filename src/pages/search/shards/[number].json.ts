import type { APIRoute, GetStaticPaths } from 'astro';
import { searchFiles } from '../../../collections/search-files.ts';
import { href } from '../../../components/href.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { shards } = await searchFiles(href);
  return shards.map((_, number) => ({ params: { number: String(number) } }));
};

/** Records and words that begin alike, fetched as a reader types. */
export const GET: APIRoute = async ({ params }) =>
  Response.json((await searchFiles(href)).shards[Number(params['number'])]);
