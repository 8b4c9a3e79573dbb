import type { APIRoute } from 'astro';
import { calculators } from '../calculators/index.ts';
import { getGarden } from '../collections/get-garden.ts';
import { urlOfSite } from '../components/url-of.ts';
import { authorAddress, collectAuthors } from '../garden/authors.ts';
import { dateOf } from '../exports/feed.ts';
import { writeSitemap } from '../exports/sitemap.ts';

export const GET: APIRoute = async ({ site }) => {
  const garden = await getGarden();
  const urlOf = urlOfSite(site);
  const rooms = [
    ...['/', '/notes/', '/tags/', '/calculators/', '/facts/', '/sources/', '/authors/', '/about/'],
    ...['/contribute/', '/contribute/rules/', '/graph/', '/changes/'],
  ];
  return new Response(
    writeSitemap([
      ...rooms.map((address) => ({ url: urlOf(address) })),
      ...garden.listed.map((note) => ({
        url: urlOf(note.address),
        ...(dateOf(note) !== '' && { changed: dateOf(note) }),
      })),
      ...calculators.map(({ id }) => ({ url: urlOf(`/calculators/${id}/`) })),
      ...garden.tags
        .filter(({ notes }) => notes.length > 0)
        .map(({ address }) => ({ url: urlOf(address) })),
      ...collectAuthors(garden.listed).map((author) => ({ url: urlOf(authorAddress(author)) })),
      ...garden.facts.map(({ id }) => ({ url: urlOf(`/facts/${id}/`) })),
      ...garden.sources.map(({ key }) => ({ url: urlOf(`/sources/${key}/`) })),
    ]),
  );
};
