import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The most that a page may weigh with all its styles, so that it comes in one round trip. */
const maxPageBytes = 13_000;

interface Page {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly hrefs: readonly string[];
  readonly problems: readonly string[];
}

/**
 * What is wrong with a finished site: links and fragments that lead nowhere, ids that a page has twice,
 * event handlers and inline styles, pages over their weight. Each as a sentence that names the page.
 * Only the site's own links are followed.
 */
export function checkSite(folder: string, basePath: string): readonly string[] {
  const pages = new Map(
    globSync('**/*.html', { cwd: folder })
      .sort()
      .map((path) => [path.split('\\').join('/'), readPage(folder, path)]),
  );
  const base = basePath.replace(/\/$/, '');
  const problems: string[] = [];
  for (const page of pages.values()) {
    problems.push(...page.problems);
    for (const href of new Set(page.hrefs)) {
      const problem = followLink(href, page, { folder, base, pages });
      if (problem !== undefined) problems.push(`${page.path}: ${href} ${problem}`);
    }
  }
  return problems;
}

/** Throws with everything that is wrong, if anything is. */
export function requireSoundSite(folder: string, basePath: string): void {
  const problems = checkSite(folder, basePath);
  if (problems.length === 0) return;
  const shown = problems.slice(0, 50);
  const more = problems.length > shown.length ? [`… and ${String(problems.length - 50)} more`] : [];
  throw new Error(['The finished site is not sound:', ...shown, ...more].join('\n'));
}

function readPage(folder: string, path: string): Page {
  const html = readFileSync(join(folder, path), 'utf8');
  // What stands in scripts and styles is no markup.
  const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const tags = markup.match(/<[a-z][^<>]*>/gi) ?? [];
  const ids = new Set<string>();
  const problems: string[] = [];
  for (const tag of tags) {
    const id = attribute(tag, 'id');
    if (id !== undefined && ids.has(id)) problems.push(`${path}: the id ${id} stands twice`);
    if (id !== undefined) ids.add(id);
    const forbidden = /\s(on[a-z]+|style)=/i.exec(tag.replace(/"[^"]*"/g, '""'))?.[1];
    if (forbidden !== undefined) problems.push(`${path}: ${forbidden}= on ${tag.slice(0, 60)}`);
  }
  const bytes = brotliCompressSync(html, {
    // The usual window of 4 MB has its pages cleared anew for each call, which takes ten times as long.
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 16 },
  }).length;
  if (bytes > maxPageBytes) {
    problems.push(
      `${path}: ${String(bytes)} bytes compressed; ${String(maxPageBytes)} is the limit`,
    );
  }
  const hrefs = tags.flatMap((tag) => attribute(tag, 'href') ?? attribute(tag, 'src') ?? []);
  return { path, ids, hrefs, problems };
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return value?.replaceAll('&amp;', '&').replaceAll('&#x26;', '&').replaceAll('&quot;', '"');
}

interface Site {
  readonly folder: string;
  readonly base: string;
  readonly pages: ReadonlyMap<string, Page>;
}

/** Why a link leads nowhere; undefined if it is fine or leads to another site. */
function followLink(href: string, from: Page, site: Site): string | undefined {
  if (/^(?:https?:|mailto:|data:)/i.test(href)) return undefined;
  const [address = '', fragment] = href.split('#', 2);
  const path = address.split('?')[0] ?? '';
  if (path !== '' && !path.startsWith(`${site.base}/`)) return 'leaves the base path';
  const target = path === '' ? from : pageAt(path, site);
  if (target === undefined) {
    const file = join(site.folder, decodeURIComponent(path.slice(site.base.length)));
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    return isFile ? undefined : 'leads nowhere';
  }
  if (fragment === undefined || fragment === '') return undefined;
  return target.ids.has(decodeURIComponent(fragment)) ? undefined : 'leads to no such place there';
}

function pageAt(path: string, { base, pages }: Site): Page | undefined {
  const relative = decodeURIComponent(path.slice(base.length + 1));
  return pages.get(relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative);
}
