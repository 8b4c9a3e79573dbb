import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { kOfN, parallel, series } from './availability-redundancy.ts';
import { algbwFromBusbw, exposed, time } from './collectives.ts';
import { commitment } from './commitment-breakeven.ts';
import { runEnergy } from './energy-carbon.ts';
import { erlangB, erlangC, idlePrice, mm1 } from './idle-headroom.ts';
import { isNear } from './is-near.ts';
import { gpusFromMw } from './megawatts-to-gpus.ts';
import { attainable, ridge } from './roofline-balance.ts';
import { gpuHours, phaseHours } from './training-run-cost.ts';
import { hoursIn } from './units-normaliser.ts';
import { costOfDelay, waitOrStart } from './value-of-time.ts';

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

/** A law over random inputs; a result that is not `ok` where it must be fails the law. */
function law(name: string, property: fc.IProperty<unknown[]>): void {
  it(name, () => {
    fc.assert(property);
  });
}

describe('laws: dearer, slower, fuller', () => {
  law(
    'PUE only adds',
    fc.property(positive, fc.double({ min: 1, max: 3, noNaN: true }), (hours, pue) => {
      const run = runEnergy({ gpuHours: hours, watts: 700, pue });
      assert.ok(run.status === 'ok' && run.facilityMwh >= run.itMwh);
    }),
  );
  law(
    'idle machines raise the price by exactly what they cost',
    fc.property(positive, share, share, (costUsdPerHour, soldFraction, marginFraction) => {
      const some = idlePrice({ costUsdPerHour, soldFraction, marginFraction });
      const all = idlePrice({ costUsdPerHour, soldFraction: 1, marginFraction });
      assert.ok(some.status === 'ok' && all.status === 'ok');
      const sum = all.priceUsdPerHour + some.idleSurchargeUsdPerHour;
      assert.ok(isNear(some.priceUsdPerHour, sum));
    }),
  );
  law(
    'a queue for one server is the pool of one',
    fc.property(share, positive, (utilization, meanServiceHours) => {
      const one = mm1({ utilization, meanServiceHours });
      const pool = erlangC({ offeredLoad: utilization, servers: 1, meanServiceHours });
      assert.ok(one.status === 'ok' && pool.status === 'ok');
      assert.ok(isNear(one.meanWaitHours, pool.meanWaitHours, 1e-9));
      assert.ok(isNear(pool.waitProbability, utilization));
    }),
  );
  law(
    'larger pools refuse less at the same load',
    fc.property(fc.integer({ min: 1, max: 200 }), share, (servers, load) => {
      const small = erlangB({ offeredLoad: load * servers, servers });
      const large = erlangB({ offeredLoad: 2 * load * servers, servers: 2 * servers });
      assert.ok(small.status === 'ok' && large.status === 'ok' && large.blocking <= small.blocking);
    }),
  );
  law(
    'series are worse than their worst part, parallels better than their best',
    fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), (availabilities) => {
      const all = series({ availabilities });
      const any = parallel({ availabilities });
      assert.ok(all.status === 'ok' && any.status === 'ok');
      assert.ok(all.availability <= Math.min(...availabilities));
      assert.ok(any.availability >= Math.max(...availabilities) - 1e-12);
    }),
  );
  law(
    'n of n is a series, 1 of n a parallel',
    fc.property(
      fc.double({ min: 0.5, max: 0.99, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
      (availability, n) => {
        const availabilities = Array.from({ length: n }, () => availability);
        const all = kOfN({ k: n, n, availability });
        const any = kOfN({ k: 1, n, availability });
        const inSeries = series({ availabilities });
        const inParallel = parallel({ availabilities });
        assert.ok(all.status === 'ok' && inSeries.status === 'ok');
        assert.ok(any.status === 'ok' && inParallel.status === 'ok');
        assert.ok(isNear(all.availability, inSeries.availability));
        assert.ok(isNear(any.availability, inParallel.availability));
      },
    ),
  );
  law(
    'waiting for better hardware never finishes later than starting now',
    fc.property(positive, positive, (workMonths, doublingMonths) => {
      const plan = waitOrStart({ workMonths, doublingMonths });
      assert.ok(plan.status === 'ok');
      assert.ok(plan.finishMonths <= workMonths * (1 + 1e-12));
      const other = plan.optimalWaitMonths + 1;
      assert.ok(plan.finishMonths <= other + workMonths * 2 ** (-other / doublingMonths) + 1e-9);
    }),
  );
  law(
    'a discounted delay costs no more than a flat one',
    fc.property(
      positive,
      fc.integer({ min: 0, max: 120 }),
      share,
      (usdPerMonth, months, annualRate) => {
        const flat = costOfDelay({ usdPerMonth, months });
        const today = costOfDelay({ usdPerMonth, months, annualRate });
        assert.ok(flat.status === 'ok' && today.status === 'ok');
        assert.ok(isNear(flat.pvUsd, usdPerMonth * months) && today.pvUsd <= flat.pvUsd);
      },
    ),
  );
  law(
    'the roofs meet at the ridge, where compute binds',
    fc.property(positive, positive, (peakTflops, bandwidthTbps) => {
      const at = ridge({ peakTflops, bandwidthTbps });
      assert.ok(at.status === 'ok');
      const there = attainable({ peakTflops, bandwidthTbps, intensity: at.flopPerByte });
      const before = attainable({ peakTflops, bandwidthTbps, intensity: at.flopPerByte * 0.99 });
      assert.ok(there.status === 'ok' && before.status === 'ok');
      assert.ok(isNear(there.tflops, peakTflops));
      assert.deepEqual([there.bound, before.bound], ['compute', 'memory']);
    }),
  );
  law(
    'a collective without latency runs at its algorithm bandwidth',
    fc.property(fc.integer({ min: 2, max: 1e5 }), positive, (ranks, busGbPerSecond) => {
      const inputs = { collective: 'all_reduce', ranks, bytes: 1e9, busGbPerSecond } as const;
      const timed = time(inputs);
      const turned = algbwFromBusbw(inputs);
      assert.ok(timed.status === 'ok' && turned.status === 'ok');
      assert.ok(isNear(timed.seconds, turned.seconds));
      assert.ok(isNear(timed.algbwGbPerSecond, turned.algbwGbPerSecond));
    }),
  );
  law(
    'more overlap exposes less',
    fc.property(positive, positive, share, (computeSeconds, commSeconds, overlapFraction) => {
      const some = exposed({ computeSeconds, commSeconds, overlapFraction });
      const all = exposed({ computeSeconds, commSeconds });
      assert.ok(some.status === 'ok' && all.status === 'ok');
      assert.ok(all.exposedSeconds <= some.exposedSeconds && all.efficiency >= some.efficiency);
      if (commSeconds <= computeSeconds) assert.equal(all.efficiency, 1);
    }),
  );
});

