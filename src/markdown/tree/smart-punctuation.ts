import type { Parents, Root } from 'mdast';

const opensAfter = /[\s([{<\u2014\u2013\u201C\u2018/-]/;

/**
 * Sets quotes, dashes and ellipses as a printer would: `"a" -- it's...` → “a” – it’s…. Works on text
 * only: code, mathematics, link targets and addresses shown as their own text stay as typed.
 */
export function setPunctuation(tree: Root): void {
  walk(tree, ' ');
}

const inline: ReadonlySet<string> = new Set([
  ...['emphasis', 'strong', 'delete', 'mark', 'inertElement', 'mdxJsxTextElement'],
]);

/** Walks in reading order; returns the last character seen, on which the next quote depends. */
function walk(parent: Parents, before: string): string {
  let previous = before;
  parent.children.forEach((child, index) => {
    if (child.type === 'text') {
      const next = parent.children[index + 1];
      const following = next === undefined || next.type === 'break' ? '' : word;
      child.value = setText(child.value, previous, following);
      previous = child.value.at(-1) ?? previous;
    } else if (child.type === 'break') {
      previous = ' ';
    } else if (child.type === 'link') {
      previous = isBareAddress(child) ? word : walk(child, previous);
    } else if (!('children' in child)) {
      previous = word;
    } else if (inline.has(child.type)) {
      previous = child.children.length === 0 ? word : walk(child, previous);
    } else {
      walk(child, ' ');
      previous = ' ';
    }
  });
  return previous;
}

/** What stands for code, a formula or a link's target: quotes close after it and open before it. */
const word = 'x';

function isBareAddress(link: { url: string; children: { type: string }[] }): boolean {
  const [only, ...rest] = link.children;
  if (rest.length > 0 || only === undefined || !('value' in only)) return false;
  const shown = String(only.value);
  return link.url === shown || link.url.endsWith(shown);
}

function setText(value: string, previous: string, following: string): string {
  if (!/["'.-]/.test(value)) return value;
  return value
    .replace(/(?<!-)---(?!-)/g, '\u2014')
    .replace(/(?<!-)--(?!-)/g, '\u2013')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '\u2026')
    .replace(/["']/g, (quote, offset: number, whole: string) => {
      const last = offset === 0 ? previous : (whole[offset - 1] ?? ' ');
      const next = whole[offset + 1] ?? following;
      const isOpening = opensAfter.test(last) && next !== '' && !/\s/.test(next);
      if (quote === '"') return isOpening ? '\u201C' : '\u201D';
      // '90s is an apostrophe, not an opening quote.
      return isOpening && !/\d/.test(next) ? '\u2018' : '\u2019';
    });
}
