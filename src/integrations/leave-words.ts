import { parseSync, type Plugin } from 'vite';

/** What a model says that no script of a page shows: where starts come from, titles, equations for print. */
const unsaid: ReadonlySet<string> = new Set(['about', 'tex', 'symbol', 'title']);
/** Statuses that no function of a calculator has, or none without words of its own. */
export const unreached: ReadonlySet<string> = new Set([
  'ok',
  'infeasible',
  'non_integer_head_dim',
  'already_cheaper',
  'below_zero',
]);
/** What describes a quantity, and which of its arguments is the symbol for print. */
const symbolAt: ReadonlyMap<string, number> = new Map([
  ['formula', 1],
  ['quantity', 1],
  ['signed', 1],
  ['usd', 0],
  ['fraction', 0],
  ['count', 0],
]);

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is thrown for mistakes of programmers alone, which tests find long before a page could. */
const mistakes: ReadonlySet<string> = new Set(['Error', 'SyntaxError']);

/**
 * Leaves out of the scripts of pages what models say for print alone, about a tenth of each, and what
 * errors would say to programmers. What they compute with stays as it is written.
 */
export function leaveWords(): Plugin {
  return {
    name: 'leave-words',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /\/src\/(?:models|calculators|charts)\/[^?]*\.ts$/ },
      handler: (code, id) => ({
        code: id.includes('/src/models/') ? withoutWords(code) : withoutMistakes(code),
        map: null,
      }),
    },
  };
}

/** The code with `''` for each text that is written out in one of those places, and for what errors say. */
export function withoutWords(code: string): string {
  return leaveOut(code, (node) => wordAt(node) ?? mistakeAt(node));
}

/** The code with `''` for what errors of programmers say. */
export function withoutMistakes(code: string): string {
  return leaveOut(code, mistakeAt);
}

type Find = (node: Node) => Span | undefined;

function leaveOut(code: string, find: Find): string {
  let left = code;
  for (const { start, end } of spansIn(parseSync('model.js', code).program, find).toSorted(
    (a, b) => b.start - a.start,
  )) {
    left = `${left.slice(0, start)}''${left.slice(end)}`;
  }
  return left;
}

function spansIn(node: unknown, find: Find): readonly Span[] {
  if (Array.isArray(node)) return node.flatMap((child) => spansIn(child, find));
  if (!isNode(node)) return [];
  const own = find(node);
  const found = own === undefined ? [] : [own];
  return [
    ...found,
    ...Object.values(node).flatMap((child) => (child === own ? [] : spansIn(child, find))),
  ];
}

/** What a new error says, if it says one thing. */
function mistakeAt(node: Node): (Node & Span) | undefined {
  if (node.type !== 'NewExpression' || !('callee' in node) || !('arguments' in node)) {
    return undefined;
  }
  const given: unknown = node.arguments;
  if (!mistakes.has(nameOf(node.callee)) || !Array.isArray(given)) return undefined;
  const says: unknown = given[0];
  return given.length === 1 && isNode(says) && isSpan(says) ? says : undefined;
}

function isSpan(node: Node): node is Node & Span {
  return 'start' in node && 'end' in node;
}

/** The text of a property or argument that is not said, where it is written out. */
function wordAt(node: Node): (Node & Span) | undefined {
  if (node.type === 'Property' && 'key' in node && 'value' in node) {
    const name = nameOf(node.key);
    return unsaid.has(name) || unreached.has(name) ? textOf(node.value) : undefined;
  }
  if (node.type !== 'CallExpression' || !('callee' in node) || !('arguments' in node)) {
    return undefined;
  }
  const name = nameOf(node.callee);
  const given: unknown = node.arguments;
  if (!Array.isArray(given)) return undefined;
  // What is wrong with the shape of inputs is told to programs alone: a form has the right one.
  if (name === 'report') return isNode(given[2]) && isWritten(given[2]) ? given[2] : undefined;
  const place = symbolAt.get(name);
  return place === undefined ? undefined : textOf(given[place]);
}

interface Node {
  readonly type: string;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nameOf(node: unknown): string {
  return isNode(node) && 'name' in node && typeof node.name === 'string' ? node.name : '';
}

function isWritten(node: Node): node is Node & Span {
  return isText(node) || (node.type === 'TemplateLiteral' && isSpan(node));
}

function textOf(node: unknown): (Node & Span) | undefined {
  return isText(node) ? node : undefined;
}

function isText(node: unknown): node is Node & Span {
  return (
    isNode(node) && node.type === 'Literal' && 'value' in node && typeof node.value === 'string'
  );
}
