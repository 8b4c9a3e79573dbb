import type { Parents, Root, RootContent } from 'mdast';
import type {
  CitationUse,
  ComponentUse,
  Link,
  LinkContext,
  TagUse,
} from '../garden/compiled-note.ts';
import { allowedComponents } from './allow-list.ts';
import { type BlockText, readBlockText } from './link-context.ts';

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
  const texts = new Map<Parents, BlockText>();
  let wordCount = 0;
  look(tree, tree);
  const first = tree.children.find(
    (node) => node.type === 'paragraph' && readBlockText(node).text.trim() !== '',
  );
  const excerpt = first?.type === 'paragraph' ? readBlockText(first).text.trim() : '';
  return { links, components, citations, tags, excerpt, wordCount };

  /** `block` is the innermost node around that reads as one piece of text. */
  function look(parent: Parents, block: Parents): void {
    for (const [index, node] of parent.children.entries()) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      switch (node.type) {
        case 'wikilink':
        case 'link':
        case 'image':
          node.data = { ...node.data, link: links.length };
          links.push({ ...readLink(node), context: contextOf(node, block), line, column });
          break;
        case 'hashtag':
          tags.push({ tag: node.value, line, column });
          break;
        case 'citation':
          for (const { key } of node.items) citations.push({ key, line, column });
          break;
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement': {
          const { name, data } = node;
          if (name === null || !allowedComponents.has(name)) break;
          const attributes = data?.literals ?? {};
          const approximation = approximationIn(parent.children[index - 1]);
          components.push({ name, attributes, ...approximation, line, column });
          if (name === 'Cite' && typeof attributes['key'] === 'string') {
            citations.push({ key: attributes['key'], line, column });
          }
          break;
        }
        case 'text':
          wordCount += countWords(node.value);
          break;
        default:
      }
      if ('children' in node) look(node, readsAsOne.has(node.type) ? node : block);
    }
  }

  function contextOf(node: LinkNode, block: Parents): LinkContext {
    const around = block.type === 'root' ? { type: block.type, children: [node] } : block;
    let read = texts.get(around);
    if (read === undefined) texts.set(around, (read = readBlockText(around)));
    const [start, end] = read.places.get(node) ?? [0, 0];
    return { text: read.text, start, end };
  }
}

const readsAsOne: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow']);

/** Words at the end of a text that say how near the number after it is. */
function approximationIn(before: RootContent | undefined): Pick<ComponentUse, 'approximation'> {
  if (before?.type !== 'text') return {};
  const found =
    /(?<![\p{L}\p{N}])(?:about|around|roughly|approximately|some|nearly|almost|over|under|(?:more|less) than|up to|at (?:least|most))(?=\s+$)/iu.exec(
      before.value,
    );
  return found === null ? {} : { approximation: found[0] };
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
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
  if (/^[a-z][a-z\d+.-]*:/i.test(node.url)) return { syntax, target: node.url };
  const hash = node.url.indexOf('#');
  if (hash < 0) return { syntax, target: decode(node.url) };
  const fragment = decode(node.url.slice(hash + 1));
  const target = decode(node.url.slice(0, hash));
  return { syntax, target, ...(fragment === '' ? {} : { fragment }) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
