import type { APIRoute } from 'astro';
import { searchFiles } from '../../collections/search-files.ts';
import { href } from '../../components/href.ts';

/** The records of the first file again, with descriptions, tags and years. */
export const GET: APIRoute = async () => Response.json((await searchFiles(href)).details);
