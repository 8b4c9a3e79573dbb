import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  calculatorScripts,
  embedBudget,
  overBudget,
  scriptBudget,
  type Budget,
} from './budgets.ts';
import { oncePerText } from '../once-per-text.ts';
import { takeApart } from '../page-parts.ts';
import { compressedSize, textWeights } from './compressed-size.ts';
import type { PageMarkup } from './read-page.ts';
import { reportPage } from './report-page.ts';
import { ScriptWeights } from './script-weights.ts';

interface Page extends PageMarkup {
  readonly path: string;
}

interface Site {
  readonly folder: string;
  readonly base: string;
  readonly pages: ReadonlyMap<string, Page>;
  readonly scripts: ScriptWeights;
  /** Weighs what more than one page has or fetches, each once. */
  readonly sizeOf: (text: string) => number;
  /** What a text weighs at most, which takes far less to find out. */
  readonly atMost: (text: string) => number;
  /** Whether there is a file; asked once for each, since most pages lead to the same. */
  readonly isFile: (path: string) => boolean;
}

/** What the pages of a site are made of, by their paths in it, with slashes. */
export type PageReports = ReadonlyMap<string, PageMarkup>;

/**
 * What is wrong with a finished site: links and fragments that lead nowhere, ids that a page has twice,
 * event handlers and inline styles, anything that a page waits for or fetches from another host, pages
 * and scripts over their weight. Each as a sentence that names the page, the figure and the limit.
 */
export function checkSite(
  folder: string,
  basePath: string,
  reports: PageReports = reportPages(folder),
  sizeOf = oncePerText(compressedSize),
): readonly string[] {
  const problems: string[] = [];
  const pages = new Map<string, Page>();
  for (const [path, report] of reports) {
    pages.set(path, { path, ...report });
    problems.push(...report.problems.map((problem) => `${path}: ${problem}`));
  }
  const base = basePath.replace(/\/$/, '');
  const site = {
    folder,
    base,
    pages,
    scripts: new ScriptWeights(folder, sizeOf),
    sizeOf,
    atMost: textWeights().atMost,
    isFile: oncePerText(
      (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true,
    ),
  };
  for (const page of pages.values()) {
    for (const problem of checkPage(page, site)) problems.push(`${page.path}: ${problem}`);
  }
  return [...problems, ...checkCalculators(site)];
}

function reportPages(folder: string): PageReports {
  const weights = textWeights();
  const paths = globSync('**/*.html', { cwd: folder }).sort();
  return new Map(
    paths.map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      return [path.split('\\').join('/'), reportPage(takeApart(html), html, weights)];
    }),
  );
}

export interface SiteCheck {
  readonly validates: boolean;
  readonly pages: PageReports;
  /** Bytes of a text as it travels. */
  readonly sizeOf: (text: string) => number;
}

/**
 * Throws with everything that is wrong, if anything is. With `validates`, a page of each template is held
 * to the HTML standard too; the browser tests do that with every page.
 */
export async function requireSoundSite(
  folder: string,
  basePath: string,
  { validates, pages: reports, sizeOf }: SiteCheck,
): Promise<void> {
  const problems = [...checkSite(folder, basePath, reports, sizeOf)];
  if (validates) {
    // Takes a quarter of a second to load, which only a build that uses it should pay.
    const { onePageOfEach, validatePages } = await import('./validate-html.ts');
    const pages = [...reports.keys()].map((path) => ({
      path,
      bytes: statSync(join(folder, path)).size,
    }));
    problems.push(...(await validatePages(folder, onePageOfEach(pages))));
  }
  if (problems.length === 0) return;
  const shown = problems.slice(0, 50);
  const more = problems.length > shown.length ? [`… and ${String(problems.length - 50)} more`] : [];
  throw new Error(['The finished site is not sound:', ...shown, ...more].join('\n'));
}

function* checkPage(page: Page, site: Site): Generator<string> {
  for (const href of page.hrefs) {
    const problem = followLink(href, page, site);
    if (problem !== undefined) yield `${href} ${problem}`;
  }
  for (const href of page.resources) {
    if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(href)) yield `${href} is fetched from another host`;
  }
  const heavy = overBudget(site.scripts.weigh(scriptsOf(page, site)), scriptBudget(page.path));
  if (heavy !== undefined) yield heavy;
}

/** The scripts that a page brings by itself, as paths in the site. */
function scriptsOf(page: Page, { base, isFile }: Site): readonly string[] {
  const own = [...page.scripts].filter((src) => src.startsWith(`${base}/`));
  const paths = own.map((src) => src.slice(base.length + 1));
  return paths.filter(isFile);
}

/** Every calculator that has a page of its own, with the engine that all share. */
function checkCalculators(site: Site): readonly string[] {
  const { folder, pages, scripts } = site;
  const files = globSync('_astro/*.js', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const chunk = (name: string): readonly string[] =>
    files.filter((path) => path.startsWith(`_astro/${name}.`));
  const ids = [...pages.keys()].flatMap(
    (path) => /^calculators\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [],
  );
  return ids.flatMap((id) => {
    const computing = ['calculator', 'whole-calculator', id].flatMap(chunk);
    const others = new Set(ids.filter((each) => each !== id).flatMap(chunk));
    const path = `calculators/${id}/embed/index.html`;
    const embed = pages.get(path);
    const weights: readonly (readonly [string, number, Budget])[] = [
      [`calculators/${id}/index.html`, scripts.weigh(computing), calculatorScripts],
      [path, embed === undefined ? 0 : weighEmbed(embed, site, others), embedBudget],
    ];
    return weights.flatMap(([page, bytes, budget]) => {
      const heavy = overBudget(bytes, budget);
      return heavy === undefined ? [] : [`${page}: ${heavy}`];
    });
  });
}

/**
 * A page for other sites with every file that it can ever fetch, but for `others`: it stands for one calculator.
 * What is within its budget at most is not weighed with all care.
 */
function weighEmbed(page: Page, site: Site, others: ReadonlySet<string>): number {
  const { folder, base, scripts, sizeOf, atMost, isFile } = site;
  const brought = scriptsOf(page, site);
  const files = [...page.resources]
    .map((href) => href.slice(base.length + 1))
    .filter((path) => !brought.includes(path) && isFile(path));
  const texts = [page.path, ...files].map((path) => readFileSync(join(folder, path), 'utf8'));
  const weighed = scripts.weighAll(brought, (path) => others.has(path));
  const sum = (weigh: (text: string) => number): number =>
    texts.reduce((bytes, text) => bytes + weigh(text), weighed);
  const most = sum(atMost);
  return most <= embedBudget.limit ? most : sum(sizeOf);
}

/** Why a link leads nowhere; undefined if it is fine or leads to another site. */
function followLink(href: string, from: Page, site: Site): string | undefined {
  if (/^(?:https?:|mailto:|data:)/i.test(href)) return undefined;
  const [address = '', fragment] = href.split('#', 2);
  const path = address.split('?')[0] ?? '';
  if (path !== '' && !path.startsWith(`${site.base}/`)) return 'leaves the base path';
  const target = path === '' ? from : pageAt(path, site);
  if (target === undefined) {
    const file = decodeURIComponent(path.slice(site.base.length + 1));
    return site.isFile(file) ? undefined : 'leads nowhere';
  }
  if (fragment === undefined || fragment === '') return undefined;
  return target.ids.has(decodeURIComponent(fragment)) ? undefined : 'leads to no such place there';
}

function pageAt(path: string, { base, pages }: Site): Page | undefined {
  const relative = decodeURIComponent(path.slice(base.length + 1));
  return pages.get(relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative);
}
