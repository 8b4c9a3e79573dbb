import { overBudget, pageBudget } from './budgets.ts';
import { checkStyles } from './check-styles.ts';
import { compressedSize, compressesTo } from './compressed-size.ts';
import { readPage, type PageMarkup } from './read-page.ts';

/** What the check of the site needs of a finished page; `fits` weighs what pages have in common, each once. */
export function reportPage(
  html: string,
  fits: (text: string, limit: number) => boolean,
): PageMarkup {
  const page = readPage(html);
  const problems = [...page.problems];
  if (!compressesTo(html, pageBudget.limit)) {
    problems.push(overBudget(compressedSize(html), pageBudget) ?? '');
  }
  const heavyStyles = checkStyles(html, fits);
  if (heavyStyles !== undefined) problems.push(heavyStyles);
  return { ...page, problems };
}
