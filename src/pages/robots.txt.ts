import type { APIRoute } from 'astro';
import { urlOfSite } from '../components/url-of.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urlOfSite(site)('/sitemap.xml')}\n`);
