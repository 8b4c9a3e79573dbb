import type { APIRoute } from 'astro';
import { factFiles } from '../../collections/fact-files.ts';

/** By what facts can be narrowed; what they are is in the parts. */
export const GET: APIRoute = async () => new Response(JSON.stringify((await factFiles()).traits));
