import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Unit } from './definition/unit.ts';
import { parseNumber, writeNumber } from './parse.ts';

const readable: readonly (readonly [string, Unit, number])[] = [
  ['1.5M', 'USD', 1_500_000],
  ['40k', 'USD', 40_000],
  ['30%', 'fraction', 0.3],
  ['0.3', 'fraction', 0.3],
  ['1e9', 'USD', 1e9],
  ['12,000', 'count', 12_000],
  ['$5', 'USD', 5],
  ['-$5', 'USD', -5],
  ['USD 1,000', 'USD', 1_000],
  ['330 million', 'USD', 330_000_000],
  ['330 million USD', 'USD', 330_000_000],
  ['\u22122', 'ratio', -2],
  ['.5', 'ratio', 0.5],
];
for (const [text, unit, value] of readable) {
  test(`“${text}” is ${String(value)}`, () => {
    assert.deepEqual(parseNumber(text, unit), { ok: true, value });
  });
}

for (const text of [
  '',
  '  ',
  'abc',
  '1.2.3',
  '--5',
  'NaN',
  'Infinity',
  '1e999',
  '5%%',
  '<b>1</b>',
]) {
  test(`“${text}” gets a reason in words`, () => {
    const parsed = parseNumber(text, 'USD');
    assert.ok(!parsed.ok && parsed.reason.endsWith('.'));
  });
}

test('any text gets a finite number or a reason', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom<Unit>('USD', 'fraction', 'count'), (text, unit) => {
      const parsed = parseNumber(text, unit);
      assert.ok(parsed.ok ? Number.isFinite(parsed.value) : parsed.reason.length > 0);
    }),
  );
});

test('what is written is read back exactly', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      fc.constantFrom<Unit>('USD', 'fraction', 'ratio'),
      (value, unit) => {
        const parsed = parseNumber(writeNumber(value, unit), unit);
        assert.ok(parsed.ok && parsed.value === value + 0);
      },
    ),
  );
});
