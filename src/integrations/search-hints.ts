import { facetsAttribute } from '../search/facets.ts';

/** What of a page is searched, and what it says of itself for the filters of results. */
export interface Searched {
  readonly content: string;
  readonly facets: string;
}

/**
 * What of a page is searched: its `<main>`, in its language. The rest is left out before the indexer parses
 * it, half of its work. Undefined for a page that is not to be found.
 */
export function searchedIn(html: string): Searched | undefined {
  const start = html.search(/<main\b[^>]*\sdata-pagefind-body\b/);
  const end = html.lastIndexOf('</main>');
  if (start === -1 || end < start) return undefined;
  const lang = /<html\b[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? 'en';
  const content = `<!doctype html><html lang="${lang}"><body>${html.slice(start, end)}</main></body></html>`;
  return { content: partNames(content), facets: facetsAttribute(content) ?? '' };
}

/**
 * Names such as `Standard_ND96asr_A100_v4` are one word to the indexer, which nobody types; in the index
 * their parts are words.
 */
function partNames(html: string): string {
  if (!html.includes('_')) return html;
  return html.replaceAll(/>[^<]*_[^<]*</g, (text) =>
    text.replaceAll(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, ' '),
  );
}

/** The other names of a note, which its page does not show. */
const otherNames = /<p class="sr-only" data-pagefind-meta="aliases">[^<]*<\/p>/;

/** What an element says to the indexer. */
const hint = /\sdata-(?:pagefind-[a-z-]+|facets)(?:="[^"]*")?/g;

/** A page without what was said to the indexer alone, which no reader need fetch. */
export function withoutHints(html: string): string {
  const visible = html.replace(otherNames, '');
  return visible.replaceAll(hint, (text, at: number) =>
    // Not where it stands in a text, as in a note about such attributes.
    visible.lastIndexOf('<', at) > visible.lastIndexOf('>', at) ? '' : text,
  );
}
