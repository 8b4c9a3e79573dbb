import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { differingFiles } from './compare-folders.ts';

test('files that differ, or that one folder lacks, are named', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'compare-'));
  t.after(() => {
    rmSync(root, { recursive: true });
  });
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('a/same/x', '1');
  write('b/same/x', '1');
  assert.deepEqual(differingFiles(join(root, 'a'), join(root, 'b')), []);
  write('a/one', '1');
  write('b/one', '2');
  write('b/.hidden', '');
  assert.deepEqual(differingFiles(join(root, 'a'), join(root, 'b')), ['.hidden', 'one']);
});
