import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import {
  type CitationUse,
  type ComponentUse,
  factMark,
  type Link,
  type Literal,
  type TagUse,
} from '../garden/compiled-note.ts';

export interface Collected {
  readonly links: Link[];
  readonly components: ComponentUse[];
  readonly citations: CitationUse[];
  readonly tags: TagUse[];
  readonly excerpt: string;
  readonly wordCount: number;
}

type LinkNode = Extract<RootContent, { type: 'wikilink' | 'link' | 'image' }>;

/**
 * What a note says about other things: links with the paragraph they stand in, components, citations,
 * tags in text; and its first paragraph and length. Numbers the links in the tree.
 */
export function collect(tree: Root): Collected {
  const links: Link[] = [];
  const components: ComponentUse[] = [];
  const citations: CitationUse[] = [];
  const tags: TagUse[] = [];
  const contexts = new Map<Parents, Context>();
  let excerpt = '';
  let wordCount = 0;

  visitParents(tree, (node, ancestors) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    switch (node.type) {
      case 'wikilink':
      case 'link':
      case 'image': {
        node.data = { ...node.data, link: links.length };
        const block = ancestors.findLast(isContext) ?? ancestors.at(-1) ?? tree;
        let context = contexts.get(block);
        if (context === undefined) contexts.set(block, (context = readContext(block)));
        const [start, end] = context.places.get(node) ?? [0, 0];
        links.push({
          ...readLink(node),
          context: { text: context.text, start, end },
          line,
          column,
        });
        break;
      }
      case 'hashtag':
        tags.push({ tag: node.value, line, column });
        break;
      case 'citation':
        for (const { key } of node.items) citations.push({ key, line, column });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (node.name !== null && /^[A-Z]/.test(node.name)) {
          const attributes = node.data?.literals ?? {};
          components.push({ name: node.name, attributes, line, column });
          if (node.name === 'Cite' && typeof attributes['key'] === 'string') {
            citations.push({ key: attributes['key'], line, column });
          }
        }
        break;
      case 'paragraph':
        if (excerpt === '' && ancestors.length === 1) excerpt = readContext(node).text.trim();
        break;
      case 'text':
        wordCount += node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
        break;
      default:
    }
  });
  return { links, components, citations, tags, excerpt, wordCount };
}

interface Context {
  readonly text: string;
  readonly places: Map<Nodes, readonly [start: number, end: number]>;
}

function isContext(node: Parents): boolean {
  return ['paragraph', 'heading', 'tableRow', 'footnoteDefinition'].includes(node.type);
}

/** Plain text of a block, with facts as marks, and where in it each link stands. */
export function readContext(block: Parents): Context {
  const places: Context['places'] = new Map();
  let text = '';
  write(block);
  return { text: text.replace(/\s+$/, ''), places };

  function write(node: Nodes): void {
    const start = text.length;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
      case 'inlineMath':
        text += node.value.replace(/\s/g, ' ');
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
    places.set(node, [start, text.length]);
  }
}

function markOf(attributes: Readonly<Record<string, Literal>>): string {
  const { id, part } = attributes;
  if (typeof id !== 'string') return '';
  return factMark(id, part === undefined ? undefined : Number(part));
}

/** What a wikilink without a label reads as before its target is known. */
export function labelOf(link: { target: string; fragment?: string; label?: string }): string {
  if (link.label !== undefined) return link.label;
  if (link.target === '') return (link.fragment ?? '').replace(/^\^/, '');
  return link.fragment === undefined || link.fragment.startsWith('^')
    ? link.target
    : `${link.target}: ${link.fragment}`;
}

function readLink(node: LinkNode): Pick<Link, 'syntax' | 'target' | 'fragment' | 'label'> {
  if (node.type === 'wikilink') {
    const { target, fragment, label, embed } = node;
    return {
      syntax: embed ? 'embed' : 'wikilink',
      target,
      ...(fragment === undefined ? {} : { fragment }),
      ...(label === undefined ? {} : { label }),
    };
  }
  const syntax = node.type === 'link' ? 'markdown' : 'image';
  const hash = /^[a-z][a-z\d+.-]*:/i.test(node.url) ? -1 : node.url.indexOf('#');
  if (hash < 0) return { syntax, target: node.url };
  return { syntax, target: node.url.slice(0, hash), fragment: decode(node.url.slice(hash + 1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
