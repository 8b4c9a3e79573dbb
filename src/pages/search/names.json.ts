import type { APIRoute } from 'astro';
import { searchFiles } from '../../collections/search-files.ts';
import { href } from '../../components/href.ts';

/** What is fetched first when a reader turns to the search: all names, where they are not too many. */
export const GET: APIRoute = async () => Response.json((await searchFiles(href)).names);
