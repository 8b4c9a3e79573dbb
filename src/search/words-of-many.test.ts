import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitWords } from './words.ts';
import { wordsOfMany } from './words-of-many.ts';

test('many texts have the words that each has', () => {
  const signs = ['a', 'b', ' ', 'É', 'e', '\u0301', '’', '-', '_', '\n', '\u00a0', '漢', '9', '×'];
  const sign = fc.constantFrom(...signs);
  const text = fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const listed = (words: ReturnType<typeof splitWords>) =>
        [...new Set(words.map(({ written, word }) => `${written} ${word}`))].sort();
      assert.deepEqual(listed(wordsOfMany(texts)), listed(texts.flatMap(splitWords)));
    }),
  );
});
