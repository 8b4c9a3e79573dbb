import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { urlOfSite } from '../components/url-of.ts';
import { exportList } from '../exports/list.ts';
import { site as about } from '../site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(exportList(await getGarden(), about, urlOfSite(site)));
