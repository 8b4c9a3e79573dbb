import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileNote } from './compile-note.ts';

const root = join(import.meta.dirname, '../../e2e/fixtures/vault');

test('what is found in a vault that was written elsewhere', () => {
  const paths = globSync('**/*.{md,mdx}', { cwd: root }).sort();
  const notes = paths.map((path) =>
    compileNote({ path, file: path, text: readFileSync(join(root, path), 'utf8') }),
  );
  const found = notes.flatMap((note) =>
    note.problems.map(({ rule, line }) => [note.path, line, rule]),
  );
  assert.deepEqual(found, [
    ['Broken front matter.md', 4, 'fm/yaml'],
    ['C++ & co.md', 4, 'fm/key'],
    ['Component test.mdx', 5, 'mdx/expression'],
    ['Component test.mdx', 13, 'mdx/component'],
    ['Drawing.excalidraw.md', 2, 'fm/key'],
    ['Drawing.excalidraw.md', 7, 'heading/first'],
    ['Welcome Home.md', 4, 'img/alt'],
    ['daily/2026-11-20.md', 3, 'fm/key'],
  ]);
  const tags = new Map(notes.map((note) => [note.path, note.tags.map(({ tag }) => tag)]));
  assert.deepEqual(tags.get('日本語/メモ.md'), ['日本語', '覚書']);
  assert.deepEqual(tags.get("What's this.md"), []);
  assert.deepEqual(tags.get('Ελληνικά.md'), ['Ελληνικά/λέξεις']);
  const component = notes.find((note) => note.path === 'Component test.mdx');
  assert.match(JSON.stringify(component?.body), /<code>\{process\.env\.HOME\}<\/code>/);
});
