import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isBlock } from '../allow-list.ts';
import type { Report } from '../report.ts';
import { walk } from './walk.ts';

/**
 * MDX decides by line breaks whether a component stands in text or between paragraphs. Here the
 * component decides: what is a block leaves a paragraph that holds nothing else, what belongs into
 * text gets a paragraph. A block amid words is a problem, and its content stays as words.
 */
export function settleComponents(tree: Root, report: Report): void {
  walk(tree, (node, siblings, index, parent) => {
    if (node.type === 'mdxJsxFlowElement') {
      if (isBlock(node.name) && node.name !== 'summary') return undefined;
      const [only, ...rest] = node.children;
      const children = only?.type === 'paragraph' && rest.length === 0 ? only.children : undefined;
      if (children === undefined && node.children.length > 0) return undefined;
      const inText: MdxJsxTextElement = {
        ...node,
        type: 'mdxJsxTextElement',
        children: children ?? [],
      };
      const isSummaryOfDetails = node.name === 'summary' && parent.type === 'mdxJsxFlowElement';
      siblings[index] = isSummaryOfDetails ? inText : paragraph([inText]);
      return undefined;
    }
    if (node.type === 'paragraph' && holdsOnlyBlocks(node)) {
      const blocks = node.children
        .filter((child) => child.type === 'mdxJsxTextElement')
        .map(toFlow);
      siblings.splice(index, 1, ...blocks);
      return index;
    }
    if (node.type !== 'mdxJsxTextElement' || !isBlock(node.name)) return undefined;
    if (node.name === 'summary' && parent.type === 'mdxJsxFlowElement') return undefined;
    report.add(
      'mdx/place',
      node,
      `<${node.name ?? ''}> stands in the middle of a paragraph`,
      'Put it in a paragraph of its own, between empty lines.',
    );
    siblings.splice(index, 1, ...node.children);
    return index;
  });
}

function holdsOnlyBlocks(node: Paragraph): boolean {
  const elements = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return (
    elements.length > 0 &&
    elements.every((child) => child.type === 'mdxJsxTextElement' && isBlock(child.name))
  );
}

function toFlow(node: MdxJsxTextElement): MdxJsxFlowElement {
  const children: RootContent[] = [];
  let words: PhrasingContent[] = [];
  for (const child of node.children) {
    if (child.type === 'mdxJsxTextElement' && (child.name === 'summary' || isBlock(child.name))) {
      if (words.length > 0) children.push(paragraph(words));
      children.push(child.name === 'summary' ? child : toFlow(child));
      words = [];
    } else {
      words.push(child);
    }
  }
  if (words.length > 0) children.push(paragraph(words));
  return { ...node, type: 'mdxJsxFlowElement', children: children.filter(isFlowContent) };
}

function isFlowContent(node: RootContent): node is BlockContent {
  return node.type !== 'text';
}

function paragraph(children: PhrasingContent[]): Paragraph {
  const position = children[0]?.position;
  return { type: 'paragraph', children, ...(position === undefined ? {} : { position }) };
}
