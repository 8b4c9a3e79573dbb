import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gatherWork, openKeptWork } from './kept-work.ts';

test('work is kept for the same text and program, and done again for any other', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'deep/kept.json');
  let made = 0;
  const run = (maker: string, text: string): string => {
    const kept = openKeptWork(file, maker);
    const result = kept.of('a', text, {
      make: () => `${text}, work ${String((made += 1))}`,
      isMade: (value): value is string => typeof value === 'string',
    });
    kept.save();
    return result;
  };
  assert.equal(run('1', 'x'), 'x, work 1');
  assert.equal(run('1', 'x'), 'x, work 1');
  assert.equal(run('1', 'y'), 'y, work 2');
  assert.equal(run('2', 'y'), 'y, work 3');
  writeFileSync(file, JSON.stringify({ maker: '2', entries: [['a', { digest: 'z' }], 1, null] }));
  assert.equal(run('2', 'y'), 'y, work 4');
  writeFileSync(file, 'no JSON');
  assert.equal(run('2', 'y'), 'y, work 5');
});

test('what another thread made is taken over for the same text, and kept', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'kept.json');
  const isMade = (value: unknown): value is string => typeof value === 'string';
  const other = gatherWork();
  other.of('a', 'x', { make: () => 'theirs', isMade });
  const kept = openKeptWork(file, '1');
  kept.adopt(other.gathered());
  assert.equal(kept.of('a', 'x', { make: () => 'mine', isMade }), 'theirs');
  assert.equal(kept.of('a', 'y', { make: () => 'mine', isMade }), 'mine');
  kept.save();
  assert.equal(openKeptWork(file, '1').of('a', 'y', { make: () => 'new', isMade }), 'mine');
});
