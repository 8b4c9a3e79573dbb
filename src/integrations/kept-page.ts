import type { FinishedPage } from './finish-pages.ts';

/** A page of an earlier build, and what it was made from. */
export interface KeptPage extends FinishedPage {
  /** Of all that it was made from. */
  readonly digest: string;
  /** The notes whose matter it read. */
  readonly read: readonly string[];
}

/** Lines of what is known of a page, then what of it is searched, and then the page. */
export function printKeptPage({ digest, read, html, report, searched }: KeptPage): string {
  const { ids, hrefs, resources, scripts, problems } = report;
  const lists = [read, ids, hrefs, resources, scripts, problems].map((list) => [...list]);
  const content = searched?.content ?? '';
  const facets = searched === undefined ? [] : [searched.facets];
  return `${JSON.stringify([[digest], [String(content.length)], facets, ...lists])}\n${content}${html}`;
}

/** Undefined for what was cut short. */
export function readKeptPage(text: string | undefined): KeptPage | undefined {
  const end = text?.indexOf('\n') ?? -1;
  if (text === undefined || end === -1) return undefined;
  const lists = readLists(text.slice(0, end));
  if (lists === undefined) return undefined;
  const [[digest] = [], [length] = [], [facets] = [], read = [], ...marks] = lists;
  const [ids, hrefs, resources, scripts, problems] = marks;
  if (digest === undefined || problems === undefined) return undefined;
  const start = end + 1 + Number(length);
  return {
    digest,
    read,
    html: text.slice(start),
    searched: facets === undefined ? undefined : { content: text.slice(end + 1, start), facets },
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
    return undefined;
  }
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((text) => typeof text === 'string');
}
