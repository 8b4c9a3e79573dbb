import { calculatorStyles, overBudget, plainStyles } from './budgets.ts';

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/** Says by how much the styles in a page are too heavy by themselves; undefined if they are not. */
export function checkStyles(html: string, sizeOf: (text: string) => number): string | undefined {
  const css = [...html.matchAll(styleElement)].map(([, text = '']) => text).join('');
  return overBudget(sizeOf(css), css.includes('.calculator{') ? calculatorStyles : plainStyles);
}
