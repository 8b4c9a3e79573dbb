import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packPartWords, rootsIn } from './part-words.ts';
import { rankParted, type PartedIndex } from './parted-text.ts';
import { planQuery, type SameMeaning } from './plan.ts';
import { scanTexts } from './scan-text.ts';
import type { TextHit } from './text-index.ts';
import { createVocabulary } from './vocabulary.ts';

/** An index of texts by part, and by address within each; `opened` says which were fetched. */
function partedIndex(
  texts: readonly Readonly<Record<string, string>>[],
  sameMeaning: SameMeaning = [],
) {
  const { keys, files } = packPartWords(texts.map((part) => rootsIn(Object.values(part))));
  const indexes = texts.map((part) =>
    scanTexts(
      Object.entries(part).map(([url, text]) => ({
        url,
        title: '',
        sections: [{ id: '', heading: '', text }],
      })),
    ),
  );
  const opened = new Set([1]);
  const rootsOf = (part: number): ReadonlySet<string> =>
    rootsIn(Object.values(texts[part - 1] ?? {}));
  const index: PartedIndex = {
    count: texts.length,
    keys,
    readWords: (file) => Promise.resolve(files[file] ?? ''),
    isOpen: (part) => opened.has(part),
    open(part) {
      opened.add(part);
      return Promise.resolve();
    },
    async search(words) {
      const hits: (readonly TextHit[])[] = [];
      for (const part of opened) {
        // As Pagefind does it: a word that no page has is no word of the search.
        const known = words.filter((word) =>
          [...rootsIn([word])].every((root) => rootsOf(part).has(root)),
        );
        if (known.length > 0) hits.push((await indexes[part - 1]?.search(known)) ?? []);
      }
      return hits.flat();
    },
    partOf: (url) => texts.findIndex((part) => url in part) + 1,
  };
  const vocabulary = createVocabulary();
  vocabulary.add(texts.flatMap((part) => Object.values(part)));
  const ask = async (query: string, isFurther = false) => {
    const plan = planQuery(query, vocabulary, sameMeaning);
    const { found, rest } = await rankParted(plan, index, () => 'note', isFurther);
    return { urls: [...found.keys()].sort(), isAll: rest.length === 0 };
  };
  return { ask, opened };
}

/** Pages that all have a word. */
function pagesWith(word: string, part: string, count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`/${part}${String(at)}/`, word]),
  );
}

test('a word of one part alone is found there, and no other part is fetched', async () => {
  const { ask, opened } = partedIndex([
    { '/a/': 'rack' },
    { '/b/': 'rack' },
    { '/c/': 'egress fees' },
    { '/d/': 'rack' },
  ]);
  assert.deepEqual(await ask('egress'), { urls: ['/c/'], isAll: true });
  assert.deepEqual([...opened], [1, 3]);
});

test('what the first part answers well enough costs no other part, until a reader goes further', async () => {
  const { ask, opened } = partedIndex([
    pagesWith('rack', 'a', 30),
    { '/b/': 'rack' },
    { '/c/': 'rack' },
    { '/d/': 'rack' },
  ]);
  assert.deepEqual(await ask('rack').then(({ urls, isAll }) => [urls.length, isAll]), [30, false]);
  assert.deepEqual([...opened], [1]);
  assert.deepEqual(await ask('rack', true).then(({ urls, isAll }) => [urls.length, isAll]), [
    32,
    false,
  ]);
  assert.deepEqual([...opened], [1, 2, 3]);
  assert.deepEqual(await ask('rack', true).then(({ urls, isAll }) => [urls.length, isAll]), [
    33,
    true,
  ]);
});

test('one query opens two parts at most, however many have its words, those with all of them first', async () => {
  const more = Array.from({ length: 8 }, (_, at) => ({ [`/more${String(at)}/`]: 'lease' }));
  const { ask, opened } = partedIndex([{ '/a/': 'rack' }, ...more, { '/z/': 'frozen lease' }]);
  await ask('lease');
  assert.equal(opened.size, 3);
  assert.ok((await ask('frozen lease')).urls.includes('/z/'));
  assert.deepEqual([...opened], [1, 2, 3, 10]);
});

test('pages of a part without one of the words are not taken for pages with all of them', async () => {
  const { ask, opened } = partedIndex([pagesWith('rack', 'a', 30), { '/z/': 'frozen rack' }]);
  assert.ok((await ask('frozen rack')).urls.includes('/z/'));
  assert.deepEqual([...opened], [1, 2]);
});

test('the words themselves are looked for where enough pages have only others that mean the same', async () => {
  const { ask, opened } = partedIndex(
    [pagesWith('lease', 'a', 30), { '/b/': 'lease' }, { '/z/': 'rent' }],
    [['rent', 'lease']],
  );
  assert.ok((await ask('rent')).urls.includes('/z/'));
  assert.deepEqual([...opened], [1, 3, 2]);
});

test('words that stand nowhere together do not fetch parts by themselves', async () => {
  const { ask, opened } = partedIndex([{ '/a/': 'rack' }, { '/b/': 'lease' }, { '/c/': 'frozen' }]);
  assert.deepEqual(await ask('frozen lease'), { urls: [], isAll: false });
  assert.deepEqual([...opened], [1]);
  assert.deepEqual(await ask('frozen lease', true), { urls: ['/b/', '/c/'], isAll: true });
});
