import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { KeptFiles } from '../vault/kept-files.ts';
import type { PageReports } from './site-check/check-site.ts';
import { sizesOnce } from './site-check/compressed-size.ts';
import type { PageMarkup } from './site-check/read-page.ts';
import { reportPage } from './site-check/report-page.ts';

/** What becomes of a page of a site; `path` is its place there, with slashes. */
export type PageStep = (html: string, path: string) => string;

/**
 * Takes every page of a site through these steps, in this order, and says what each is made of then. What
 * became of the same page in an earlier build is taken from `kept`.
 */
export function finishPages(
  folder: string,
  steps: readonly PageStep[],
  kept?: KeptFiles,
): PageReports {
  const sizeOf = sizesOnce();
  const reports = new Map<string, PageMarkup>();
  for (const path of globSync('**/*.html', { cwd: folder }).sort()) {
    const file = join(folder, path);
    const name = path.split(sep).join('/');
    const html = readFileSync(file, 'utf8');
    const key = kept === undefined ? '' : `${name} ${digest(html)}`;
    let page = unpack(kept?.read(key));
    if (page === undefined) {
      const finished = steps.reduce((before, step) => step(before, name), html);
      page = { html: finished, report: reportPage(finished, sizeOf) };
      kept?.write(key, pack(page));
    }
    if (page.html !== html) writeFileSync(file, page.html);
    reports.set(name, page.report);
  }
  return reports;
}

interface FinishedPage {
  readonly html: string;
  readonly report: PageMarkup;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** One line of what the page is made of, and then the page. */
function pack({
  html,
  report: { ids, hrefs, resources, scripts, problems },
}: FinishedPage): string {
  const lists = [ids, hrefs, resources, scripts, problems].map((list) => [...list]);
  return `${JSON.stringify(lists)}\n${html}`;
}

function unpack(text: string | undefined): FinishedPage | undefined {
  const end = text?.indexOf('\n') ?? -1;
  if (text === undefined || end === -1) return undefined;
  const lists = readLists(text.slice(0, end));
  if (lists === undefined) return undefined;
  const [ids, hrefs, resources, scripts, problems = []] = lists;
  return {
    html: text.slice(end + 1),
    report: {
      ids: new Set(ids),
      hrefs: new Set(hrefs),
      resources: new Set(resources),
      scripts: new Set(scripts),
      problems,
    },
  };
}

function readLists(line: string): readonly (readonly string[])[] | undefined {
  try {
    const lists: unknown = JSON.parse(line);
    return Array.isArray(lists) && lists.every(isTexts) ? lists : undefined;
  } catch {
    // Cut short.
    return undefined;
  }
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((text) => typeof text === 'string');
}
