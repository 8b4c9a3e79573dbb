import { calculatorStyles, overBudget, plainStyles } from './budgets.ts';
import { compressedSize } from './compressed-size.ts';

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/** Weighs the styles in pages by themselves; most pages share theirs with many, so each kind is weighed once. */
export class StyleWeights {
  readonly #weights = new Map<string, number>();

  /** Says by how much the styles of a page are too heavy; undefined if they are not. */
  problemOf(html: string): string | undefined {
    const css = [...html.matchAll(styleElement)].map(([, text = '']) => text).join('');
    const bytes = this.#weights.get(css) ?? compressedSize(css);
    this.#weights.set(css, bytes);
    return overBudget(bytes, css.includes('.calculator{') ? calculatorStyles : plainStyles);
  }
}
