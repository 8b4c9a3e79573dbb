import type { PageParts } from '../page-parts.ts';
import { overBudget, pageBudget, pageStyles } from './budgets.ts';
import { compressedSize, compressesTo, quickSize, type TextWeights } from './compressed-size.ts';
import { readPage, type PageMarkup } from './read-page.ts';

/** What the check of the site needs of a finished page, which is printed as `html`. */
export function reportPage(page: PageParts, html: string, weights: TextWeights): PageMarkup {
  const report = readPage(page);
  const problems = [...report.problems];
  const styles = page.inline
    .filter(({ element }) => element === 'style')
    .map(({ text }) => text)
    .join('');
  if (!isLight(page, styles, weights) && !compressesTo(html, pageBudget.limit)) {
    problems.push(overBudget(compressedSize(html), pageBudget) ?? '');
  }
  if (!weights.fits(styles, pageStyles.limit)) {
    problems.push(overBudget(compressedSize(styles), pageStyles) ?? '');
  }
  return { ...report, problems };
}

/**
 * Whether a page surely keeps within its weight: apart from the styles that it has in common with others, what
 * stands in it needs to be compressed in haste only, or not at all.
 */
function isLight(page: PageParts, styles: string, weights: TextWeights): boolean {
  const room = pageBudget.limit - weights.atMost(styles);
  const scripts = page.inline.filter(({ element }) => element === 'script');
  const parts = [...page.markup, ...scripts.map(({ start, text }) => start + text)];
  const rest = Buffer.from(parts.join(''));
  return rest.length <= room || quickSize(rest) <= room;
}
