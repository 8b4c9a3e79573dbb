import type { Nodes, Parents } from 'mdast';
import { factMark, type Literal } from '../garden/compiled-note.ts';

/** Plain text of a block, and where in it each of its nodes stands. */
export interface BlockText {
  readonly text: string;
  readonly places: ReadonlyMap<Nodes, readonly [start: number, end: number]>;
}

/** Plain text of a block, with facts as marks, and where in it each link stands. */
export function readBlockText(block: Parents): BlockText {
  const places = new Map<Nodes, readonly [number, number]>();
  let text = '';
  write(block);
  const full = text.trimEnd().length;
  for (const [node, [start, end]] of places) {
    places.set(node, [Math.min(start, full), Math.min(end, full)]);
  }
  return { text: text.trimEnd(), places };

  function write(node: Nodes): void {
    const start = text.length;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
      case 'inlineMath':
        // The object replacement character stands for facts.
        text += node.value.replace(/[\s\uFFFC]/g, ' ');
        break;
      case 'hashtag':
        text += `#${node.value}`;
        break;
      case 'break':
        text += ' ';
        break;
      case 'image':
        text += node.alt ?? '';
        break;
      case 'wikilink':
        text += labelOf(node);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (node.name === 'Fact') text += markOf(node.data?.literals ?? {});
        else node.children.forEach(write);
        break;
      case 'tableCell':
        if (start > 0) text += ' · ';
        node.children.forEach(write);
        break;
      default:
        if ('children' in node) node.children.forEach(write);
    }
    if (node.type === 'wikilink' || node.type === 'link' || node.type === 'image') {
      places.set(node, [start, text.length]);
    }
  }
}

function markOf(attributes: Readonly<Record<string, Literal>>): string {
  const { id, part } = attributes;
  if (typeof id !== 'string') return '';
  const place = Number(part);
  return factMark(id, Number.isInteger(place) && place >= 0 ? place : undefined);
}

/** What a wikilink without a label reads as before its target is known. */
export function labelOf(link: {
  target: string;
  fragment?: string | undefined;
  label?: string | undefined;
}): string {
  if (link.label !== undefined) return link.label;
  if (link.target === '') return (link.fragment ?? '').replace(/^\^/, '');
  return link.fragment === undefined || link.fragment.startsWith('^')
    ? link.target
    : `${link.target}: ${link.fragment}`;
}
