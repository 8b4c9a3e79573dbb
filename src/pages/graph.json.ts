import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { urlOfSite } from '../components/url-of.ts';
import { exportGraph } from '../exports/graph.ts';

export const GET: APIRoute = async ({ site }) => {
  const graph = exportGraph(await getGarden(), urlOfSite(site));
  return new Response(`${JSON.stringify(graph, null, 1)}\n`);
};
