import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileNote } from '../markdown/compile-note.ts';
import { generateVault } from './generate-vault.ts';

test('a generated vault is the same each time, and its notes are sound and differ', () => {
  const notes = generateVault(200);
  assert.deepEqual(generateVault(200), notes);
  assert.equal(new Set(notes.map(({ text }) => /title: (.*)/.exec(text)?.[1])).size, 200);
  for (const { path, text } of notes) {
    assert.deepEqual(compileNote({ path, file: path, text }).problems, []);
  }
});
