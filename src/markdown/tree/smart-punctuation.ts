import type { Parents, Root } from 'mdast';

const opensAfter = /[\s([{<\u2014\u2013\u201C\u2018/-]/;

/**
 * Sets quotes, dashes and ellipses as a printer would: `"a" -- it's...` → “a” – it’s…. Works on text
 * only: code, mathematics, link targets and addresses shown as their own text stay as typed.
 */
export function setPunctuation(tree: Root): void {
  walk(tree, ' ');
}

/** Walks in reading order; returns the last character seen, on which the next quote depends. */
function walk(parent: Parents, before: string): string {
  let previous = before;
  for (const child of parent.children) {
    switch (child.type) {
      case 'text':
        child.value = setText(child.value, previous);
        previous = child.value.at(-1) ?? previous;
        break;
      case 'inlineCode':
      case 'inlineMath':
      case 'wikilink':
      case 'hashtag':
        previous = 'x';
        break;
      case 'link':
        previous = isBareAddress(child) ? 'x' : walk(child, previous);
        break;
      case 'break':
        previous = ' ';
        break;
      default:
        if ('children' in child) {
          const isInline = ['emphasis', 'strong', 'delete', 'mark', 'mdxJsxTextElement'].includes(
            child.type,
          );
          previous = walk(child, isInline ? previous : ' ');
        }
    }
  }
  return previous;
}

function isBareAddress(link: { url: string; children: { type: string }[] }): boolean {
  const [only, ...rest] = link.children;
  if (rest.length > 0 || only === undefined || !('value' in only)) return false;
  const shown = String(only.value);
  return link.url === shown || link.url.endsWith(shown);
}

function setText(value: string, previous: string): string {
  if (!/["'.-]/.test(value)) return value;
  return value
    .replace(/(?<!-)---(?!-)/g, '\u2014')
    .replace(/(?<!-)--(?!-)/g, '\u2013')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '\u2026')
    .replace(/["']/g, (quote, offset: number, whole: string) => {
      const last = offset === 0 ? previous : (whole[offset - 1] ?? ' ');
      const next = whole[offset + 1] ?? '';
      const isOpening = opensAfter.test(last) && next !== '' && !/\s/.test(next);
      if (quote === '"') return isOpening ? '\u201C' : '\u201D';
      // '90s is an apostrophe, not an opening quote.
      return isOpening && !/\d/.test(next) ? '\u2018' : '\u2019';
    });
}
