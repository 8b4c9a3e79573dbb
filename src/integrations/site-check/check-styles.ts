import { overBudget, pageStyles } from './budgets.ts';
import { compressedSize } from './compressed-size.ts';

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/** Says by how much the styles in a page are too heavy by themselves; undefined if they are not. */
export function checkStyles(
  html: string,
  fits: (text: string, limit: number) => boolean,
): string | undefined {
  const css = [...html.matchAll(styleElement)].map(([, text = '']) => text).join('');
  return fits(css, pageStyles.limit) ? undefined : overBudget(compressedSize(css), pageStyles);
}
