import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFuture, checkFutureNotes } from './check-future.ts';
import { parseFacts } from './facts.ts';
import { sketchGarden } from './testing.ts';

test('a fact is not told before its day', () => {
  const isRefused = (asOf: string): boolean => {
    const { facts, problems } = parseFacts(
      `- {id: a, statement: S., value: null, unit: null, as_of: "${asOf}", cite: k, verified: true,\n   source: {title: T, authors: A, year: 2025, url: null}}\n`,
      'facts/x.yaml',
    );
    assert.deepEqual(problems, []);
    const found = checkFuture(facts, '2026-11-26');
    for (const { rule, message } of found) {
      assert.equal(`${rule} ${message}`, `fact/future a is as of ${asOf}, which is still to come`);
    }
    return found.length > 0;
  };
  for (const past of ['2026', '2026-11', '2026-11-26', '1997', '2025-12-31']) {
    assert.equal(isRefused(past), false, past);
  }
  for (const future of ['2027', '2026-12', '2026-11-27', '2062-01-01']) {
    assert.equal(isRefused(future), true, future);
  }
});

test('no note is planted or tended tomorrow', () => {
  const { notes } = sketchGarden({
    'a.md': { frontMatter: { planted: '2026-11-26', tended: '2026-11-27' } },
    'b.md': { frontMatter: { planted: '2025-01-01' } },
  });
  assert.deepEqual(
    checkFutureNotes(notes, '2026-11-26').map(({ file, message }) => `${file} ${message}`),
    ['a.md tended is 2026-11-27, which is still to come'],
  );
});
