import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFacts } from './facts.ts';
import { ageOfNote } from './note-age.ts';
import { sketchGarden } from './testing.ts';

const fact = (id: string, kind: string, asOf: string): string =>
  `- {id: ${id}, kind: ${kind}, statement: S, value: 1, unit: USD, as_of: "${asOf}", cite: k, verified: true, source: {title: T, authors: A, year: 2020, url: null}}\n`;
const { facts } = parseFacts(
  fact('new', 'price', '2026-01-01') +
    fact('old', 'price', '2024-05-01') +
    fact('spec', 'result', '2020'),
  'f.yaml',
);
const use = (id: string) => ({ name: 'Fact', attributes: { id }, line: 1, column: 1 });

test('a note is as old as the oldest price that it relies on', () => {
  assert.equal(facts.length, 3);
  const garden = sketchGarden(
    {
      'a.md': { components: ['new', 'spec', 'old', 'old'].map(use) },
      'b.md': { components: [use('spec')] },
    },
    { facts, today: '2026-02-01' },
  );
  const [a, b] = garden.notes;
  assert.ok(a && b);
  const age = ageOfNote(a, garden);
  assert.equal(age.oldestPrice?.id, 'old');
  assert.deepEqual(
    age.stale.map(({ id }) => id),
    ['old'],
  );
  assert.deepEqual(ageOfNote(b, garden), { oldestPrice: undefined, stale: [] });
});
