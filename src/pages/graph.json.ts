import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { href } from '../components/href.ts';
import { exportGraph } from '../garden/export-graph.ts';

export const GET: APIRoute = async ({ site }) => {
  const graph = exportGraph(await getGarden(), (address) => new URL(href(address), site).href);
  return new Response(`${JSON.stringify(graph, null, 1)}\n`);
};
