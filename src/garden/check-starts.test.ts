import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStarts } from './check-starts.ts';
import { parseFacts } from './facts.ts';
import { sketchGarden } from './testing.ts';

function problemsOf(value: string): string[] {
  const { facts } = parseFacts(
    `- {id: tdp-h100, statement: S., value: ${value}, unit: W, as_of: "2026", cite: k, verified: true,
   source: {title: T, authors: A, year: 2026, url: null}}`,
    'facts/power.yaml',
  );
  return checkStarts(sketchGarden({}, { facts })).map(
    ({ line, column, severity, message }) =>
      `${String(line)}:${String(column)} ${severity} ${message}`,
  );
}

test('who changes a fact is told which calculators change with it', () => {
  assert.deepEqual(problemsOf('700'), []);
  const changed = problemsOf('750');
  assert.ok(
    changed.some((line) =>
      line.startsWith('1:33 warning energy-carbon starts from tdp-h100 with 700'),
    ),
  );
  assert.ok(changed.every((line) => line.endsWith('and it says 750')));
  assert.ok(problemsOf('[[700, 750]]').every((line) => line.includes(' error ')));
});
