import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packPartWords, partsWith, rootsIn } from './part-words.ts';
import { shardsOf } from './shards.ts';

test('the words of pages are those that a reader sees, without endings and without small words', () => {
  const pages = ['<p title="none">The <b>pricing</b> of links</p>', '<p>price</p>'];
  assert.deepEqual([...rootsIn(pages)], ['pric', 'link']);
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
const parts = fc.array(fc.uniqueArray(words), { minLength: 2, maxLength: 5 });

test('each word leads to every part that has it, from files that are bounded', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 20, max: 60 }), (texts, most) => {
      const { keys, files } = packPartWords(
        texts.map((each) => new Set(each)),
        most,
      );
      assert.equal(keys.length, files.length);
      for (const file of files) assert.ok(file.length <= most);
      for (const word of new Set(texts.flat())) {
        const read = shardsOf(word, keys);
        assert.ok(read.length <= 2);
        const found = partsWith(
          read.map((at) => files[at] ?? ''),
          word,
          texts.length,
        );
        // All parts would be right for each word, and a reader would wait for them.
        assert.ok(
          read.some((at) => files[at]?.split('\n').some((line) => line.split(' ')[0] === word)),
        );
        texts.forEach((each, at) => {
          if (each.includes(word)) assert.ok(found.has(at + 1), `${word} in ${String(at + 1)}`);
        });
      }
    }),
  );
});

test('a word leads to no part without it, a beginning to those of all words that begin so, an unknown word to all', () => {
  const { files } = packPartWords([new Set(['turbin', 'rack']), new Set(['rack', 'turbo'])]);
  assert.deepEqual(partsWith(files, 'turbin', 2), new Set([1]));
  assert.deepEqual(partsWith(files, 'tur', 2), new Set([1, 2]));
  assert.deepEqual(partsWith(files, 'rack', 2), new Set([1, 2]));
  assert.deepEqual(partsWith(files, 'egress', 2), new Set([1, 2]));
});
