import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partTexts } from './text-parts.ts';

test('no part is longer than it may be, and nothing is lost or moved', () => {
  const pieces = ['aaa', 'bb', 'cccccccc', 'd', 'e', 'ffff'];
  assert.deepEqual(partTexts(pieces, 5), [['aaa', 'bb'], ['cccccccc'], ['d', 'e'], ['ffff']]);
  assert.deepEqual(partTexts(pieces, 100), [pieces]);
  assert.deepEqual(partTexts([], 5), [[]]);
});
