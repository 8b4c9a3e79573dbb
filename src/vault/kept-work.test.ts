import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openKeptWork } from './kept-work.ts';

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
