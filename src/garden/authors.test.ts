import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorAddress, collectAuthors, creditNote } from './authors.ts';
import type { FileHistory } from './content-history.ts';
import { sketchGarden } from './testing.ts';

type Sketch = readonly [
  authors: readonly (readonly [name: string, handle?: string])[],
  isRename?: true,
];

/** Newest first, as git tells it. */
const historyOf = (...commits: readonly Sketch[]): FileHistory => ({
  formerFiles: [],
  touches: commits.map(([authors, isRename], index) => ({
    commit: {
      ...{ hash: String(index), time: 0, day: '2026-11-20', subject: 's', changes: [] },
      authors: authors.map(([name, handle]) => ({ name, handle })),
    },
    change: { file: 'a.md', before: 'x', after: isRename === true ? 'x' : `y${String(index)}` },
  })),
});

test('who changed the words is named, first authors first; who only moved the file, and robots, are not', () => {
  const history = historyOf(
    [[['Ada Lovelace', 'ada']]],
    [[['mover']], true],
    [[['dependabot[bot]']]],
    [[['Grace Hopper'], ['Ada L.', 'ada']]],
  );
  assert.deepEqual(creditNote([], history), [
    { name: 'Grace Hopper', slug: 'grace-hopper' },
    { name: 'Ada L.', slug: 'ada' },
  ]);
});

test('front matter says it differently, in its order, with or without a history', () => {
  for (const history of [undefined, historyOf([[['Ada', 'ada']]])]) {
    assert.deepEqual(creditNote(['Zed', 'ada', 'zed'], history), [
      { name: 'Zed', slug: 'zed' },
      { name: 'ada', slug: 'ada' },
    ]);
  }
  assert.deepEqual(creditNote([], undefined), []);
});

test('authors by name, with their notes by title; no name leads out of /authors/', () => {
  const { listed } = sketchGarden({
    'b.md': { frontMatter: { title: 'B', authors: ['zed', 'ada'] } },
    'a.md': { frontMatter: { title: 'A', authors: ['zed'] } },
    'c.md': { frontMatter: { title: 'C' } },
  });
  const authors = collectAuthors(listed).map(({ name, notes }) => [
    name,
    notes.map((n) => n.title),
  ]);
  assert.deepEqual(authors, [
    ['ada', ['B']],
    ['zed', ['A', 'B']],
  ]);
  for (const name of ['../../x', 'a/b', '<b>', '日本']) {
    for (const credit of creditNote([], historyOf([[[name]]]))) {
      assert.match(authorAddress(credit), /^\/authors\/[\p{L}\p{N}_-]+\/$/u, name);
    }
  }
});
