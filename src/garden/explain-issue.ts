import type * as z from 'zod';
import { nearestName } from './spelling.ts';

type Issue = z.ZodError['issues'][number];

/** What a schema found, in words for who wrote the value: what is wrong, and what to write. */
export function explainIssue(issue: Issue, value: unknown): { message: string; help: string } {
  const path = nameOfField(issue.path) || 'it';
  return {
    message: value === undefined ? `${path} is missing` : `${path} cannot be ${show(value)}`,
    help: sentence(remedyFor(issue, value)),
  };
}

/** A field as people say it: `source.url`, `number 2 of value`, `item 1 of authors`. */
export function nameOfField(path: readonly PropertyKey[]): string {
  const at = path.findIndex((step) => typeof step === 'number');
  if (at < 0) return path.map(String).join('.');
  const list = nameOfField(path.slice(0, at));
  const place = `${list === 'value' ? 'number' : 'item'} ${String(Number(path[at]) + 1)} of ${list}`;
  return [place, ...path.slice(at + 1).map(String)].join('.');
}

/** How a kind of value is asked for. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'write text, in quotes if it looks like a number or holds a colon'],
  ['number', 'write a number, without quotes and unit'],
  ['int', 'write a whole number'],
  ['boolean', 'write true or false'],
  ['array', 'write a list, such as [one, two]'],
  ['tuple', 'write a list, such as [1, 2]'],
  ['object', 'write fields, each as name: value'],
  ['record', 'write fields, each as name: value'],
]);

function remedyFor(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type') return kinds.get(issue.expected) ?? issue.message;
  if (issue.code === 'too_small' && issue.origin === 'array') return 'write at least one';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'write some text';
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), value);
  const expected = /Expected (.*)$/.exec(issue.message)?.[1];
  if (expected !== undefined) {
    return oneOf(
      [...expected.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? ''),
      value,
    );
  }
  return issue.message.replace(/^expected /, 'write ');
}

function oneOf(names: readonly string[], value: unknown): string {
  const meant = typeof value === 'string' ? nearestName(value, names) : undefined;
  return meant === undefined ? `write ${names.join(' or ')}` : `did you mean ${meant}?`;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : printed(value);
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}

/** As JSON, which has neither NaN nor infinity and would say null of them. */
function printed(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(capital) ? capital : `${capital}.`;
}
