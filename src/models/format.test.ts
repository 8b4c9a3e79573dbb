import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unit } from './definition/unit.ts';
import { formatQuantity } from './format.ts';

const cases: readonly (readonly [number | null, Unit, string])[] = [
  [320_000_000, 'USD', '320 million USD'],
  [999_999_999, 'USD', '1.00 billion USD'],
  [-30_000_000, 'USD', '\u221230.0 million USD'],
  [1_234, 'USD', '1,234 USD'],
  [0, 'USD', '0 USD'],
  [0.503759, 'fraction', '50.4%'],
  [0.67, 'fraction', '67.0%'],
  [1, 'fraction', '100%'],
  [0.969696, 'ratio', '0.970'],
  [1.0303, 'count', '1.03'],
  [2.345, 'USD/GPU-hour', '2.35 USD per GPU-hour'],
  [0.00001, 'ratio', '1.00e\u22125'],
  [null, 'USD', 'none'],
  [Number.NaN, 'USD', 'none'],
];

for (const [value, unit, expected] of cases) {
  test(`${String(value)} ${unit} reads ${expected}`, () => {
    assert.equal(formatQuantity(value, unit), expected);
  });
}
