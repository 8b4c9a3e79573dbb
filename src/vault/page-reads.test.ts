import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGarden } from '../garden/build-garden.ts';
import { describeGarden } from '../garden/describe-garden.ts';
import { indexLinks } from '../garden/links-here.ts';
import { compileNote } from '../markdown/compile-note.ts';
import {
  describeWhenAsked,
  digestOfReads,
  noteRead,
  noticeReads,
  unnoticed,
} from './page-reads.ts';

const texts = {
  'a.md': 'Text of a, which leads to [[b]].',
  'b.md': 'Text of b.',
  'c.md': '---\ntitle: Long name\ndescription: D.\n---\nText of c.',
};

function describe(changed: Partial<typeof texts>) {
  const all = Object.entries({ ...texts, ...changed });
  const notes = all.map(([path, text]) => compileNote({ path, file: path, text }));
  const garden = buildGarden({ notes, facts: [], sources: [], tags: [], attachments: [] });
  return describeGarden(garden, indexLinks(garden), ({ compiled }) => JSON.stringify(compiled));
}

const before = describe({});

/** The slugs whose matter a change of texts changes, and whether it changes the outline. */
function changes(changed: Partial<typeof texts>) {
  const after = describe(changed);
  return {
    outline: after.outline !== before.outline,
    matter: [...after.matterOf].flatMap(([slug, text]) =>
      before.matterOf.get(slug) === text ? [] : [slug],
    ),
  };
}

test('words of a note are its own matter', () => {
  const c = '---\ntitle: Long name\ndescription: D.\n---\nOther text of c.';
  assert.deepEqual(changes({ 'c.md': c }), { outline: false, matter: ['c'] });
});

test('words around a link are matter of both notes and of those it relates, and so is a name', () => {
  const c = texts['c.md'];
  assert.deepEqual(changes({ 'c.md': `${c} See [[b]].` }), {
    ...{ outline: false, matter: ['a', 'b', 'c'] },
  });
  const named = changes({ 'a.md': `${texts['a.md']}\n\nAs the long name says.` });
  assert.deepEqual(named, { outline: false, matter: ['a', 'c'] });
});

test('what lists and links show of a note is in the outline', () => {
  const { outline } = changes({ 'c.md': texts['c.md'].replace('D.', 'E.') });
  assert.equal(outline, true);
  assert.equal(changes({ 'b.md': 'See [[nobody yet]].' }).outline, true);
});

test('a page has another digest when a note it read has other matter, or is gone', async () => {
  const { read, made } = await noticeReads(() => {
    noteRead('b');
    noteRead('a');
    return Promise.resolve(unnoticed(() => (noteRead('c'), 'page')));
  });
  assert.equal(made, 'page');
  assert.deepEqual(read, ['a', 'b']);
  assert.equal(await digestOfReads(read), undefined);
  describeWhenAsked(() => Promise.resolve(before));
  assert.notEqual(await digestOfReads(['a', 'b']), await digestOfReads(['a']));
  assert.equal(await digestOfReads(['a', 'gone']), undefined);
});

test('a garden that is watched says which notes were read', () => {
  const read = new Set<string>();
  const notes = Object.entries(texts).map(([path, text]) =>
    compileNote({ path, file: path, text }),
  );
  const garden = buildGarden({
    ...{ notes, facts: [], sources: [], tags: [], attachments: [] },
    onRead: (slug) => read.add(slug),
  });
  read.clear();
  assert.equal(garden.note('c')?.title, 'Long name');
  assert.deepEqual([...read], []);
  assert.equal(garden.note('b')?.backlinks.length, 1);
  assert.deepEqual([...read], ['b']);
});
