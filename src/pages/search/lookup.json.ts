import type { APIRoute } from 'astro';
import { searchFiles } from '../../collections/search-files.ts';
import { href } from '../../components/href.ts';

/** Words with one meaning, and which file has the rest of which words. */
export const GET: APIRoute = async () => Response.json((await searchFiles(href)).lookup);
