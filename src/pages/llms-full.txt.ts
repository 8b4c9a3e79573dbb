import type { APIRoute } from 'astro';
import { programTexts } from '../collections/program-texts.ts';
import { urlOfSite } from '../components/url-of.ts';

/** Every listed note as Markdown, one after the other, or where they are. */
export const GET: APIRoute = async ({ site }) =>
  new Response((await programTexts(urlOfSite(site))).full.file);
