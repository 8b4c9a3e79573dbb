import type { APIRoute } from 'astro';
import { getGarden } from '../collections/get-garden.ts';
import { href } from '../components/href.ts';
import { exportList } from '../garden/export-list.ts';
import { site as about } from '../site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(
    exportList(await getGarden(), about, (address) => new URL(href(address), site).href),
  );
