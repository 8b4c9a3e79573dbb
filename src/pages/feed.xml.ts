import type { APIRoute } from 'astro';
import { feedOf } from '../collections/feed-of.ts';
import { getGarden } from '../collections/get-garden.ts';
import { urlOfSite } from '../components/url-of.ts';
import { writeRss } from '../exports/feed.ts';
import { site as about } from '../site.ts';

export const GET: APIRoute = async ({ site }) => {
  const { listed } = await getGarden();
  const what = { title: about.title, address: '/', self: '/feed.xml' };
  return new Response(writeRss(await feedOf(listed, what, urlOfSite(site))));
};
