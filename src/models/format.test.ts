import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unit } from './definition/unit.ts';
import { formatQuantity, formatShort } from './format.ts';

const cases: readonly (readonly [number | null, Unit, string])[] = [
  [320_000_000, 'USD', '320 million USD'],
  [999_999_999, 'USD', '1.00 billion USD'],
  [-30_000_000, 'USD', '\u221230.0 million USD'],
  [1_234, 'USD', '1,234 USD'],
  [0, 'USD', '0 USD'],
  [0.503759, 'fraction', '50.4%'],
  [0.67, 'fraction', '67.0%'],
  [1, 'fraction', '100%'],
  [1e307, 'fraction', '1.00×10³⁰⁷ times'],
  [0.969696, 'ratio', '0.970'],
  [1.0303, 'count', '1.03'],
  [2.345, 'USD/GPU-hour', '2.35 USD per GPU-hour'],
  [0.00001, 'ratio', '1.00×10⁻⁵'],
  [3.7908e25, 'FLOP', '3.79×10²⁵ FLOP'],
  [-12_345.6, 'USD', '\u221212,346 USD'],
  [999.6, 'h', '1,000 h'],
  [25_000, 'kW', '25.0 MW'],
  [152_000_000, 'kWh', '152 GWh'],
  [0.0246, 'kW', '24.6 W'],
  [-23_747, 'MWh', '\u221223.7 GWh'],
  [63_000, 'GB/s', '63.0 TB/s'],
  [98.9, 'EFLOP/s', '98.9 EFLOP/s'],
  [20_000, 'GiB', '20,000 GiB'],
  [3, 'USD/h', '3 USD per hour'],
  [0.05, 'fraction/yr', '5.00% a year'],
  [Number.POSITIVE_INFINITY, 'USD', 'none'],
  [null, 'USD', 'none'],
  [Number.NaN, 'USD', 'none'],
];

for (const [value, unit, expected] of cases) {
  test(`${String(value)} ${unit} reads ${expected}`, () => {
    assert.equal(formatQuantity(value, unit), expected);
  });
}

const shortCases: readonly (readonly [number | null, Unit, string])[] = [
  [320_000_000, 'USD', '$320M'],
  [999_999_999, 'USD', '$1B'],
  [1_234_567, 'USD', '$1.23M'],
  [-30_000_000, 'USD', '\u2212$30M'],
  [12_290, 'USD', '$12.3k'],
  [12.29, 'USD/GPU-hour', '$12.29/GPU-hour'],
  [2.6698, 'USD/GPU-hour', '$2.67/GPU-hour'],
  [0.0091166, 'USD/core-hour', '$0.00912/core-hour'],
  [5, 'USD', '$5'],
  [0, 'USD', '$0'],
  [0.503759, 'fraction', '50.4%'],
  [0.5, 'fraction', '50%'],
  [16_384, 'count', '16.4k'],
  [3.09, 'h', '3.09 h'],
  [24_576, 'kW', '24.6 MW'],
  [3.8e25, 'FLOP', '3.80×10²⁵ FLOP'],
  [null, 'USD', 'none'],
];

for (const [value, unit, expected] of shortCases) {
  test(`${String(value)} ${unit} is ${expected} for short`, () => {
    assert.equal(formatShort(value, unit), expected);
  });
}
