import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startFromFact } from './fact-start.ts';

suite('the number that a calculator takes from a fact', () => {
  const range = [[65, 80], 7] as const;
  const rows = [
    ['the only one', 700, {}, 700],
    ['the second', [1, 2], { part: 2 }, 2],
    ['of percent', range, { part: 2, times: 0.01 }, 0.07],
    ['the end of a range', range, { end: 'high', times: 0.01 }, 0.8],
    ['its middle', [[40, 60]], { end: 'middle' }, 50],
    ['a range without an end', range, {}, undefined],
    ['no such number', 700, { part: 2 }, undefined],
    ['a statement', null, {}, undefined],
  ] as const;
  for (const [name, value, start, expected] of rows) {
    test(name, () => {
      assert.equal(startFromFact(value, { id: 'x', ...start }), expected);
    });
  }
});
