import type { Expression, Program, Property } from 'estree';
import type { Literal } from '../../garden/compiled-note.ts';

const maxDepth = 6;
const maxParts = 2_000;
/** Characters of one attribute as written. */
export const maxAttributeLength = 8_192;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value of a `{…}` attribute if it is a pure literal: strings, finite numbers (with `-`),
 * booleans, null, template strings without `${}`, arrays and objects of these. Read off the syntax
 * tree; nothing is evaluated. `undefined` for everything else.
 */
export function readLiteral(program: Program | null | undefined): { value: Literal } | undefined {
  const [statement, ...rest] = program?.body ?? [];
  if (rest.length > 0 || statement?.type !== 'ExpressionStatement') return undefined;
  let parts = 0;
  try {
    return { value: read(statement.expression, 0) };
  } catch (error) {
    if (error instanceof NotLiteral) return undefined;
    throw error;
  }

  function read(node: Expression, depth: number): Literal {
    parts += 1;
    if (depth > maxDepth || parts > maxParts) throw new NotLiteral();
    if (node.type === 'Literal') return readScalar(node.value);
    if (node.type === 'UnaryExpression' && node.operator === '-') {
      const value = read(node.argument, depth + 1);
      if (typeof value === 'number') return -value;
    }
    if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
      return node.quasis.map((quasi) => quasi.value.cooked ?? '').join('');
    }
    if (node.type === 'ArrayExpression') {
      return node.elements.map((element) => {
        if (element === null || element.type === 'SpreadElement') throw new NotLiteral();
        return read(element, depth + 1);
      });
    }
    if (node.type === 'ObjectExpression') {
      const entries = new Map<string, Literal>();
      for (const property of node.properties) {
        if (property.type !== 'Property') throw new NotLiteral();
        const key = readKey(property);
        if (entries.has(key)) throw new NotLiteral();
        if (!isExpression(property.value)) throw new NotLiteral();
        entries.set(key, read(property.value, depth + 1));
      }
      return Object.fromEntries(entries);
    }
    throw new NotLiteral();
  }
}

class NotLiteral extends Error {}

function readScalar(value: unknown): Literal {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new NotLiteral();
}

function readKey(property: Property): string {
  const { key } = property;
  if (property.kind !== 'init' || property.computed || property.method || property.shorthand) {
    throw new NotLiteral();
  }
  const name =
    key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
  if (name === undefined || forbiddenKeys.has(name)) throw new NotLiteral();
  return name;
}

function isExpression(node: Property['value']): node is Expression {
  return (
    node.type !== 'ObjectPattern' &&
    node.type !== 'ArrayPattern' &&
    node.type !== 'RestElement' &&
    node.type !== 'AssignmentPattern'
  );
}
