import { facetsAttribute } from '../search/facets.ts';
import { oncePerText } from './once-per-text.ts';

/** What of a page is searched, and what it says of itself for the filters of results. */
export interface Searched {
  readonly content: string;
  readonly facets: string;
}

/**
 * What of a page is searched: its `<main>`, in its language, without what the indexer is told to ignore. The
 * rest is left out before the indexer parses it, most of a page. Undefined for a page that is not to be found.
 */
export function searchedIn(html: string): Searched | undefined {
  const start = html.search(/<main\b[^>]*\sdata-pagefind-body\b/);
  const end = html.lastIndexOf('</main>');
  if (start === -1 || end < start) return undefined;
  const lang = /<html\b[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? 'en';
  const main = withoutIgnored(html.slice(start, end));
  const content = `<!doctype html><html lang="${lang}"><body>${main}</main></body></html>`;
  return { content: partNames(content), facets: facetsAttribute(content) ?? '' };
}

const ignored = /<([a-z][a-z\d-]*)(?=\s(?:[^"<>]|"[^"]*")*\bdata-pagefind-ignore\b)[^<>]*>/g;

/** Cuts out each ignored element with all that is in it; one that does not end stays for the indexer. */
function withoutIgnored(html: string): string {
  let kept = '';
  let from = 0;
  ignored.lastIndex = 0;
  for (let found = ignored.exec(html); found !== null; found = ignored.exec(html)) {
    const end = endOfElement(html, found[1] ?? '', ignored.lastIndex);
    if (end === undefined) continue;
    kept += html.slice(from, found.index);
    from = end;
    ignored.lastIndex = end;
  }
  return kept + html.slice(from);
}

/** Where the element ends of which the content begins at `from`. */
function endOfElement(html: string, name: string, from: number): number | undefined {
  const tags = tagsNamed(name);
  tags.lastIndex = from;
  let depth = 1;
  while (depth > 0) {
    const tag = tags.exec(html);
    if (tag === null) return undefined;
    depth += tag[0].startsWith('</') ? -1 : 1;
  }
  return tags.lastIndex;
}

const tagsNamed = oncePerText((name) => new RegExp(`</?${name}(?=[\\s>])[^<>]*>`, 'g'));

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
