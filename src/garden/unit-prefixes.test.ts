import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { findMisspeltUnit, rescale } from './unit-prefixes.ts';

suite('which unit numbers print in', () => {
  const rows: [values: number[], unit: string, times: number, into: string][] = [
    [[700], 'W', 1, 'W'],
    [[1400], 'W', 1, 'W'],
    [[25_000], 'kW', 1e-3, 'MW'],
    [[53_000_000], 'W', 1e-6, 'MW'],
    [[0.4], 'TB/s', 1e3, 'GB/s'],
    [[1809], 'PFLOPS', 1, 'PFLOPS'],
    [[700, 25_000], 'kW', 1, 'kW'],
    [[28_000], 'GiB', 1, 'GiB'],
    [[12_000], 'GB per GPU', 1e-3, 'TB per GPU'],
    [[53_800], 'USD', 1, 'USD'],
    [[0], 'TB', 1, 'TB'],
    [[-20_000], 'MW', 1e-3, 'GW'],
    [[20_000], 'GW', 1, 'GW'],
  ];
  for (const [values, unit, times, into] of rows) {
    test(`${values.join(' and ')} ${unit}`, () => {
      const found = rescale(values, unit);
      assert.ok(Math.abs(found.times / times - 1) < 1e-12);
      assert.equal(found.unit, into);
    });
  }
});

const watts: ReadonlyMap<string, number> = new Map([
  ['W', 1],
  ['kW', 1e3],
  ['MW', 1e6],
  ['GW', 1e9],
]);

test('a power stays the same power, from 1 to below 10,000 of its unit', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 9e12, noNaN: true }),
      fc.constantFrom(...watts.keys()),
      (inWatts, written) => {
        const value = inWatts / (watts.get(written) ?? NaN);
        const { times, unit } = rescale([value], written);
        const shown = value * times;
        assert.ok(Math.abs((shown * (watts.get(unit) ?? NaN)) / inWatts - 1) < 1e-9);
        assert.ok(shown > 1 - 1e-9 && shown < 10_000, `${String(shown)} ${unit}`);
      },
    ),
  );
});

test('no number of a list falls below 1 because another is large', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 1 }),
      (values) => {
        const { times } = rescale(values, 'GB');
        assert.ok(values.every((value) => value * times > 1 - 1e-9));
      },
    ),
  );
});

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
