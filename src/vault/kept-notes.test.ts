import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileNote } from '../markdown/compile-note.ts';
import { openKeptNotes } from './kept-notes.ts';

const compile = (text: string) => compileNote({ path: 'a.md', file: 'a.md', text });
const jsonOf = (made: unknown) => JSON.stringify(made);
const unexpected = (): never => assert.fail('it was made before');

test('a note is compiled once for each text and compiler, and forgotten when nobody asks', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-notes-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const first = openKeptNotes(folder, 'compiler 1');
  const one = first.of('one', () => compile('one'));
  first.of('two', () => compile('two'));

  const second = openKeptNotes(folder, 'compiler 1');
  assert.equal(jsonOf(second.of('one', unexpected)), jsonOf(one));
  second.forgetRest();
  assert.equal(readdirSync(folder).length, 1);

  let made = 0;
  openKeptNotes(folder, 'compiler 2').of('one', () => {
    made += 1;
    return compile('one');
  });
  assert.equal(made, 1);
});

test('a file that was cut short is made again', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-notes-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const one = openKeptNotes(folder, 'c').of('one', () => compile('one'));
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"body": [');
  const again = openKeptNotes(folder, 'c');
  const made = again.of('one', () => compile('one'));
  assert.deepEqual(made, one);
  assert.equal(jsonOf(openKeptNotes(folder, 'c').of('one', unexpected)), jsonOf(one));
});
