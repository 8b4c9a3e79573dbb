import type { APIRoute, GetStaticPaths } from 'astro';
import { searchTexts } from '../../collections/search-files.ts';
import { href } from '../../components/href.ts';

/** Only while authoring: a built site has an index of its texts. */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.DEV ? [{ params: { texts: 'texts' } }] : [];

export const GET: APIRoute = async () => Response.json(await searchTexts(href));
