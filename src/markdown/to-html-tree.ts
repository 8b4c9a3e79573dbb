import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Code, Data, Image, Link, Root, TableCell } from 'mdast';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type State, toHast } from 'mdast-util-to-hast';
import type { Literal, Part } from '../garden/compiled-note.ts';
import { labelOf } from './collect.ts';
import { setFormula } from './formula.ts';
import { highlightCode } from './highlight.ts';
import type { Citation, Hashtag, InertElement, Mark, PartNode, Wikilink } from './nodes.ts';
import type { PrintChildren } from './print-blocks.ts';
import type { Report } from './report.ts';

/** Ids of footnotes begin so; no heading can, since slugs are lower-case. */
const footnotePrefix = 'Note-';

const imageExtension = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;
const fileExtension = /\.(?:pdf|mp3|mp4|webm|ogg|wav|flac|csv|txt|zip|tsv|json)$/i;

/**
 * Markdown tree → HTML tree. What depends on the garden (links, images, citations, components)
 * becomes a part; its children are printed by `printChildren`.
 */
export function toHtmlTree(tree: Root, printChildren: PrintChildren, report: Report): HtmlRoot {
  const handlers = {
    wikilink: (_: State, node: Wikilink) => wikilinkPart(node),
    link: (state: State, node: Link) =>
      part(
        { kind: 'link', link: indexOf(node), children: printChildren(state.all(node)) },
        '',
        state.all(node),
      ),
    image: (_: State, node: Image) => imagePart(node),
    citation: (_: State, node: Citation) => part({ kind: 'cite', items: node.items }, ''),
    hashtag: (_: State, node: Hashtag) => part({ kind: 'tag', tag: node.value }, `#${node.value}`),
    mark: (state: State, node: Mark) => element('mark', {}, state.all(node)),
    inertElement: (state: State, node: InertElement) =>
      element(node.name, node.properties, state.all(node)),
    inlineMath: (_: State, node: InlineMath) => formula(node, false, report),
    math: (_: State, node: DisplayMath) => formula(node, true, report),
    code: (state: State, node: Code) => codeBlock(state, node, report),
    tableCell: (state: State, node: TableCell) => element('td', {}, state.all(node)),
    mdxJsxTextElement: (state: State, node: MdxJsxTextElement) =>
      jsxElement(state, node, printChildren),
    mdxJsxFlowElement: (state: State, node: MdxJsxFlowElement) =>
      jsxElement(state, node, printChildren),
  };
  const html = toHast(tree, { clobberPrefix: footnotePrefix, handlers });
  return html.type === 'root' ? html : { type: 'root', children: [] };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function part(value: Part, text: string, inside: ElementContent[] = []): PartNode {
  return { type: 'part', part: value, value: text === '' ? textOf(inside) : text };
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : node.type === 'element' ? textOf(node.children) : '',
    )
    .join('');
}

function indexOf(node: { data?: Data | undefined }): number {
  return node.data?.link ?? 0;
}

function wikilinkPart(node: Wikilink): PartNode {
  const link = indexOf(node);
  const label = labelOf(node);
  if (node.embed && imageExtension.test(node.target)) {
    const { alt, size } = splitSize(node.label ?? '');
    return part({ kind: 'image', link, alt, ...size }, alt);
  }
  if (node.embed && !fileExtension.test(node.target)) return part({ kind: 'embed', link }, label);
  const children = node.label === undefined ? [] : [escapeText(node.label)];
  return part({ kind: 'link', link, children }, label);
}

function imagePart(node: Image): PartNode {
  const { alt, size } = splitSize(node.alt ?? '');
  return part({ kind: 'image', link: indexOf(node), alt, ...size }, alt);
}

/** Obsidian's `alt|400x300` and `alt 400x300`: description and size in CSS pixels. */
export function splitSize(label: string): {
  alt: string;
  size: { width?: number; height?: number };
} {
  const match = /^(?:(.*?)(?:\s*\|\s*|\s+))?(\d{1,4})(?:x(\d{1,4}))?$/s.exec(label.trim());
  const [, alt, width, height] = match ?? [];
  const isBareNumber = alt !== undefined && !label.includes('|') && height === undefined;
  if (width === undefined || isBareNumber) return { alt: label.trim(), size: {} };
  return {
    alt: (alt ?? '').trim(),
    size: {
      width: Number(width),
      ...(height === undefined ? {} : { height: Number(height) }),
    },
  };
}

function formula(
  node: InlineMath | DisplayMath,
  display: boolean,
  report: Report,
): Element | { type: 'raw'; value: string } {
  const set = setFormula(node.value, display);
  if ('error' in set) {
    report.add('math/parse', node, `the formula cannot be set: ${set.error}`, 'Mend the TeX.');
    return element('code', { className: ['broken'] }, [{ type: 'text', value: node.value }]);
  }
  if (!display) return { type: 'raw', value: set.html };
  return element('div', { className: ['formula'], tabIndex: 0 }, [
    { type: 'raw', value: set.html },
  ]);
}

function codeBlock(state: State, node: Code, report: Report): Element {
  const language = node.lang ?? undefined;
  if (language !== undefined && !/^[\w#+.-]{1,24}$/.test(language)) {
    report.add('code/lang', node, 'the language of the code is not a word', 'Write for example ```python.');
  }
  const title = /title="([^"]*)"/.exec(node.meta ?? '')?.[1];
  const code = element('code', {}, highlightCode(node.value, language));
  const pre = element('pre', { tabIndex: 0 }, [code]);
  const caption: Element[] =
    title === undefined
      ? []
      : [element('figcaption', {}, [{ type: 'text', value: title }])];
  const result = title === undefined ? pre : element('figure', { className: ['code'] }, [...caption, pre]);
  state.patch(node, result);
  const id = node.data?.blockId;
  if (id !== undefined) result.properties = { ...result.properties, id };
  return result;
}

function jsxElement(
  state: State,
  node: MdxJsxTextElement | MdxJsxFlowElement,
  printChildren: PrintChildren,
): ElementContent {
  const name = node.name ?? '';
  const attributes = node.data?.literals ?? {};
  if (/^[a-z]/.test(name)) {
    return element(name, toProperties(attributes), state.all(node));
  }
  switch (name) {
    case 'Callout':
      return callout(attributes, state.all(node));
    case 'Cite': {
      const locator = text(attributes['locator']);
      return part(
        {
          kind: 'cite',
          items: [{ key: text(attributes['key']), ...(locator === '' ? {} : { locator }) }],
        },
        '',
      );
    }
    default:
      return part(
        { kind: 'component', name, attributes, children: printChildren(state.all(node)) },
        '',
      );
  }
}

function callout(attributes: Readonly<Record<string, Literal>>, children: ElementContent[]): Element {
  const kind = text(attributes['type']) || 'note';
  const title = text(attributes['title']) || kind.charAt(0).toUpperCase() + kind.slice(1);
  return element('div', { className: ['callout', `callout-${kind.replace(/[^a-z]/g, '')}`], role: 'note' }, [
    element('p', { className: ['callout-title'] }, [{ type: 'text', value: title }]),
    ...children,
  ]);
}

function text(value: Literal | undefined): string {
  return typeof value === 'string' ? value : '';
}

function toProperties(attributes: Readonly<Record<string, Literal>>): Element['properties'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? value : String(value),
    ]),
  );
}

function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
