import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { compileNote } from '../markdown/compile-note.ts';
import { openKeptFiles } from './kept-files.ts';
import { keepNote } from './kept-notes.ts';

const compile = (text: string) => () => compileNote({ path: 'a.md', file: 'a.md', text });
const unexpected = (): never => assert.fail('it was made before');
const jsonOf = (made: unknown) => JSON.stringify(made);

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-notes-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test('a note is compiled once for each text and compiler, and forgotten when nobody asks', (t) => {
  const folder = newFolder(t);
  const first = openKeptFiles(folder, 'compiler 1');
  const one = keepNote(first, 'one', compile('one'));
  keepNote(first, 'two', compile('two'));

  const second = openKeptFiles(folder, 'compiler 1');
  assert.equal(jsonOf(keepNote(second, 'one', unexpected)), jsonOf(one));
  second.forgetRest();
  assert.equal(readdirSync(folder).length, 1);

  const other = keepNote(openKeptFiles(folder, 'compiler 2'), 'one', compile('another'));
  assert.equal(other.excerpt, 'another');
});

test('a file that was cut short is made again', (t) => {
  const folder = newFolder(t);
  const one = keepNote(openKeptFiles(folder, 'c'), 'one', compile('one'));
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"body": [');
  assert.deepEqual(keepNote(openKeptFiles(folder, 'c'), 'one', compile('one')), one);
  assert.equal(jsonOf(keepNote(openKeptFiles(folder, 'c'), 'one', unexpected)), jsonOf(one));
});
