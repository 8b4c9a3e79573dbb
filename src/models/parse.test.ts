import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Unit } from './definition/unit.ts';
import { parseNumber, parseQuantity, writeNumber } from './parse.ts';

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
  '1,5',
  '12,00,000',
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

const ranges: readonly (readonly [string, Unit, object])[] = [
  ['25 to 35', 'ratio', { low: 25, high: 35 }],
  ['$1.5M to $2M', 'USD', { low: 1_500_000, high: 2_000_000 }],
  ['1k..2k', 'count', { low: 1000, high: 2000 }],
  ['20% to 30% to 45%', 'fraction', { low: 0.2, mode: 0.3, high: 0.45 }],
  ['25 to 35%', 'fraction', { low: 0.25, high: 0.35 }],
  ['-2 to -1', 'ratio', { low: -2, high: -1 }],
  ['0 to 500M', 'USD', { low: 0, high: 500e6 }],
  ['100,000 to 2M', 'USD', { low: 100_000, high: 2e6 }],
  ['0.1 – 0.2', 'ratio', { low: 0.1, high: 0.2 }],
];
for (const [text, unit, range] of ranges) {
  test(`“${text}” is a range`, () => {
    assert.deepEqual(parseQuantity(text, unit), { ok: true, range });
  });
}

const refused: readonly (readonly [string, string])[] = [
  ['1 to 5M', 'Write the M behind each number of the range.'],
  ['5 to 1', 'The numbers of a range must rise from left to right.'],
  ['1 to 2 to 3 to 4', 'Write two numbers, or three with the most likely in the middle.'],
  ['1 to', '“1 to” is not a number. Write for example 1.5M, 40k or 12,000.'],
];
for (const [text, reason] of refused) {
  test(`“${text}” is refused: ${reason}`, () => {
    assert.deepEqual(parseQuantity(text, 'USD'), { ok: false, reason });
  });
}

test('a plain number is a quantity too', () => {
  assert.deepEqual(parseQuantity('40k', 'USD'), { ok: true, value: 40_000 });
});
