import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { rescale, unitRatio, type Rescaling } from './unit-prefixes.ts';

function rescaleAll(values: readonly number[], unit: string): Rescaling {
  const sizes = values.map(Math.abs);
  return rescale(unit, Math.min(...sizes), Math.max(...sizes));
}

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
    [[20_000], 'GW', 1e-3, 'TW'],
    [[20_000], 'FLOP/B', 1, 'FLOP/B'],
    [[98.9], 'EFLOP/s', 1, 'EFLOP/s'],
  ];
  for (const [values, unit, times, into] of rows) {
    test(`${values.join(' and ')} ${unit}`, () => {
      const found = rescaleAll(values, unit);
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
        const { times, unit } = rescaleAll([value], written);
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
        const { times } = rescaleAll(values, 'GB');
        assert.ok(values.every((value) => value * times > 1 - 1e-9));
      },
    ),
  );
});

suite('how many of one unit another is', () => {
  const rows: [of: string, to: string, ratio: number | undefined][] = [
    ['MW', 'kW', 1000],
    ['W', 'kW', 1e-3],
    ['GiB', 'GB', undefined],
    ['Gb/s', 'GB/s', undefined],
    ['TFLOP/s', 'EFLOP/s', 1e-6],
    ['kW', 'kWh', undefined],
    ['GB', 'GB/s', undefined],
    ['mW', 'W', undefined],
    ['years', 'months', undefined],
  ];
  for (const [of, to, ratio] of rows) {
    test(`${of} in ${to}`, () => {
      const found = unitRatio(of, to);
      if (ratio === undefined) assert.equal(found, undefined);
      else assert.ok(Math.abs((found ?? NaN) / ratio - 1) < 1e-12);
    });
  }
});
