import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Literal } from '../../garden/compiled-note.ts';
import { nearestName } from '../../garden/spelling.ts';
import {
  allowedComponents,
  allowedElements,
  fitsType,
  typeInWords,
  voidElements,
} from '../allow-list.ts';
import type { Report } from '../report.ts';
import { maxAttributeLength, readLiteral } from './literal.ts';

export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** True when the element may stand; its attributes are then `data.literals`. Problems say why not. */
export function judgeJsx(node: JsxNode, report: Report): boolean {
  const before = report.problems.length;
  const name = judgeName(node, report);
  if (name === undefined) return false;
  const component = allowedComponents.get(name);
  const literals = new Map<string, Literal>();
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
    const refusal = judgeAttribute(name, attribute, literals.has(attribute.name));
    if ('value' in refusal) {
      literals.set(attribute.name, refusal.value);
      continue;
    }
    const place = attribute.position === undefined ? node : attribute;
    report.add(refusal.rule, place, refusal.message, refusal.help);
  }
  for (const [attribute, schema] of component?.attributes ?? []) {
    // `ids` for `id` is reported where it stands.
    const isMeant = (name: string): boolean =>
      name === attribute || nearestAttribute(name, [attribute]) !== undefined;
    if (!schema.required || node.attributes.some((a) => 'name' in a && isMeant(a.name))) continue;
    report.add(
      'mdx/attribute',
      node,
      `<${name}> needs the attribute ${attribute}`,
      `Add ${attribute}="…".`,
    );
  }
  if ((component?.children === false || voidElements.has(name)) && node.children.length > 0) {
    report.add('mdx/attribute', node, `<${name}> takes no content`, 'End it with />.');
  }
  node.data = { ...node.data, literals: Object.fromEntries(literals) };
  return report.problems.length === before;
}

/** The name, if it is on the allow-list. */
function judgeName({ name, position }: JsxNode, report: Report): string | undefined {
  if (name !== null && (allowedElements.has(name) || allowedComponents.has(name))) return name;
  const isElement = name !== null && /^[a-z][a-z\d]*$/.test(name);
  const elements = [...allowedElements.keys()].join(', ');
  const components = [...allowedComponents.keys()].join(', ');
  const meant = nearestName(name ?? '', allowedComponents.keys()) ?? sameLetters(name ?? '');
  report.add(
    isElement ? 'mdx/element' : 'mdx/component',
    position?.start,
    `<${name ?? ''}> is not ${isElement ? 'HTML that a note may use' : 'a component of this garden'}`,
    isElement && meant === undefined
      ? `Use Markdown, or one of ${elements}. For a literal <, write &lt;.`
      : meant === undefined
        ? `Use one of ${components}.`
        : `Did you mean <${meant}>?`,
  );
  return undefined;
}

/** `<fact>` is no element, and `<callout>` neither. */
function sameLetters(name: string): string | undefined {
  const lower = name.toLowerCase();
  return [...allowedComponents.keys()].find((component) => component.toLowerCase() === lower);
}

interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

function judgeAttribute(
  element: string,
  attribute: MdxJsxAttribute,
  isRepeated: boolean,
): { value: Literal } | Refusal {
  const { name } = attribute;
  const component = allowedComponents.get(element);
  // An input of a calculator may begin so, and then the allow-list names it.
  if (/^on/i.test(name) && component?.attributes.has(name) !== true) {
    const message = `${name} is an event handler`;
    return { rule: 'mdx/event-handler', message, help: 'Remove it.' };
  }
  if (name.includes(':')) {
    return { rule: 'mdx/directive', message: `${name} is a directive`, help: 'Remove it.' };
  }
  if (isRepeated) {
    const message = `${name} stands twice in <${element}>`;
    return { rule: 'mdx/attribute', message, help: 'Keep one of the two.' };
  }
  const { value: written } = attribute;
  const length = typeof written === 'string' ? written.length : (written?.value.length ?? 0);
  if (length > maxAttributeLength) {
    const message = `${name} has ${String(length)} characters; ${String(maxAttributeLength)} is the limit`;
    return { rule: 'mdx/size', message, help: 'Shorten it, or split what it shows.' };
  }
  const literal = readAttribute(attribute);
  if (literal === undefined) {
    return {
      rule: 'mdx/attribute-expression',
      message: `${name}={…} is JavaScript; an attribute holds a literal`,
      help: 'Write a string, a number, true, false, null, or a list of these.',
    };
  }
  const known = component ? [...component.attributes.keys()] : allowedElements.get(element);
  const isInput = component?.inputs === true && fitsInput(name, literal.value);
  if (known?.includes(name) !== true && !isInput) {
    return {
      rule: 'mdx/attribute',
      message: `<${element}> has no attribute ${name}`,
      help: suggestAttribute(name, known),
    };
  }
  const { type, form } = component?.attributes.get(name) ?? {};
  if (type !== undefined && !fitsType(literal.value, type)) {
    const types = typeof type === 'string' ? [type] : type;
    return {
      rule: 'mdx/attribute',
      message: `${name} of <${element}> cannot be ${JSON.stringify(literal.value)}`,
      help: `Write ${types.map((one) => typeInWords[one]).join(', or ')}.`,
    };
  }
  if (form !== undefined && !form.pattern.test(writtenValue(literal.value))) {
    return {
      rule: 'mdx/attribute',
      message: `${name} of <${element}> cannot be ${JSON.stringify(literal.value)}`,
      help: `Write ${form.words}.`,
    };
  }
  return literal;
}

/** Names too short to tell a slip are meant where only their capitals differ, or the last letter is typed twice. */
function nearestAttribute(name: string, known: readonly string[]): string | undefined {
  const small = name.toLowerCase();
  const alike = known.find(
    (one) =>
      one.toLowerCase() === small || `${one}${one.slice(-1)}` === small || `${one}s` === small,
  );
  return alike ?? nearestName(name, known);
}

function suggestAttribute(name: string, known: readonly string[] | undefined): string {
  const meant = nearestAttribute(name, known ?? []);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  return known?.length ? `It takes ${known.join(', ')}.` : 'Remove it.';
}

function readAttribute({ value }: MdxJsxAttribute): { value: Literal } | undefined {
  if (value === null || value === undefined) return { value: true };
  if (typeof value === 'string') return { value };
  return readLiteral(value.data?.estree);
}

function writtenValue(value: Literal): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function fitsInput(name: string, value: Literal): boolean {
  return /^[a-z][A-Za-z\d]*$/.test(name) && ['string', 'number', 'boolean'].includes(typeof value);
}
