import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findMisspeltUnit } from './unit-spelling.ts';

suite('spellings', () => {
  const rows: [unit: string, written: string, meant: string][] = [
    ['KW', 'KW', 'kW'],
    ['mw', 'mw', 'MW'],
    ['GPUs; Gbps', 'Gbps', 'Gb/s'],
    ['GBps', 'GBps', 'GB/s'],
    ['Gbit/s', 'Gbit/s', 'Gb/s'],
    ['TFLOP/s', 'TFLOP/s', 'TFLOPS'],
    ['gb/s', 'gb/s', 'GB/s for bytes or Gb/s for bits'],
    ['%', '%', 'percent'],
    ['dollars per GPU-hour', 'dollars', 'USD'],
    ['USD per KW-month', 'KW', 'kW'],
    ['kWW', 'kWW', 'kW'],
    ['kilowatt', 'kilowatt', 'kW'],
    ['Megawatt-hours per year', 'Megawatt-hours', 'MWh'],
    ['terabyte', 'terabyte', 'TB'],
  ];
  for (const [unit, written, meant] of rows) {
    test(unit, () => {
      assert.deepEqual(findMisspeltUnit(unit), { written, meant });
    });
  }
  for (const unit of [
    'GB; TB/s',
    'USD (2025) per GPU-hour',
    't',
    'GPUs',
    'Gb/s',
    'percent per GPU-year',
  ]) {
    test(`${unit} is as it should be`, () => {
      assert.equal(findMisspeltUnit(unit), undefined);
    });
  }
});
