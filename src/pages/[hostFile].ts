import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { href } from '../components/href.ts';
import { headersFile, redirectsFile } from '../hosts/headers-file.ts';

/** What Cloudflare Pages and Netlify read; other hosts serve them as files that nobody asks for. */
export function getStaticPaths() {
  return [{ params: { hostFile: '_headers' } }, { params: { hostFile: '_redirects' } }];
}

export const GET: APIRoute = async ({ params }) => {
  if (params['hostFile'] === '_headers') return new Response(headersFile(href('/')));
  const { notes } = await getGarden();
  const moves = notes.flatMap(({ redirectFrom, address }) =>
    redirectFrom.map((from) => ({ from: href(from), to: href(address) })),
  );
  return new Response(redirectsFile(moves));
};
