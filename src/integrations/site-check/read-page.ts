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

const scriptOrStyle = /<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/gi;
const tagPattern = /<([a-z][a-z\d-]*)((?:[^"<>]|"[^"]*")*)>/gi;
const attributePattern = /\s([a-z][a-z\d:-]*)(?:="([^"]*)")?/gi;
/** For readers without scripts; it stands behind the text, so no word waits for it. */
const withoutScripts = /<noscript>\s*(<link\b[^>]*>)\s*<\/noscript>/g;
const fetchingRelations = new Set(['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest']);

/** Reads a page that the build has printed: attributes in double quotes, as Astro prints them. */
export function readPage(html: string): PageMarkup {
  const ids = new Set<string>();
  const hrefs = new Set<string>();
  const resources = new Set<string>();
  const scripts = new Set<string>();
  const problems: string[] = [];
  // What stands in scripts and styles is no markup.
  const markup = html.replace(scriptOrStyle, '<$1$2>');
  const late = new Set([...markup.matchAll(withoutScripts)].map(([, link = '']) => link));
  for (const [tag, name = '', written = ''] of markup.matchAll(tagPattern)) {
    if (written === '') continue;
    const attributes = readAttributes(written);
    const element = name.toLowerCase();
    const id = attributes.get('id');
    if (id !== undefined && ids.has(id)) problems.push(`the id ${id} stands twice`);
    if (id !== undefined) ids.add(id);
    for (const attribute of attributes.keys()) {
      if (attribute !== 'style' && !attribute.startsWith('on')) continue;
      problems.push(`${attribute}= on ${tag.slice(0, 60)}`);
    }
    const href = attributes.get('href') ?? attributes.get('src');
    if (href === undefined) continue;
    hrefs.add(href);
    const relations = (attributes.get('rel') ?? '').split(' ');
    if (element === 'link') {
      if (relations.some((relation) => fetchingRelations.has(relation))) resources.add(href);
      // For paper and the like it is fetched last, and nobody else waits for it.
      const isForAll = /^(?:all|screen)?$/.test(attributes.get('media') ?? '');
      if (relations.includes('stylesheet') && isForAll && !late.has(tag)) {
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

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(attributePattern)) {
    attributes.set(name.toLowerCase(), decode(value));
  }
  return attributes;
}

function decode(value: string): string {
  if (!value.includes('&')) return value;
  return value.replaceAll(/&(?:amp|#x26|#38);/g, '&').replaceAll('&quot;', '"');
}
