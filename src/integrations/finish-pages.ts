import { printPage, takeApart, type PageParts } from './page-parts.ts';
import { searchedIn, withoutHints, type Searched } from './search-hints.ts';
import { textWeights } from './site-check/compressed-size.ts';
import type { PageMarkup } from './site-check/read-page.ts';
import { reportPage } from './site-check/report-page.ts';

/** What becomes of a page of a site; `path` is its place there, with slashes. */
export type PageStep = (page: PageParts, path: string) => PageParts;

/** A page as readers get it, with what the search and the check of the site need of it. */
export interface FinishedPage {
  readonly html: string;
  readonly report: PageMarkup;
  /** Undefined for a page that is not to be found. */
  readonly searched: Searched | undefined;
}

/** Takes a page that was drawn through all steps, in this order. What it says to the search alone goes. */
export function pageFinisher(
  steps: readonly PageStep[],
): (html: string, path: string) => FinishedPage {
  const weights = textWeights();
  return (drawn, path) => {
    const searched = searchedIn(drawn);
    const visible = searched === undefined ? drawn : withoutHints(drawn);
    const page = steps.reduce((before, step) => step(before, path), takeApart(visible));
    const html = printPage(page);
    return { html, report: reportPage(page, html, weights), searched };
  };
}
