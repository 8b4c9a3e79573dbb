import type { Parents, Root, RootContent } from 'mdast';
import type {
  MdxFlowExpression,
  MdxTextExpression,
} from 'mdast-util-mdx-expression';
import type {
  MdxJsxAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import type { Literal as LiteralValue } from '../../garden/compiled-note.ts';
import { allowedComponents, allowedElements, fitsType } from '../allow-list.ts';
import { readLiteral } from '../literal.ts';
import type { Report } from '../report.ts';

type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;
type ExpressionNode = MdxFlowExpression | MdxTextExpression;

declare module 'mdast' {
  interface Data {
    /** Attributes of an element or component after the gate: literals that the schema allows. */
    literals?: Record<string, LiteralValue>;
  }
}

/**
 * The gate: judges the tree of an MDX note before anything else sees it. What is not on the
 * allow-list becomes a problem, and in the tree it becomes the text that the author typed, so that
 * nothing of it can be printed as markup, let alone run.
 */
export function applyGate(tree: Root, source: string, report: Report): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    switch (node.type) {
      case 'mdxjsEsm':
        report.add(
          'mdx/esm',
          node,
          `${firstWord(node.value)} is JavaScript; notes cannot run code`,
          'Remove the line: components need no import. To show code, put it between backticks.',
        );
        return refuse(parent, index, node, source);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return judgeExpression(node, index, parent, source, report);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return judgeJsx(node, report) ? undefined : refuse(parent, index, node, source);
      default:
        return undefined;
    }
  });
}

function judgeExpression(
  node: ExpressionNode,
  index: number,
  parent: Parents,
  source: string,
  report: Report,
): [typeof SKIP, number] {
  const program = node.data?.estree;
  if (program?.body.length === 0) {
    parent.children.splice(index, 1);
    return [SKIP, index];
  }
  const literal = readLiteral(program);
  if (typeof literal?.value === 'string') {
    const text: RootContent = { type: 'text', value: literal.value };
    if (node.position !== undefined) text.position = node.position;
    parent.children.splice(index, 1, node.type === 'mdxFlowExpression' ? paragraph(text) : text);
    return [SKIP, index + 1];
  }
  report.add(
    'mdx/expression',
    node,
    `{${shorten(node.value)}} is JavaScript; notes cannot run code`,
    'Write it as code between backticks, or \\{ for a brace.',
  );
  return refuse(parent, index, node, source);
}

/** True when the element may stand; problems say what is wrong with it. */
function judgeJsx(node: JsxNode, report: Report): boolean {
  const { name } = node;
  if (name === null || /[.:-]/.test(name)) {
    report.add(
      'mdx/component',
      node,
      `<${name ?? ''}> is not a component of this garden`,
      `Use one of ${[...allowedComponents.keys()].join(', ')}.`,
    );
    return false;
  }
  const element = allowedElements.get(name);
  const component = allowedComponents.get(name);
  if (element === undefined && component === undefined) {
    const isElement = /^[a-z]/.test(name);
    report.add(
      isElement ? 'mdx/element' : 'mdx/component',
      node,
      `<${name}> is not ${isElement ? 'HTML that a note may use' : 'a component of this garden'}`,
      isElement
        ? `Use Markdown, or one of ${[...allowedElements.keys()].join(', ')}. For a literal <, write &lt;.`
        : `Use one of ${[...allowedComponents.keys()].join(', ')}.`,
    );
    return false;
  }
  const literals: Record<string, LiteralValue> = {};
  const before = report.problems.length;
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report.add(
        'mdx/spread',
        node,
        `{...} among the attributes of <${name}> is JavaScript`,
        'Write each attribute as name="value" or name={number}.',
      );
      continue;
    }
    const literal = judgeAttribute(node, attribute, report);
    if (literal !== undefined) literals[attribute.name] = literal.value;
  }
  for (const [attribute, schema] of component?.attributes ?? []) {
    if (schema.required && !node.attributes.some((a) => 'name' in a && a.name === attribute)) {
      report.add(
        'mdx/attribute',
        node,
        `<${name}> needs the attribute ${attribute}`,
        `Add ${attribute}="…".`,
      );
    }
  }
  if (component?.children === false && node.children.length > 0) {
    report.add('mdx/attribute', node, `<${name}> takes no content`, `End it with />.`);
  }
  node.data = { ...node.data, literals };
  return report.problems.length === before;
}

function judgeAttribute(
  node: JsxNode,
  attribute: MdxJsxAttribute,
  report: Report,
): { value: LiteralValue } | undefined {
  const element = node.name ?? '';
  const refuseAttribute = (rule: string, message: string, help: string): undefined => {
    report.add(rule, attribute.position === undefined ? node : attribute, message, help);
    return undefined;
  };
  const { name } = attribute;
  if (/^on/i.test(name)) {
    return refuseAttribute('mdx/event-handler', `${name} is an event handler`, 'Remove it.');
  }
  if (name.includes(':')) {
    return refuseAttribute('mdx/directive', `${name} is a directive`, 'Remove it.');
  }
  const value = readAttribute(attribute);
  if (value === undefined) {
    return refuseAttribute(
      'mdx/attribute-expression',
      `${name}={…} is JavaScript; an attribute holds a literal`,
      'Write a string, a number, true, false, null, or a list of these.',
    );
  }
  const component = allowedComponents.get(element);
  const type = component?.attributes.get(name)?.type;
  const allowed =
    component === undefined
      ? allowedElements.get(element)?.includes(name) === true
      : type !== undefined || (component.inputs === true && isInput(name, value.value));
  if (!allowed) {
    const known = component ? [...component.attributes.keys()] : (allowedElements.get(element) ?? []);
    return refuseAttribute(
      'mdx/attribute',
      `<${element}> has no attribute ${name}`,
      known.length > 0 ? `It takes ${known.join(', ')}.` : 'Remove it.',
    );
  }
  if (type !== undefined && !fitsType(value.value, type)) {
    return refuseAttribute(
      'mdx/attribute',
      `${name} of <${element}> is a ${typeof value.value}`,
      `Write a ${typeof type === 'string' ? type : type.join(' or a ')}.`,
    );
  }
  return value;
}

function readAttribute({ value }: MdxJsxAttribute): { value: LiteralValue } | undefined {
  if (value === null || value === undefined) return { value: true };
  if (typeof value === 'string') return { value };
  return readLiteral(value.data?.estree);
}

function isInput(name: string, value: LiteralValue): boolean {
  return /^[a-z][A-Za-z\d]*$/.test(name) && ['string', 'number', 'boolean'].includes(typeof value);
}

/** Puts the source of a refused node in its place, as code. */
function refuse(
  parent: Parents,
  index: number,
  node: RootContent,
  source: string,
): [typeof SKIP, number] {
  const value = source.slice(
    node.position?.start.offset ?? 0,
    node.position?.end.offset ?? 0,
  );
  const isFlow = node.type === 'mdxFlowExpression' || node.type === 'mdxJsxFlowElement';
  const shown: RootContent =
    isFlow || node.type === 'mdxjsEsm' ? { type: 'code', value } : { type: 'inlineCode', value };
  parent.children.splice(index, 1, shown);
  return [SKIP, index + 1];
}

function paragraph(text: RootContent): RootContent {
  return text.type === 'text' ? { type: 'paragraph', children: [text] } : text;
}

function firstWord(value: string): string {
  return /^\w+/.exec(value)?.[0] ?? 'this';
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
