import type { Blockquote, Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

const marker = /^\[!([a-z][a-z-]*)\]([+-]?)[ \t]*/i;

/** Kinds with a colour of their own; any other kind is drawn as a note and keeps its name. */
export const calloutKinds: ReadonlySet<string> = new Set([
  'note',
  'tip',
  'warning',
  'example',
  'question',
]);

/**
 * `> [!tip] Title` becomes a callout; `[!tip]-` one that is folded, `[!tip]+` one that can be folded:
 * both are `<details>`, so that they work without script.
 */
export function makeCallouts(tree: Root): void {
  visit(tree, 'blockquote', (quote) => {
    const first = quote.children[0];
    const head = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || head?.type !== 'text') return;
    const match = marker.exec(head.value);
    if (match === null) return;
    const kind = (match[1] ?? 'note').toLowerCase();
    head.value = head.value.slice(match[0].length);
    const { title, rest } = splitTitle(first);
    if (title.length === 0) title.push({ type: 'text', value: capitalise(kind) });
    quote.children.splice(0, 1, ...(rest.length > 0 ? [{ ...first, children: rest }] : []));
    dressCallout(quote, kind, match[2] ?? '', { type: 'paragraph', children: title });
  });
}

/** Gives a block the classes and the title of a callout. */
export function dressCallout(
  block: Blockquote,
  kind: string,
  fold: string,
  title: Paragraph,
): void {
  const isFolding = fold !== '';
  title.data = {
    hName: isFolding ? 'summary' : 'p',
    hProperties: { className: ['callout-title'] },
  };
  const children: RootContent[] = block.children;
  children.unshift(title);
  block.data = {
    ...block.data,
    hName: isFolding ? 'details' : 'div',
    hProperties: {
      ...block.data?.hProperties,
      className: ['callout', `callout-${calloutKinds.has(kind) ? kind : 'note'}`],
      ...(fold === '+' ? { open: true } : {}),
      ...(isFolding ? {} : { role: 'note' }),
    },
  };
}

/** The title is what stands in the first line; the rest stays a paragraph. */
function splitTitle(paragraph: Paragraph): {
  title: Paragraph['children'];
  rest: Paragraph['children'];
} {
  const title: Paragraph['children'] = [];
  const rest: Paragraph['children'] = [];
  let isTitle = true;
  for (const child of paragraph.children) {
    if (!isTitle) {
      rest.push(child);
    } else if (child.type === 'break') {
      isTitle = false;
    } else if (child.type === 'text' && child.value.includes('\n')) {
      const [line = '', ...lines] = child.value.split('\n');
      if (line !== '') title.push({ ...child, value: line });
      if (lines.join('') !== '') rest.push({ ...child, value: lines.join('\n') });
      isTitle = false;
    } else if (child.type !== 'text' || child.value !== '') {
      title.push(child);
    }
  }
  return { title, rest };
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
