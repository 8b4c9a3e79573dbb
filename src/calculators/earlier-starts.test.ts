import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionOf } from './address.ts';
import { startValues } from './values.ts';
import { recordStarts } from './earlier-starts.ts';
import { calculators } from './index.ts';

for (const calculator of calculators) {
  test(`${calculator.id}: a link made today will open with the starts of today`, () => {
    assert.deepEqual(
      calculator.earlier[versionOf(calculator)],
      startValues(calculator),
      'Starts changed: run `npm run calculators:record`, so that links made before and after give their results.',
    );
  });
}

test('a record keeps what it had', () => {
  const [calculator] = calculators;
  assert.ok(calculator);
  const record: unknown = JSON.parse(recordStarts(calculator, '1.new'));
  assert.deepEqual(record, { ...calculator.earlier, '1.new': startValues(calculator) });
});
