import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isTypo } from '../garden/spelling.ts';
import { oneSlipFrom, withTwoSwapped } from './near-words.ts';

test('what a finger does to a word is undone', () => {
  for (const [typed, meant] of [
    ['perecnt', 'percent'],
    ['watttage', 'wattage'],
    ['nodez', 'nodes'],
    ['netwok', 'network'],
  ] as const) {
    assert.ok([...oneSlipFrom(typed)].includes(meant), typed);
  }
  assert.equal(oneSlipFrom('perecnt').next().value, 'eprecnt');
  const likeliest = [...oneSlipFrom('color')];
  assert.ok(likeliest.indexOf('colour') < likeliest.indexOf('colon'));
});

test('each is one slip away, or the word itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,10}$/), (word) => {
      for (const near of oneSlipFrom(word))
        assert.ok(near === word || isTypo(near, word) || near.length < 4);
    }),
    { numRuns: 30 },
  );
});

test('neighbours change places, equal ones do not', () => {
  assert.deepEqual([...withTwoSwapped('teh')], ['eth', 'the']);
  assert.deepEqual([...withTwoSwapped('oof')], ['ofo']);
  assert.deepEqual([...withTwoSwapped('a')], []);
});
