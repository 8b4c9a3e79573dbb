import type { Element, ElementContent, Root as HtmlRoot, Text } from 'hast';
import type { Code, Data, Image, Link, Root } from 'mdast';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type State, toHast } from 'mdast-util-to-hast';
import type { Literal, Part } from '../../garden/compiled-note.ts';
import { labelOf } from '../link-context.ts';
import { setFormula } from './formula.ts';
import { namesImage } from '../tree/judge-address.ts';
import { splitSize } from '../tree/image-size.ts';
import { codeBlock } from './code-block.ts';
import type { Citation, Hashtag, InertElement, Mark, PartNode, Wikilink } from '../nodes.ts';
import type { PrintChildren } from './print-blocks.ts';
import type { Report } from '../report.ts';

/** Ids of footnotes begin so; no heading can, since slugs are lower-case. */
const footnotePrefix = 'Note-';
const footnoteLabel = 'Note-label';

const fileExtension = /\.(?:pdf|mp3|mp4|webm|ogg|wav|flac|csv|txt|zip|tsv|json)$/i;

/**
 * Markdown tree → HTML tree. What depends on the garden (links, images, citations, components)
 * becomes a part; its children are printed by `printChildren`.
 */
export function toHtmlTree(tree: Root, printChildren: PrintChildren, report: Report): HtmlRoot {
  const handlers = {
    wikilink: (_: State, node: Wikilink) => wikilinkPart(node, printChildren),
    link: (state: State, node: Link) => linkPart(state, node, printChildren),
    image: (_: State, node: Image) => imagePart(node),
    citation: (_: State, node: Citation) => part({ kind: 'cite', items: node.items }, ''),
    hashtag: (_: State, node: Hashtag) => part({ kind: 'tag', tag: node.value }, `#${node.value}`),
    mark: (state: State, node: Mark) => element('mark', {}, state.all(node)),
    inertElement: (state: State, node: InertElement) =>
      element(node.name, node.properties, state.all(node)),
    inlineMath: (_: State, node: InlineMath) => formula(node, false, report),
    math: (_: State, node: DisplayMath) => formula(node, true, report),
    code: (_: State, node: Code) => codeBlock(node, report),
    mdxJsxTextElement: (state: State, node: MdxJsxTextElement) =>
      jsxElement(state, node, printChildren),
    mdxJsxFlowElement: (state: State, node: MdxJsxFlowElement) =>
      jsxElement(state, node, printChildren),
  };
  const html = toHast(tree, { clobberPrefix: footnotePrefix, handlers });
  if ('children' in html) renameLabel(html);
  return html.type === 'root' ? html : { type: 'root', children: [] };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function part(value: Part, text: string): PartNode {
  return { type: 'part', part: value, value: text };
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : node.type === 'element' ? textOf(node.children) : '',
    )
    .join('');
}

function indexOf(node: { data?: Data | undefined }): number {
  const index = node.data?.link;
  if (index === undefined) throw new Error('a link is printed that was not collected');
  return index;
}

function wikilinkPart(node: Wikilink, printChildren: PrintChildren): PartNode {
  const link = indexOf(node);
  const label = labelOf(node);
  if (node.embed && namesImage(node.target)) {
    const { alt, size } = splitSize(node.label ?? '');
    return part({ kind: 'image', link, alt, ...size }, alt);
  }
  if (node.embed && !fileExtension.test(node.target)) return part({ kind: 'embed', link }, label);
  const words: Text[] = node.label === undefined ? [] : [{ type: 'text', value: node.label }];
  return part({ kind: 'link', link, children: printChildren(words) }, label);
}

function linkPart(state: State, node: Link, printChildren: PrintChildren): PartNode {
  const inside = state.all(node);
  const children = printChildren(inside);
  return part({ kind: 'link', link: indexOf(node), children }, textOf(inside));
}

function imagePart(node: Image): PartNode {
  const { alt, size } = splitSize(node.alt ?? '');
  return part({ kind: 'image', link: indexOf(node), alt, ...size }, alt);
}

function formula(node: InlineMath | DisplayMath, display: boolean, report: Report): ElementContent {
  const set = setFormula(node.value, display);
  if ('error' in set) {
    report.add(
      'math/parse',
      node,
      `the formula cannot be set: ${set.error}`,
      'Check that each { has its }, and that each command is one that KaTeX knows.',
    );
    return element('code', { className: ['broken'] }, [{ type: 'text', value: node.value }]);
  }
  const math = part(set.html, node.value);
  return display ? element('div', { className: ['formula'], tabIndex: 0 }, [math]) : math;
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

function text(value: Literal | undefined): string {
  return typeof value === 'string' ? value : '';
}

function toProperties(attributes: Readonly<Record<string, Literal>>): Element['properties'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? value : text(value),
    ]),
  );
}

/** A heading of the note may be called "Footnote label"; no heading has an upper-case letter in its id. */
function renameLabel(parent: {
  children: (HtmlRoot['children'][number] | ElementContent)[];
}): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const { properties } = node;
    if (properties.id === 'footnote-label') properties.id = footnoteLabel;
    if (properties.ariaDescribedBy !== undefined) properties.ariaDescribedBy = [footnoteLabel];
    renameLabel(node);
  }
}
