import type { Root, RootContent } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx-expression';
import type { Report } from '../report.ts';
import { judgeJsx } from './judge-jsx.ts';
import { readLiteral } from './literal.ts';
import { walk } from './walk.ts';

/**
 * The gate: judges the tree of an MDX note before anything else sees it. What is not on the
 * allow-list becomes a problem, and in the tree it becomes the text that the author typed, so that
 * nothing of it can be printed as markup, let alone run.
 */
export function applyGate(tree: Root, source: string, report: Report): void {
  walk(tree, (node, siblings, index) => {
    switch (node.type) {
      case 'mdxjsEsm':
        report.add(
          'mdx/esm',
          node,
          `${/^\w+/.exec(node.value)?.[0] ?? 'this'} is JavaScript; notes cannot run code`,
          'Remove the line: components need no import. To show code, put it between backticks.',
        );
        siblings[index] = asTyped(node, source);
        return index + 1;
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const replacement = judgeExpression(node, source, report);
        siblings.splice(index, 1, ...replacement);
        return index + replacement.length;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (judgeJsx(node, report)) return undefined;
        siblings[index] = asTyped(node, source);
        return index + 1;
      default:
        return undefined;
    }
  });
}

/** What stands in the place of an expression: nothing for a comment, the text of a literal string. */
function judgeExpression(
  node: MdxFlowExpression | MdxTextExpression,
  source: string,
  report: Report,
): RootContent[] {
  const program = node.data?.estree;
  if (program?.body.length === 0) return [];
  const literal = readLiteral(program)?.value;
  if (typeof literal === 'string') {
    const text: RootContent = { type: 'text', value: literal };
    if (node.position !== undefined) text.position = node.position;
    return [node.type === 'mdxFlowExpression' ? { type: 'paragraph', children: [text] } : text];
  }
  report.add(
    'mdx/expression',
    node,
    `{${shorten(node.value)}} is JavaScript; notes cannot run code`,
    'Write it as code between backticks, or \\{ for a brace.',
  );
  return [asTyped(node, source)];
}

/** The source of a refused node, as code. */
function asTyped(node: RootContent, source: string): RootContent {
  const { start, end } = node.position ?? {};
  const value = source.slice(start?.offset ?? 0, end?.offset ?? 0);
  const isText = node.type === 'mdxTextExpression' || node.type === 'mdxJsxTextElement';
  const shown: RootContent = isText ? { type: 'inlineCode', value } : { type: 'code', value };
  if (node.position !== undefined) shown.position = node.position;
  return shown;
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
