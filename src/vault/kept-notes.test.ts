import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileNote } from '../markdown/compile-note.ts';
import { openKeptTexts } from './kept-texts.ts';
import { keepNote } from './kept-notes.ts';
import { temporaryFolder } from './testing.ts';

const compile = (text: string) => () => compileNote({ path: 'a.md', file: 'a.md', text });
const unexpected = (): never => assert.fail('it was made before');
const jsonOf = (made: unknown) => JSON.stringify(made);

test('a note is compiled once for each text and compiler, and forgotten when nobody asks', (t) => {
  const folder = temporaryFolder(t);
  const first = openKeptTexts(folder, 'compiler 1');
  const one = keepNote(first, 'one', compile('one'));
  keepNote(first, 'two', compile('two'));
  first.save();

  const second = openKeptTexts(folder, 'compiler 1');
  assert.equal(jsonOf(keepNote(second, 'one', unexpected)), jsonOf(one));
  second.save();
  assert.equal(openKeptTexts(folder, 'compiler 1').read('two'), undefined);

  const other = keepNote(openKeptTexts(folder, 'compiler 2'), 'one', compile('another'));
  assert.equal(other.excerpt, 'another');
});

test('what was not kept whole is made again', (t) => {
  const folder = temporaryFolder(t);
  const damaged = openKeptTexts(folder, 'c');
  damaged.write('one', '{"body": [');
  damaged.save();
  const second = openKeptTexts(folder, 'c');
  const one = keepNote(second, 'one', compile('one'));
  assert.equal(one.excerpt, 'one');
  second.save();
  assert.equal(jsonOf(keepNote(openKeptTexts(folder, 'c'), 'one', unexpected)), jsonOf(one));
});
