/** A promise about weight, in bytes as they travel (brotli). */
export interface Budget {
  readonly what: string;
  readonly limit: number;
}

/** A page with all its styles: what comes in the first round trip of a fresh connection. */
export const pageBudget: Budget = { what: 'the page with its styles', limit: 13_000 };

/**
 * The styles that stand in a page; half of the pages have 1,700 bytes and none has more than 2,600, which leaves
 * room for a note that uses everything. How a calculator looks in use comes with its script, and below the first
 * screen of a note so does how it looks at all.
 */
export const pageStyles: Budget = { what: 'styles of a page', limit: 2_800 };

/** Scripts that a page brings by itself, with all that they import at once. */
export const plainScripts: Budget = { what: 'scripts of a page to read', limit: 4_000 };
export const mapScripts: Budget = { what: 'scripts of the map', limit: 5_000 };
export const searchScripts: Budget = { what: 'scripts of a page that searches', limit: 12_000 };
/** The element with its engine, its charts and one model; it comes when the calculator nears the screen. */
export const calculatorScripts: Budget = { what: 'scripts of a calculator', limit: 15_000 };
/** A calculator in a page of another site: its page with styles, and every file that it can ever fetch. */
export const embedBudget: Budget = { what: 'the calculator for other sites', limit: 20_000 };

/** The budget for the scripts that a page brings by itself. */
export function scriptBudget(path: string): Budget {
  if (path === 'search/index.html' || path === '404.html') return searchScripts;
  if (path === 'graph/index.html') return mapScripts;
  // What stands on other sites is a calculator and nothing else, and has a limit for all of it too.
  return /^calculators\/[^/]+\/(?:compare|embed)\//.test(path) ? calculatorScripts : plainScripts;
}

/** Says by how much a budget is broken; undefined if it holds. */
export function overBudget(bytes: number, { what, limit }: Budget): string | undefined {
  if (bytes <= limit) return undefined;
  return `${what}: ${String(bytes)} bytes compressed; ${String(limit)} is the limit`;
}
