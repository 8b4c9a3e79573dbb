import type { APIRoute } from 'astro';
import { getGarden } from '../../collections/get-garden.ts';
import { listFacts } from '../../search/fact-list.ts';

/** By what facts can be narrowed; what they are is in the parts. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(listFacts(await getGarden()).traits));
