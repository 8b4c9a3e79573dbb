import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { factsCsv } from '../exports/facts.ts';

export const GET: APIRoute = async () => new Response(factsCsv((await getGarden()).facts));
