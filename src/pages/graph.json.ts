import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { urlOfSite } from '../components/url-of.ts';
import { writeGraph } from '../exports/graph-files.ts';
import { exportGraph } from '../exports/graph.ts';

/** The graph of the garden, or where its parts are. */
export const GET: APIRoute = async ({ site }) => {
  const urlOf = urlOfSite(site);
  return new Response(writeGraph(exportGraph(await getGarden(), urlOf), urlOf).file);
};
