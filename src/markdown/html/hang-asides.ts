import type { Element, ElementContent, Root } from 'hast';
import type { Part } from '../../garden/compiled-note.ts';
import type { PartNode } from '../nodes.ts';
import type { PrintChildren } from './print-blocks.ts';

type HtmlNode = Root['children'][number] | ElementContent;

/** What scrolls by itself or is read apart: nothing hangs out of it into the margin. */
const closed = new Set([
  'table',
  'pre',
  'a',
  'figure',
  'summary',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/**
 * Lets footnotes and citations of running text hang beside their line: the first reference to each
 * footnote becomes a part that holds the words of the note as well, and citations in running text say so.
 * A footnote with more than paragraphs in it stays below.
 */
export function hangAsides(tree: Root, printChildren: PrintChildren): void {
  const section = tree.children.find(
    (node) => node.type === 'element' && node.properties['dataFootnotes'] !== undefined,
  );
  const notes = section?.type === 'element' ? listNotes(section) : new Map<string, Element>();
  const hang = (parent: Root | Element): void => {
    const siblings: HtmlNode[] = parent.children;
    siblings.forEach((node, index) => {
      if (node === section) return;
      if (node.type === 'part' && typeof node.part === 'object' && node.part.kind === 'cite') {
        node.part = { ...node.part, isInText: true };
      }
      if (node.type !== 'element' || closed.has(node.tagName)) return;
      const aside = asideOf(node, notes, printChildren);
      if (aside === undefined) hang(node);
      else siblings[index] = aside;
    });
  };
  hang(tree);
}

/** Footnotes that nobody has referred to yet, by their `href`. */
function listNotes(section: Element): Map<string, Element> {
  const list = section.children.find((node) => node.type === 'element' && node.tagName === 'ol');
  const items = list?.type === 'element' ? list.children : [];
  return new Map(
    items.flatMap((item) =>
      item.type === 'element' ? [[`#${String(item.properties.id)}`, item] as const] : [],
    ),
  );
}

/** `<sup><a data-footnote-ref>1</a></sup>` with what it refers to. */
function asideOf(
  node: Element,
  notes: Map<string, Element>,
  printChildren: PrintChildren,
): PartNode | undefined {
  const [link] = node.children;
  if (node.tagName !== 'sup' || link?.type !== 'element') return undefined;
  const { dataFootnoteRef, href, id } = link.properties;
  if (dataFootnoteRef === undefined || typeof href !== 'string') return undefined;
  const note = notes.get(href);
  const words = note && wordsOf(note);
  if (words === undefined) return undefined;
  notes.delete(href);
  const [number] = link.children;
  const part: Part = {
    kind: 'aside',
    number: number?.type === 'text' ? number.value : '',
    id: href.slice(1),
    reference: String(id),
    children: printChildren(words),
  };
  return { type: 'part', part, value: '' };
}

/** What a footnote says, as one line of text; undefined if it holds blocks that no line can. */
function wordsOf(note: Element): ElementContent[] | undefined {
  const words: ElementContent[] = [];
  for (const block of note.children) {
    if (block.type === 'text' && block.value.trim() === '') continue;
    if (block.type !== 'element' || block.tagName !== 'p' || !block.children.every(isInLine)) {
      return undefined;
    }
    if (words.length > 0) {
      words.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
    }
    words.push(...block.children.filter((node) => !isBackReference(node)).map(withoutId));
  }
  // Blanks stood between the references back.
  let last = words.at(-1);
  while (last?.type === 'text' && last.value.trim() === '') {
    words.pop();
    last = words.at(-1);
  }
  if (last?.type === 'text') words[words.length - 1] = { ...last, value: last.value.trimEnd() };
  return words;
}

function isInLine(node: ElementContent): boolean {
  if (node.type === 'part') {
    const { part } = node;
    if (typeof part === 'string') return true;
    return part.kind === 'component' ? part.name === 'Fact' : part.kind !== 'embed';
  }
  if (node.type !== 'element') return true;
  return !['div', 'figure', 'pre', 'table'].includes(node.tagName) && node.children.every(isInLine);
}

function isBackReference(node: ElementContent): boolean {
  return node.type === 'element' && node.properties['dataFootnoteBackref'] !== undefined;
}

function withoutId(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const properties = { ...node.properties, id: undefined };
  return { ...node, properties, children: node.children.map(withoutId) };
}
