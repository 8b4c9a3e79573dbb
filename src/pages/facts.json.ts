import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { exportFacts } from '../exports/facts.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(exportFacts((await getGarden()).facts), null, 1)}\n`);
