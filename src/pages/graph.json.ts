import type { APIRoute } from 'astro';
import { graphFiles } from '../collections/graph-files.ts';
import { urlOfSite } from '../components/url-of.ts';

/** The graph of the garden, or where its parts are. */
export const GET: APIRoute = async ({ site }) =>
  new Response((await graphFiles(urlOfSite(site))).file);
