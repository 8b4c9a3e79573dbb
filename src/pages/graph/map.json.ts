import type { APIRoute } from 'astro';
import { getGarden } from '../../collections/get-garden.ts';
import { href } from '../../components/href.ts';
import { exportMap, mapGarden } from '../../exports/map-garden.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(exportMap(mapGarden(await getGarden()), href)));