describe('edges of the smaller models', () => {
  const edges: readonly (readonly [string, object, object])[] = [
    [
      'phases without a chip',
      phaseHours({ phases: [] }),
      { status: 'zero_utilization', chipHours: 0, equivalentHoursAtPeak: null },
    ],
    ['a year of 360 days', hoursIn({ years: 1, convention: '360' }), { status: 'ok', hours: 8640 }],
    [
      'a convention typed as a number',
      hoursIn.evaluate({ months: 12, convention: 8766 }),
      { status: 'ok', hours: 8766 },
    ],
    [
      'an availability of one',
      kOfN({ k: 3, n: 5, availability: 1 }),
      { status: 'ok', availability: 1 },
    ],
    [
      'no power to split',
      gpusFromMw({ facilityMw: 0, gpuWatts: 700, overheadRatio: 2 }),
      { status: 'ok', itMw: 0, gpuMw: 0, gpus: 0 },
    ],
    [
      'a commitment dearer than on demand',
      commitment({ onDemandUsdPerHour: 1, committedUsdPerHour: 2, hours: 10 }),
      {
        status: 'never_breaks_even',
        onDemandUsd: 10,
        committedUsd: 20,
        savingUsd: -10,
        effectiveUsdPerUsedHour: 2,
        discount: -1,
        breakevenUtilization: 2,
      },
    ],
    [
      'an MFU over one',
      gpuHours({ flops: 7.2e15, peakTflops: 1, mfu: 2 }),
      { status: 'above_one', gpuHours: 1 },
    ],
    [
      'a step of no length',
      exposed({ computeSeconds: 0, commSeconds: 0 }),
      { status: 'zero_utilization', exposedSeconds: 0, stepSeconds: 0, efficiency: null },
    ],
  ];
  for (const [name, result, wanted] of edges) {
    it(name, () => {
      assert.deepEqual(result, wanted);
    });
  }
});
