import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findAcronyms } from './acronyms.ts';

test('an acronym in brackets stands for the words before it', () => {
  assert.deepEqual(findAcronyms('The Mean Time To Interrupt (MTTI) fell.'), [
    ['MTTI', 'Mean Time To Interrupt'],
  ]);
  assert.deepEqual(findAcronyms('a total cost of ownership (TCO) of'), [
    ['TCO', 'total cost of ownership'],
  ]);
  assert.deepEqual(findAcronyms('non-volatile memory express (NVMe)'), [
    ['NVMe', 'non-volatile memory express'],
  ]);
  assert.deepEqual(findAcronyms('many silent data corruptions (SDCs)'), [
    ['SDC', 'silent data corruptions'],
  ]);
});

test('and the words in brackets for an acronym before them', () => {
  assert.deepEqual(findAcronyms('by PUE (power usage effectiveness) alone'), [
    ['PUE', 'power usage effectiveness'],
  ]);
});

test('what only looks like one is none', () => {
  for (const text of [
    'a machine of Meta (USA)',
    'the last point (B) stands',
    'PUE (see the note on power)',
    'in five years (2024)',
    'the great big thing (MTTI)',
  ]) {
    assert.deepEqual(findAcronyms(text), [], text);
  }
});

test('any text is read, and initials are always found', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      findAcronyms(text);
    }),
  );
  const word = fc.stringMatching(/^[b-z]{4,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
      const short = words.map((each) => each.charAt(0).toUpperCase()).join('');
      const found = findAcronyms(`${words.join(' ')} (${short})`);
      // A plural's s at the end of an acronym is not part of it.
      if (!short.endsWith('S')) assert.deepEqual(found, [[short, words.join(' ')]]);
    }),
  );
});
