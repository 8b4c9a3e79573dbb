import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkStale, suggestUpdates } from './check-stale.ts';
import { parseFacts } from './facts.ts';
import { bestBefore } from './shelf-life.ts';
import { sketchGarden } from './testing.ts';

const entry = (id: string, asOf: string, more = 'kind: price'): string =>
  `- {id: ${id}, value: 1, unit: USD, as_of: "${asOf}", ${more}, statement: S., cite: k, verified: true,\n   source: {title: T, authors: A, year: 2025, url: null}}\n`;

function gardenOn(today: string | undefined, ...entries: readonly string[]) {
  const { facts, problems } = parseFacts(entries.join(''), 'facts/x.yaml');
  assert.deepEqual(problems, []);
  return sketchGarden({}, { facts, today });
}

suite('how long a fact can be trusted', () => {
  const rows: [
    kind: 'price' | 'plan' | 'result' | undefined,
    asOf: string,
    until: string | undefined,
  ][] = [
    ['price', '2025-03-17', '2025-09-13'],
    ['price', '2025-02', '2025-08-27'],
    ['price', '2025', '2026-06-29'],
    ['plan', '2025-01-01', '2026-01-01'],
    ['result', '2020', undefined],
    [undefined, '1999', undefined],
  ];
  for (const [kind, asOf, until] of rows) {
    test(`${kind ?? 'no kind'} of ${asOf}`, () => {
      assert.equal(bestBefore({ kind, asOf }), until);
    });
  }
});

test('a fact is stale on the day after, and not if a newer one says the same quantity', () => {
  const price = entry('a', '2025-03-17');
  const stale = (today: string | undefined, ...entries: readonly string[]): string[] =>
    gardenOn(today, ...entries).stale.map(({ id }) => id);
  assert.deepEqual(stale('2025-09-13', price), []);
  assert.deepEqual(stale('2025-09-14', price), ['a']);
  assert.deepEqual(stale(undefined, price), []);
  const old = entry('old', '2020', 'kind: price, about: rent');
  const recent = entry('recent', '2025-03', 'kind: price, about: rent');
  assert.deepEqual(stale('2026-06-01', old, recent), ['recent']);
  assert.deepEqual(stale('2025-06-01', old, recent), []);
});

test('one warning, at the longest overdue; each by itself on request', () => {
  const garden = gardenOn('2030-01-01', entry('a', '2025'), entry('b', '2023'), entry('c', '2024'));
  const lines = (problems: ReturnType<typeof checkStale>): string[] =>
    problems.map(
      ({ line, column, severity, message }) =>
        `${String(line)}:${String(column)} ${severity} ${message}`,
    );
  assert.deepEqual(lines(checkStale(garden)), [
    '3:32 warning 3 facts are past their shelf life, the longest b',
  ]);
  assert.deepEqual(lines(suggestUpdates(garden)), [
    '3:32 info b is as of 2023, and a price is trusted for 180 days',
    '5:32 info c is as of 2024, and a price is trusted for 180 days',
    '1:32 info a is as of 2025, and a price is trusted for 180 days',
  ]);
});
