import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStarts } from './check-starts.ts';
import { parseFacts } from './facts.ts';
import { calculators } from '../calculators/index.ts';
import { condense } from './problem.ts';
import { sketchGarden } from './testing.ts';

function problemsOf(value: string): string[] {
  const { facts } = parseFacts(
    `- {id: tdp-h100, statement: S., value: ${value}, unit: W, as_of: "2026", cite: k, verified: true,
   source: {title: T, authors: A, year: 2026, url: null}}`,
    'facts/power.yaml',
  );
  return condense(checkStarts(sketchGarden({}, { facts }))).map(
    ({ line, column, severity, message }) =>
      `${String(line)}:${String(column)} ${severity} ${message}`,
  );
}

const started = calculators.filter(({ fields }) =>
  fields.some(({ fact }) => fact?.id === 'tdp-h100'),
);

test('who changes a fact is told of every calculator that changes with it, in one line', () => {
  assert.deepEqual(problemsOf('700'), []);
  const [changed = '', ...others] = problemsOf('750');
  assert.deepEqual(others, []);
  assert.match(changed, /^1:33 warning calculators start from tdp-h100: /);
  assert.ok(started.length > 1, 'several calculators start from it');
  for (const { id } of started) assert.ok(changed.includes(`${id} starts with 700 (`), id);
  assert.ok(changed.endsWith('and it says 750'));
});

test('a fact that lost the number that a calculator starts from is an error', () => {
  const [lost = ''] = problemsOf('[[700, 750]]');
  assert.match(lost, /^1:33 error /);
  for (const { id } of started) assert.ok(lost.includes(`${id} starts with 700 (`), id);
});
