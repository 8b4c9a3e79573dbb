import { escapeHtml } from '../garden/escape-html.ts';

export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** `YYYY-MM-DD` */
  readonly changed?: string | undefined;
}

/** A sitemap (sitemaps.org/protocol.html), in the order given; at most the 50,000 addresses it may have. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.slice(0, 50_000).map(({ url, changed }) => {
    const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeHtml(url)}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
