import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionOf } from './address.ts';
import { startValues } from './values.ts';
import { calculators } from './index.ts';
import { publishedStarts } from './published-starts.ts';

for (const calculator of calculators) {
  test(`${calculator.id}: a link made today will open with the starts of today`, () => {
    assert.deepEqual(
      publishedStarts(calculator, versionOf(calculator)),
      startValues(calculator),
      'Starts changed: run `npm run calculators:record`, so that links made before and after give their results.',
    );
  });
}

test('a version that nobody recorded has no starts', () => {
  const [calculator] = calculators;
  assert.ok(calculator);
  assert.equal(publishedStarts(calculator, '1.old'), undefined);
});
