import { calculators } from '../calculators/index.ts';
import { authorAddress, collectAuthors } from '../garden/authors.ts';
import { escapeHtml } from '../garden/escape-html.ts';
import type { Garden } from '../garden/garden.ts';
import { paginate } from '../garden/paginate.ts';
import { dateOf } from './feed.ts';

export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** `YYYY-MM-DD` */
  readonly changed?: string | undefined;
}

/** The addresses of the garden for those who crawl it. `urlOf` makes them absolute. */
export function exportSitemap(garden: Garden, urlOf: (address: string) => string): Sitemap {
  const rooms = [
    ...['/', '/notes/', '/tags/', '/calculators/', '/facts/', '/sources/', '/authors/', '/about/'],
    ...['/contribute/', '/contribute/rules/', '/graph/', '/changes/'],
  ];
  return writeSitemap(
    [
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
    ],
    urlOf,
  );
}

/** The most addresses that one sitemap may have. */
const mostAddresses = 50_000;

/** The sitemap, and the sitemaps that it names where one may not hold all addresses. */
export interface Sitemap {
  readonly file: string;
  /** At `/sitemap/1.xml` and so on. */
  readonly parts: readonly string[];
}

/** A sitemap (sitemaps.org/protocol.html), in the order given. */
export function writeSitemap(
  entries: readonly SitemapEntry[],
  urlOf: (address: string) => string,
  most = mostAddresses,
): Sitemap {
  if (entries.length <= most) return { file: writeUrls(entries), parts: [] };
  const parts = paginate(entries, most);
  const sitemaps = parts.map(
    ({ number }) =>
      `<sitemap><loc>${escapeHtml(urlOf(`/sitemap/${String(number)}.xml`))}</loc></sitemap>`,
  );
  return {
    file: writeDocument('sitemapindex', sitemaps),
    parts: parts.map(({ items }) => writeUrls(items)),
  };
}

function writeUrls(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, changed }) => {
    const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeHtml(url)}</loc>${lastmod}</url>`;
  });
  return writeDocument('urlset', urls);
}

function writeDocument(name: string, lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${name}>`,
    '',
  ].join('\n');
}
