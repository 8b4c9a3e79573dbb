import type { Blockquote, Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { nearestName } from '../../garden/spelling.ts';
import type { Report } from '../report.ts';
import { walk } from './walk.ts';

const marker = /^\[!([a-z][a-z-]*)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*/i;

/** The kinds with a look of their own, and the other names that Obsidian has for each. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['note', ['info', 'abstract', 'summary', 'tldr', 'todo', 'quote', 'cite']],
  ['tip', ['hint', 'important', 'success', 'check', 'done']],
  ['warning', ['caution', 'attention', 'danger', 'error', 'failure', 'fail', 'missing', 'bug']],
  ['example', []],
  ['question', ['help', 'faq']],
]);

const kindOf: ReadonlyMap<string, string> = new Map(
  [...otherNames].flatMap(([kind, names]) => [kind, ...names].map((name) => [name, kind])),
);

/** A callout that shows its content, one that is folded, and one that can be folded. */
type Fold = 'none' | 'folded' | 'open';

/**
 * `> [!tip] Title` becomes a callout; `[!tip]-` one that is folded, `[!tip]+` one that can be folded:
 * both are `<details>`, so that they work without script. `<Callout type title open>` is the same in
 * MDX. A kind without a look of its own is drawn as a note and keeps its name as title.
 */
export function makeCallouts(tree: Root, report: Report): void {
  walk(tree, (node, siblings, index) => {
    if (node.type === 'blockquote') readMarker(node, report);
    else if (node.type === 'mdxJsxFlowElement' && node.name === 'Callout') {
      checkKind(node.data?.literals?.['type'], node, report);
      siblings[index] = readComponent(node);
    }
    return undefined;
  });
}

function readMarker(quote: Blockquote, report: Report): void {
  const [first, ...rest] = quote.children;
  const head = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || head?.type !== 'text') return;
  const match = marker.exec(head.value);
  if (match === null) {
    checkMarker(head.value, quote, report);
    return;
  }
  checkKind(match[1], quote, report);
  head.value = head.value.slice(match[0].length);
  const lines = splitTitle(first);
  if (lines.rest.length > 0) rest.unshift({ ...first, children: lines.rest });
  quote.children = rest;
  const fold = match[2] === '+' ? 'open' : match[2] === '-' ? 'folded' : 'none';
  dressCallout(quote, match[1] ?? 'note', fold, lines.title);
}

/** `[! note]` and `[note]`: a quotation, and no callout. */
function checkMarker(text: string, quote: Blockquote, report: Report): void {
  const [all, name = ''] = /^\[!?\s*([a-z]+)\s*\]/i.exec(text) ?? [];
  if (all === undefined || !kindOf.has(name.toLowerCase())) return;
  report.warn(
    'callout/kind',
    quote,
    `${all} begins no callout, and is printed as it stands`,
    `Write [!${name.toLowerCase()}], without blanks.`,
  );
}

function readComponent(node: MdxJsxFlowElement): Blockquote {
  const { type, title, open } = node.data?.literals ?? {};
  const quote: Blockquote = { type: 'blockquote', children: node.children };
  if (node.position !== undefined) quote.position = node.position;
  dressCallout(
    quote,
    typeof type === 'string' ? type : 'note',
    open === undefined ? 'none' : open === true ? 'open' : 'folded',
    typeof title === 'string' ? [{ type: 'text', value: title }] : [],
  );
  return quote;
}

/** A kind of one's own is fine; one that is almost a known one is taken for a slip. */
function checkKind(kind: unknown, node: Node, report: Report): void {
  const name = typeof kind === 'string' ? kind.toLowerCase() : '';
  if (name === '' || kindOf.has(name)) return;
  const names = [...kindOf.keys()];
  const begun = name.length < 3 ? undefined : names.find((one) => one.startsWith(name));
  const meant = nearestName(name, names) ?? begun;
  if (meant === undefined) return;
  report.warn(
    'callout/kind',
    node,
    `no kind of callout is called ${name}`,
    `Did you mean ${meant}?`,
  );
}

/** Gives a block the classes and the title of a callout. */
function dressCallout(
  block: Blockquote,
  name: string,
  fold: Fold,
  title: Paragraph['children'],
): void {
  const kind = kindOf.get(name.toLowerCase()) ?? 'note';
  const words = title.length > 0 ? title : [{ type: 'text' as const, value: capitalise(name) }];
  block.children.unshift({
    type: 'paragraph',
    children: words,
    data: {
      hName: fold === 'none' ? 'p' : 'summary',
      hProperties: { className: ['callout-title'] },
    },
  });
  block.data = {
    ...block.data,
    hName: fold === 'none' ? 'div' : 'details',
    hProperties: {
      ...block.data?.hProperties,
      className: ['callout', `callout-${kind}`],
      ...(fold === 'open' ? { open: true } : {}),
      ...(fold === 'none' ? { role: 'note' } : {}),
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
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase().replaceAll('-', ' ');
}
