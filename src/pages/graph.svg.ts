import type { APIRoute } from 'astro';
import { printSvg } from '../charts/svg.ts';
import { getGarden } from '../collections/get-garden.ts';
import { drawMap, mapGarden } from '../exports/map-garden.ts';

export const GET: APIRoute = async () =>
  new Response(printSvg(drawMap(mapGarden(await getGarden()))));
