import { searchedIn, withoutHints, type Searched } from './search-hints.ts';
import { fitsOnce } from './site-check/compressed-size.ts';
import type { PageMarkup } from './site-check/read-page.ts';
import { reportPage } from './site-check/report-page.ts';

/** What becomes of a page of a site; `path` is its place there, with slashes. */
export type PageStep = (html: string, path: string) => string;

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
  const fits = fitsOnce();
  return (drawn, path) => {
    const searched = searchedIn(drawn);
    const visible = searched === undefined ? drawn : withoutHints(drawn);
    const html = steps.reduce((before, step) => step(before, path), visible);
    return { html, report: reportPage(html, fits), searched };
  };
}
