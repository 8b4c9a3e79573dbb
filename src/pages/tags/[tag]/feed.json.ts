import type { APIRoute, GetStaticPaths } from 'astro';
import { feedOf } from '../../../collections/feed-of.ts';
import { getGarden } from '../../../collections/get-garden.ts';
import { urlOfSite } from '../../../components/url-of.ts';
import { writeJsonFeed } from '../../../exports/feed.ts';
import { site as about } from '../../../site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { tags } = await getGarden();
  return tags
    .filter(({ parent, notes }) => parent === undefined && notes.length > 0)
    .map(({ key }) => ({ params: { tag: key } }));
};

export const GET: APIRoute = async ({ site, params }) => {
  const garden = await getGarden();
  const tag = garden.tagByKey.get(params['tag'] ?? '');
  if (tag === undefined) return new Response(null, { status: 404 });
  const notes = tag.notes.flatMap((slug) => garden.note(slug) ?? []);
  const what = {
    title: `${about.title}: ${tag.title}`,
    address: tag.address,
    self: `${tag.address}feed.json`,
  };
  return new Response(writeJsonFeed(await feedOf(notes, what, urlOfSite(site))));
};
