import type { APIRoute } from 'astro';
import { factsJsonSchema } from '../../garden/fact-fields.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(factsJsonSchema(), null, 1)}\n`);
