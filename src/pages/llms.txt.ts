import type { APIRoute } from 'astro';
import { programTexts } from '../collections/program-texts.ts';
import { urlOfSite } from '../components/url-of.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response((await programTexts(urlOfSite(site))).lists[0]);
