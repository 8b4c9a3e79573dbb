import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileWriter } from './write-files.ts';

test('what an earlier site has already is the same file, and the rest leaves that site as it was', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'write-files-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const [now, before] = [join(folder, 'now'), join(folder, 'before')];
  mkdirSync(join(before, 'a/b'), { recursive: true });
  for (const path of ['a/b/same', 'a/other']) writeFileSync(join(before, path), 'é');
  const write = fileWriter(now, before);
  write('a/b/same', 'é');
  write('a/other', new TextEncoder().encode('other'));
  write('new/one', 'one');
  const read = (site: string, path: string) => readFileSync(join(site, path), 'utf8');
  assert.deepEqual(
    ['a/b/same', 'a/other', 'new/one'].map((path) => read(now, path)),
    ['é', 'other', 'one'],
  );
  assert.equal(read(before, 'a/other'), 'é');
  assert.equal(statSync(join(now, 'a/b/same')).ino, statSync(join(before, 'a/b/same')).ino);
  assert.notEqual(statSync(join(now, 'a/other')).ino, statSync(join(before, 'a/other')).ino);

  rmSync(before, { recursive: true });
  assert.equal(read(now, 'a/b/same'), 'é');
  write('a/c', 'with nothing earlier');
  fileWriter(now)('a/d', 'with nothing earlier');
  assert.equal(read(now, 'a/c'), read(now, 'a/d'));
});
