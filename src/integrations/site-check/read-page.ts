import type { PageParts } from '../page-parts.ts';

/** What a finished page is made of, as far as the check of the site needs it. */
export interface PageMarkup {
  readonly ids: ReadonlySet<string>;
  /** Addresses of links and of whatever the page shows, as written. */
  readonly hrefs: ReadonlySet<string>;
  /** Files that the browser fetches by itself to show the page, as written. */
  readonly resources: ReadonlySet<string>;
  /** Scripts that run without anybody asking for them. */
  readonly scripts: ReadonlySet<string>;
  /** What is wrong with the markup by itself, in words. */
  readonly problems: readonly string[];
}

/** For readers without scripts; it stands behind the text, so no word waits for it. */
const withoutScripts = /<noscript>\s*(<link\b[^>]*>)\s*<\/noscript>/g;
const fetchingRelations = new Set(['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest']);

/** Reads what the check of the site needs of a page. */
export function readPage({ markup, tags }: PageParts): PageMarkup {
  const ids = new Set<string>();
  const hrefs = new Set<string>();
  const resources = new Set<string>();
  const scripts = new Set<string>();
  const problems: string[] = [];
  const late = new Set(
    markup.flatMap((piece) => [...piece.matchAll(withoutScripts)].map(([, link = '']) => link)),
  );
  for (const { text, element, attributes } of tags) {
    if (attributes.size === 0) continue;
    const id = attributes.get('id');
    if (id !== undefined && ids.has(id)) problems.push(`the id ${id} stands twice`);
    if (id !== undefined) ids.add(id);
    for (const attribute of attributes.keys()) {
      if (attribute !== 'style' && !attribute.startsWith('on')) continue;
      problems.push(`${attribute}= on ${text.slice(0, 60)}`);
    }
    const href = attributes.get('href') ?? attributes.get('src');
    if (href === undefined) continue;
    hrefs.add(href);
    const relations = (attributes.get('rel') ?? '').split(' ');
    if (element === 'link') {
      if (relations.some((relation) => fetchingRelations.has(relation))) resources.add(href);
      // For paper and the like it is fetched last, and nobody else waits for it.
      const isForAll = /^(?:all|screen)?$/.test(attributes.get('media') ?? '');
      if (relations.includes('stylesheet') && isForAll && !late.has(text)) {
        problems.push(`${href} is a style sheet that the page waits for; print it into the page`);
      }
    } else if (attributes.has('src')) {
      resources.add(href);
      if (element === 'script') {
        scripts.add(href);
        const waits = !['async', 'defer'].some((one) => attributes.has(one));
        if (waits && attributes.get('type') !== 'module') {
          problems.push(`${href} is a script that the page waits for; defer it`);
        }
      }
    }
  }
  return { ids, hrefs, resources, scripts, problems };
}
