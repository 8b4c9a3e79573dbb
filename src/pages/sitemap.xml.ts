import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { urlOfSite } from '../components/url-of.ts';
import { exportSitemap } from '../exports/sitemap.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(exportSitemap(await getGarden(), urlOfSite(site)).file);
