import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { unpackPages } from '../search/pages-file.ts';
import { partsWith, rootsIn } from '../search/part-words.ts';
import { shardsOf } from '../search/shards.ts';
import type { KeptTexts } from '../vault/kept-texts.ts';
import { openSearchIndex } from './search-index.ts';

const pagesSchema = z.object({
  base: z.string(),
  ids: z.string(),
  records: z.string(),
  parts: z.object({ folders: z.array(z.string()), keys: z.array(z.string()) }).optional(),
});

const texts = {
  'facts/price/index.html': ['fact|verified|2026', 'price of a rack'],
  'facts/rent/index.html': ['fact|verified|2026', 'rent of a rack'],
  'notes/a/index.html': ['note|seedling|2026|Cost', 'rack and egress'],
  'notes/b/index.html': ['note|seedling|2026', 'rack and lease'],
  'notes/c/index.html': ['note|seedling|2026', 'rack and turbine'],
} as const;

/** What is written for some pages, by path, where an index may have as many pages as that. */
async function filesOf(
  most?: number,
  kept?: KeptTexts,
  pages: Readonly<Record<string, readonly [string, string]>> = texts,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const index = openSearchIndex(kept, most);
  try {
    for (const [path, [facets, text]] of Object.entries(pages)) {
      const content = `<html lang="en"><body><main data-pagefind-body><h1>${text}</h1></main></body></html>`;
      await index.add(path, { facets, content });
    }
    await index.write((path, bytes) => files.set(path, Buffer.from(bytes).toString()), '/garden/');
  } finally {
    await index.close();
  }
  return files;
}

function readPages(files: ReadonlyMap<string, string>, path: string) {
  const file = pagesSchema.parse(JSON.parse(files.get(path) ?? ''));
  const { parts, ...rest } = file;
  return { parts, urls: [...unpackPages(rest).values()].map(({ url }) => url).sort() };
}

test('a small site has one index, and nothing of parts', async () => {
  const files = await filesOf();
  const { parts, urls } = readPages(files, 'pagefind/pages.json');
  assert.equal(parts, undefined);
  assert.equal(urls.length, 5);
  assert.ok(files.has('pagefind/pagefind.js'));
  assert.deepEqual(
    [...files.keys()].filter((path) => /^pagefind\/(?:parts|words)\//.test(path)),
    [],
  );
});

test('a large site has parts of so many pages, the first with the most notes, and a list of who has which word', async () => {
  const files = await filesOf(2);
  const first = readPages(files, 'pagefind/pages.json');
  assert.deepEqual(first.urls, ['/garden/notes/a/', '/garden/notes/b/']);
  assert.equal(first.parts?.folders.length, 2);
  const others = first.parts.folders.map((folder) => `pagefind/${folder}`);
  assert.deepEqual(
    others.map((folder) => readPages(files, `${folder}pages.json`).urls),
    [['/garden/notes/c/'], ['/garden/facts/price/', '/garden/facts/rent/']],
  );
  for (const folder of others) {
    assert.ok(files.has(`${folder}pagefind-entry.json`));
    assert.ok(!files.has(`${folder}pagefind.js`), 'the programs are there once');
    assert.ok([...files.keys()].some((path) => path.startsWith(`${folder}fragment/`)));
  }
  const { keys } = first.parts;
  const partsOf = (word: string): readonly number[] => {
    const [root = ''] = rootsIn([word]);
    const read = shardsOf(root, keys).map((at) =>
      z.string().parse(JSON.parse(files.get(`pagefind/words/${String(at)}.json`) ?? '')),
    );
    return [...partsWith(read, root, 3)];
  };
  assert.deepEqual(partsOf('turbine'), [2]);
  assert.deepEqual(partsOf('rent'), [3]);
  assert.deepEqual(partsOf('rack'), [1, 2, 3]);
});

test('the folder of a part has another name once anything in it is another', async () => {
  const foldersWith = async (changed: Parameters<typeof filesOf>[2]) => {
    const files = await filesOf(2, undefined, { ...texts, ...changed });
    return readPages(files, 'pagefind/pages.json').parts?.folders ?? [];
  };
  const [second, third] = await foldersWith({});
  assert.match(second ?? '', /^parts\/[\w-]{12}\/$/);
  const [otherWord, sameWord] = await foldersWith({
    'notes/c/index.html': ['note|seedling|2026', 'rack and rotor'],
  });
  assert.notEqual(otherWord, second);
  assert.equal(sameWord, third);
  const [sameYear, otherYear] = await foldersWith({
    'facts/rent/index.html': ['fact|verified|2025', 'rent of a rack'],
  });
  assert.equal(sameYear, second);
  assert.notEqual(otherYear, third, 'what is known of its pages is there too');
});

test('what earlier builds kept of an index is used where all its pages are the same, and shows nowhere else', async () => {
  const store = new Map<string, string>();
  /** Files of a build with what others kept, and the indexes that it had to make. */
  const build = async (most?: number, pages?: Parameters<typeof filesOf>[2]) => {
    const made: string[] = [];
    const files = await filesOf(
      most,
      {
        read: (name) => store.get(name),
        write: (name, text) => {
          made.push(name);
          store.set(name, text);
        },
        save: () => undefined,
      },
      pages,
    );
    assert.deepEqual(files, await filesOf(most, undefined, pages));
    return made.sort();
  };
  assert.deepEqual(await build(), ['1']);
  assert.deepEqual(await build(), []);
  assert.deepEqual(await build(2), ['1', '2', '3']);
  assert.deepEqual(await build(2), []);
  const changed = {
    ...texts,
    'notes/a/index.html': ['note|seedling|2026', 'rack and tax'],
  } as const;
  assert.deepEqual(await build(2, changed), ['2']);
  const fewer = Object.fromEntries(
    Object.entries(changed).filter(([path]) => path !== 'notes/c/index.html'),
  );
  assert.deepEqual(await build(2, fewer), []);
  assert.deepEqual(await build(3, fewer), ['1', '2']);
  for (const [name, text] of store) store.set(name, text.slice(0, 40));
  assert.deepEqual(await build(3, fewer), ['1', '2']);
});
