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
  ['-0', 'ratio', 0],
  ['1\u202f000\u202f000', 'count', 1e6],
  ['1’000’000', 'count', 1e6],
  ['5 MW', 'kW', 5000],
  ['700 W', 'kW', 0.7],
  ['5kW', 'kW', 5],
  ['5 MW', 'W', 5e6],
  ['273 GB/s', 'B/s', 273e9],
  ['16B', 'B', 16e9],
  ['5 B/s', 'B/s', 5],
  ['16 GB', 'B', 16e9],
  ['$3/h', 'USD/h', 3],
  ['$3 per hour', 'USD/h', 3],
  ['3 dollars', 'USD/GPU-hour', 3],
  ['$2.50/GPU-hour', 'USD/GPU-hour', 2.5],
  ['98.32 USD per node-hour', 'USD/node-hour', 98.32],
  ['$1.5M/yr', 'USD/yr', 1_500_000],
  ['1.5M USD/year', 'USD/yr', 1_500_000],
  ['5 years', 'years', 5],
  ['1 year', 'years', 1],
  ['3 hours', 'h', 3],
  ['15T tokens', 'tokens', 15e12],
  ['30 percent', 'fraction', 0.3],
  ['$5', 'any unit', 5],
  ['+5', 'ratio', 5],
  ['1,5', 'USD', 1.5],
  ['0,25', 'ratio', 0.25],
  ['0,250', 'ratio', 0.25],
  ['12,5 %', 'fraction', 0.125],
  ['1,5M', 'USD', 1_500_000],
  ['1 000,5', 'USD', 1000.5],
  ['1,500', 'USD', 1500],
  ['1,500.5', 'USD', 1500.5],
  ['1/3', 'fraction', 1 / 3],
  ['-1/4 h', 'h', -0.25],
  ['1e3/2', 'count', 500],
  ['5m', 'USD', 5e6],
  ['5m tokens', 'tokens', 5e6],
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
  '1,5,3',
  '1,2345',
  '00,500',
  '12,00,000',
  '1/0',
  '1/2/3',
  '1/1,5',
  '+-5',
]) {
  test(`“${text}” gets a reason in words`, () => {
    const parsed = parseNumber(text, 'USD');
    assert.ok(!parsed.ok && parsed.reason.endsWith('.'));
  });
}

const others: readonly (readonly [string, Unit])[] = [
  ['5 MW', 'GPU-hours'],
  ['5 mW', 'kW'],
  ['$3/h', 'USD/node-hour'],
  ['$3', 'kW'],
  ['€3', 'USD/h'],
  ['50 %', 'kW'],
  ['3 years', 'months'],
  ['5m', 'h'],
  ['5 m', 'months'],
  ['5m', 'years'],
  ['400 Gb/s', 'GB/s'],
  ['1 GiB', 'GB'],
];
for (const [text, unit] of others) {
  test(`“${text}” is told that the field is in ${unit}`, () => {
    const parsed = parseNumber(text, unit);
    assert.ok(!parsed.ok && parsed.reason.startsWith(`“${text}” is not a number in ${unit}. `));
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
  ['25-35', 'ratio', { low: 25, high: 35 }],
  ['25 - 35', 'ratio', { low: 25, high: 35 }],
  ['1M-2M', 'USD', { low: 1e6, high: 2e6 }],
  ['$2-3/h', 'USD/h', { low: 2, high: 3 }],
  ['1e-5 to 1e-3', 'ratio', { low: 1e-5, high: 1e-3 }],
  ['5 to 10 MW', 'kW', { low: 5000, high: 10_000 }],
  ['$3 to $4/h', 'USD/h', { low: 3, high: 4 }],
  ['3 to 4 USD/h', 'USD/h', { low: 3, high: 4 }],
  ['1,5 to 2,5', 'ratio', { low: 1.5, high: 2.5 }],
  ['1/3 to 1/2', 'ratio', { low: 1 / 3, high: 0.5 }],
  ['１０ to ２０％', 'fraction', { low: 0.1, high: 0.2 }],
  ['１０-２０', 'count', { low: 10, high: 20 }],
];
for (const [text, unit, range] of ranges) {
  test(`“${text}” is a range`, () => {
    assert.deepEqual(parseQuantity(text, unit), { ok: true, range });
  });
}

const refused: readonly (readonly [string, string])[] = [
  ['1 to 5 million USD', 'Write the million USD behind each number of the range.'],
  ['1 to 5M', 'Write the M behind each number of the range.'],
  ['$1 to $5M', 'Write the M behind each number of the range.'],
  ['1/3 to 5M', 'Write the M behind each number of the range.'],
  ['１ to ５Ｍ', 'Write the M behind each number of the range.'],
  ['5 to 1', 'The numbers of a range must rise from left to right.'],
  ['1 to 2 to 3 to 4', 'Write two numbers, or three with the most likely in the middle.'],
  ['1 to', '“1 to” is not a number in USD. Write for example 1.5M, 40k or 12,000.'],
];
for (const [text, reason] of refused) {
  test(`“${text}” is refused: ${reason}`, () => {
    assert.deepEqual(parseQuantity(text, 'USD'), { ok: false, reason });
  });
}

test('a plain number is a quantity too', () => {
  assert.deepEqual(parseQuantity('40k', 'USD'), { ok: true, value: 40_000 });
  assert.deepEqual(parseQuantity('１．５Ｍ', 'USD'), { ok: true, value: 1_500_000 });
});
