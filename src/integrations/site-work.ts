import { usedStyles } from './page-styles.ts';
import { pagePolicies } from './page-policy.ts';
import { pageFinisher, type FinishedPage } from './finish-pages.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';
import type { KeptTexts } from '../vault/kept-texts.ts';
import type { PageReports } from './site-check/check-site.ts';
import type { PageMarkup } from './site-check/read-page.ts';
import { fileWriter, type WriteFile } from './write-files.ts';

/** A site in the making: what its pages are given to, and what is known of those that are done. */
export interface SiteWork {
  /** Takes a page as it was drawn to what readers get. */
  readonly finish: (html: string, path: string) => FinishedPage;
  /** Counts a finished page among those of the site; pages come in the same order in every build. */
  readonly take: (path: string, page: FinishedPage) => Promise<void>;
  readonly reports: PageReports;
  /** Files that nothing after them changes. */
  readonly write: WriteFile;
  readonly index: SearchIndex;
}

export interface SitePlan {
  /** Where the site is written. */
  readonly folder: string;
  /** Where its scripts and styles lie. */
  readonly files: string;
  /** The style sheets for which marks are drawn. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Where the one lies that it will replace, if there is one. */
  readonly earlier: string;
  /** Whose search files the search page may read. */
  readonly otherGardens: readonly string[];
  /** Search indexes of earlier builds. */
  readonly keptIndexes: KeptTexts;
}

export function beginSite(plan: SitePlan): SiteWork {
  const { folder, files, sheets, earlier, otherGardens, keptIndexes } = plan;
  const reports = new Map<string, PageMarkup>();
  const index = openSearchIndex(keptIndexes);
  return {
    index,
    reports,
    write: fileWriter(folder, earlier),
    // In this order: a policy allows styles by their hash.
    finish: pageFinisher([usedStyles(files, sheets), pagePolicies(otherGardens)]),
    async take(path, { report, searched }) {
      reports.set(path, report);
      if (searched !== undefined) await index.add(path, searched);
    },
  };
}
