import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeSlug from 'rehype-slug';
import type { Block, Heading, Part, Passage } from '../../garden/compiled-note.ts';

/** Prints nodes to HTML with parts between. */
export type PrintChildren = (nodes: readonly (RootContent | ElementContent)[]) => Part[];

/** Noncharacters around the number of a part; the text of a note loses them before it is printed. */
const open = '\uFDD0';
const close = '\uFDD1';
const markers = /[\uFDD0\uFDD1]/;

/** The blocks of a note with its headings and the passages that carry a block id. */
export function printBlocks(tree: Root): {
  body: Block[];
  headings: Heading[];
  passages: Passage[];
} {
  nameHeadings(tree);
  const headings: Heading[] = [];
  const passages: Passage[] = [];
  const body: Block[] = [];
  for (const node of tree.children) {
    if (node.type === 'text' && node.value.trim() === '') continue;
    const depth = headingDepth(node);
    if (depth !== undefined && node.type === 'element') {
      headings.push({
        depth,
        id: node.properties.id ?? '',
        text: textOf(node).trim(),
        line: node.position?.start.line ?? 1,
      });
      body.push({ heading: headings.length - 1, parts: printNodes([node]) });
    } else {
      collectPassages(node, passages);
      body.push({ parts: printNodes([node]) });
    }
  }
  return { body, headings, passages };
}

const addSlugs = rehypeSlug();

/**
 * Gives every heading an id, those within quotations too. rehype-slug sees plain copies of them, since
 * it does not know that a part of a heading (a link, a formula) reads as text.
 */
function nameHeadings(tree: Root): void {
  const headings = listHeadings(tree);
  const copies = headings.map((heading): Element => ({
    ...heading,
    properties: { ...heading.properties },
    children: [{ type: 'text', value: textOf(heading) }],
  }));
  addSlugs({ type: 'root', children: copies });
  headings.forEach((heading, index) => {
    heading.properties.id = copies[index]?.properties.id;
  });
}

function listHeadings(parent: Root | Element): Element[] {
  return parent.children.flatMap((node) => {
    if (node.type !== 'element') return [];
    return headingDepth(node) === undefined ? listHeadings(node) : [node];
  });
}

/** What a reader sees as text; a link reads as its words, a formula as its TeX. */
function textOf(node: RootContent | ElementContent): string {
  if (node.type === 'text' || node.type === 'part') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function headingDepth(node: RootContent): number | undefined {
  const match = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName) : null;
  return match === null ? undefined : Number(match[1]);
}

function collectPassages(node: RootContent | ElementContent, passages: Passage[]): void {
  if (node.type !== 'element') return;
  const id = node.properties['id'];
  if (typeof id === 'string' && id.startsWith('^')) {
    const whole: Element =
      node.tagName === 'li'
        ? { type: 'element', tagName: 'ul', properties: {}, children: [node] }
        : node;
    passages.push({ id: id.slice(1), parts: printNodes([whole]) });
  }
  for (const child of node.children) collectPassages(child, passages);
}

/** Prints HTML nodes; parts, ids and links to ids stay apart from the static stretches. */
export function printNodes(nodes: readonly (RootContent | ElementContent)[]): Part[] {
  const parts: Part[] = [];
  const marker = (part: Part): string => `${open}${String(parts.push(part) - 1)}${close}`;
  const html = toHtml(
    { type: 'root', children: nodes.map((node) => withMarkers(node, marker)) },
    { allowDangerousHtml: true, characterReferences: { useNamedReferences: false } },
  );
  return html
    .split(/\uFDD0(\d+)\uFDD1/)
    .map((piece, index) => (index % 2 === 0 ? piece : (parts[Number(piece)] ?? '')))
    .filter((piece) => piece !== '');
}

function withMarkers<T extends RootContent | ElementContent>(
  node: T,
  marker: (part: Part) => string,
): T | { type: 'raw'; value: string } | Element {
  if (node.type === 'part') return { type: 'raw', value: marker(node.part) };
  if (node.type === 'text' && markers.test(node.value)) {
    return { ...node, value: withoutMarkers(node.value) };
  }
  if (node.type !== 'element') return node;
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutMarkers(value) : value,
    ]),
  );
  const { id, href } = properties;
  if (typeof id === 'string') properties['id'] = marker({ kind: 'id', id });
  if (typeof href === 'string' && href.startsWith('#')) {
    properties['href'] = marker({ kind: 'fragment', id: href.slice(1) });
  }
  return {
    ...node,
    properties,
    children: node.children.map((child) => withMarkers(child, marker)),
  };
}

function withoutMarkers(text: string): string {
  return text.replaceAll(open, '').replaceAll(close, '');
}
