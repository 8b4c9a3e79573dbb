import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { availabilityFromDowntime, downtime, redundancyValue } from './availability-redundancy.ts';
import {
  bytesPerParam,
  checkpointSize,
  overhead,
  requiredBandwidth,
} from './checkpoint-storage.ts';
import {
  commitment,
  mixBaseload,
  spotEffective,
  upfrontBreakeven,
} from './commitment-breakeven.ts';
import { doubleDeclining, halvingTime, macrs5, valueDecay } from './depreciation.ts';
import { impliedFactor, runEmissions } from './energy-carbon.ts';
import { erlangB, erlangBCapacity } from './idle-headroom.ts';
import { revenuePerGpuHour, usdPerMillionTokens } from './inference-vs-rental.ts';
import { isNear } from './is-near.ts';
import { gpusFromMw, mwFromGpus } from './megawatts-to-gpus.ts';
import { ingredientStack } from './node-cost-ingredients.ts';
import { breakevenVolume, costShare, expectedValue, unitProfit } from './nre.ts';
import { amortizedCost, gpuHours, impliedMfu } from './training-run-cost.ts';
import { gpuToNodePrice, nodeToGpuPrice } from './units-normaliser.ts';

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

/** A law over random inputs; a result that is not `ok` where it must be fails the law. */
function law(name: string, property: fc.IProperty<unknown[]>): void {
  it(name, () => {
    fc.assert(property);
  });
}

describe('laws: what there and back returns', () => {
  law(
    'node and GPU prices',
    fc.property(positive, fc.integer({ min: 1, max: 16 }), (usdPerNodeHour, gpusPerNode) => {
      const there = nodeToGpuPrice({ usdPerNodeHour, gpusPerNode });
      assert.ok(there.status === 'ok');
      const back = gpuToNodePrice({ usdPerGpuHour: there.usdPerGpuHour, gpusPerNode });
      assert.ok(back.status === 'ok' && isNear(back.usdPerNodeHour, usdPerNodeHour));
    }),
  );
  law(
    'availability and downtime',
    fc.property(share, positive, (availability, hoursPerPeriod) => {
      const down = downtime({ availability, hoursPerPeriod });
      assert.ok(down.status === 'ok');
      const back = availabilityFromDowntime({ hours: down.hours, hoursPerPeriod });
      assert.ok(back.status === 'ok' && isNear(back.availability, availability));
    }),
  );
  law(
    'MFU and GPU-hours',
    fc.property(positive, share, (peakTflops, mfu) => {
      const hours = gpuHours({ flops: 1e24, peakTflops, mfu });
      assert.ok(hours.status === 'ok');
      const back = impliedMfu({ flops: 1e24, gpuHours: hours.gpuHours, peakTflops });
      assert.ok(back.status === 'ok' && isNear(back.mfu, mfu));
    }),
  );
  law(
    'checkpoint bytes per parameter',
    fc.property(positive, positive, (params, bytesEach) => {
      const size = checkpointSize({ params, bytesPerParam: bytesEach });
      assert.ok(size.status === 'ok');
      const back = bytesPerParam({ bytes: size.bytes, params });
      assert.ok(back.status === 'ok' && isNear(back.bytesPerParam, bytesEach));
    }),
  );
  law(
    'the bandwidth for an overhead has that overhead',
    fc.property(positive, positive, share, (bytes, intervalSeconds, overheadFraction) => {
      const needed = requiredBandwidth({ bytes, intervalSeconds, overheadFraction });
      assert.ok(needed.status === 'ok');
      const back = overhead({ bytes, bytesPerSecond: needed.bytesPerSecond, intervalSeconds });
      assert.ok(back.status === 'ok' && isNear(back.overheadFraction, overheadFraction));
    }),
  );
  law(
    'the load for a blocking is blocked so often',
    fc.property(fc.integer({ min: 1, max: 300 }), share, (servers, blocking) => {
      const load = erlangBCapacity({ servers, blocking });
      assert.ok(load.status === 'ok');
      const back = erlangB({ offeredLoad: load.offeredLoad, servers });
      assert.ok(back.status === 'ok' && isNear(back.blocking, blocking, 1e-7));
    }),
  );
  law(
    'tokens sold at cost earn the price of the GPU-hour',
    fc.property(positive, positive, share, (usdPerGpuHour, tokensPerSecondPerGpu, utilization) => {
      const fleet = { tokensPerSecondPerGpu, utilization };
      const cost = usdPerMillionTokens({ usdPerGpuHour, ...fleet });
      assert.ok(cost.status === 'ok');
      const earned = revenuePerGpuHour({ usdPerMillion: cost.usdPerMillion, ...fleet });
      assert.ok(earned.status === 'ok' && isNear(earned.usdPerGpuHour, usdPerGpuHour));
    }),
  );
  law(
    'the implied carbon factor is PUE times grid',
    fc.property(positive, positive, share, (hours, watts, kgPerKwh) => {
      const run = runEmissions({ gpuHours: hours, watts, pue: 1.3, kgPerKwh });
      assert.ok(run.status === 'ok');
      const factor = impliedFactor({ tco2e: run.tco2e, gpuHours: hours, watts });
      assert.ok(factor.status === 'ok' && isNear(factor.kgPerItKwh, 1.3 * kgPerKwh));
    }),
  );
  law(
    'GPUs that fit an envelope draw no more than it',
    fc.property(positive, share, (facilityMw, other) => {
      const gpuWatts = 700;
      const extra = 575;
      const overheadRatio = ((gpuWatts + extra) * (1 + other)) / gpuWatts;
      const fit = gpusFromMw({ facilityMw, pue: 1.2, gpuWatts, overheadRatio });
      assert.ok(fit.status === 'ok');
      const draw = mwFromGpus({
        gpus: fit.gpus,
        gpuWatts,
        serverExtraWattsPerGpu: extra,
        otherItFraction: other,
        pue: 1.2,
      });
      assert.ok(draw.status === 'ok' && draw.facilityMw <= facilityMw * (1 + 1e-12));
    }),
  );
  law(
    'half the value after the half-life',
    fc.property(share, positive, (oomsPerYear, priceUsd) => {
      const half = halvingTime({ oomsPerYear });
      assert.ok(half.status === 'ok');
      const then = valueDecay({ priceUsd, oomsPerYear, years: half.years });
      assert.ok(then.status === 'ok' && isNear(then.valueUsd, priceUsd / 2));
    }),
  );
});

describe('laws: the parts sum to the whole', () => {
  law(
    'of a node-hour’s price',
    fc.property(
      fc.array(
        fc.record({
          capexUsd: positive,
          lifeYears: positive,
          opexUsdPerYear: positive,
          needed: fc.boolean(),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      fc.double({ min: -0.5, max: 0.9, noNaN: true }),
      (items, marginFraction) => {
        const stack = ingredientStack({ items, marginFraction, annualRate: 0.08 });
        assert.ok(stack.status === 'ok');
        const parts = stack.unneededUsdPerHour + stack.neededPriceUsdPerHour;
        assert.ok(isNear(parts, stack.priceUsdPerHour));
        if (items.every(({ needed }) => !needed)) assert.ok(isNear(stack.unneededShare, 1));
      },
    ),
  );
  law(
    'of depreciation schedules',
    fc.property(positive, fc.integer({ min: 1, max: 100 }), (costUsd, lifeYears) => {
      const tax = macrs5({ costUsd });
      const declining = doubleDeclining({ lifeYears });
      assert.ok(tax.status === 'ok' && declining.status === 'ok');
      assert.ok(isNear(total(tax.scheduleUsd), costUsd));
      assert.ok(isNear(total(declining.fractions), 1));
      assert.equal(declining.fractions.length, lifeYears + 1);
      assert.ok(declining.fractions.every((part) => part >= 0));
    }),
  );
  law(
    'of an amortised run, whose interconnect is its share of the hardware',
    fc.property(positive, share, (chipHours, interconnectFraction) => {
      const run = amortizedCost({
        chipHours,
        serverUsdPerChip: 44_291,
        interconnectFraction,
        chipKw: 0.7,
        serverPowerRatio: 1.8,
        usdPerKwh: 0.08,
      });
      assert.ok(run.status === 'ok');
      assert.ok(isNear(run.totalUsd, run.hardwareUsd + run.interconnectUsd + run.energyUsd));
      const hardware = run.hardwareUsd + run.interconnectUsd;
      assert.ok(isNear(run.interconnectUsd, interconnectFraction * hardware));
    }),
  );
  law(
    'of a project that is shared',
    fc.property(positive, share, (awardUsd, vendorShareFraction) => {
      const project = costShare({ awardUsd, vendorShareFraction });
      assert.ok(project.status === 'ok');
      assert.ok(isNear(project.vendorUsd, vendorShareFraction * project.totalUsd, 1e-6));
    }),
  );
});

describe('laws: break-evens are where both sides are equal', () => {
  law(
    'of a commitment',
    fc.property(positive, share, (onDemandUsdPerHour, part) => {
      const prices = { onDemandUsdPerHour, committedUsdPerHour: onDemandUsdPerHour * part };
      const even = commitment({ ...prices, utilization: part });
      assert.ok(even.status === 'ok' && isNear(even.committedUsd, even.onDemandUsd));
    }),
  );
  law(
    'of an upfront fee',
    fc.property(positive, positive, share, (upfrontUsd, onDemandUsdPerHour, part) => {
      const committedUsdPerHour = onDemandUsdPerHour * part;
      const even = upfrontBreakeven({ upfrontUsd, onDemandUsdPerHour, committedUsdPerHour });
      assert.ok(even.status === 'ok');
      assert.ok(
        isNear(even.hours * onDemandUsdPerHour, upfrontUsd + even.hours * committedUsdPerHour),
      );
    }),
  );
  law(
    'of spot: at the break-even discount nothing is saved',
    fc.property(positive, share, share, (meanHours, checkpointHours, restartHours) => {
      const pool = {
        onDemandUsdPerHour: 3,
        meanHoursBetweenPreemptions: meanHours,
        checkpointHours,
        restartHours,
      };
      const cheap = spotEffective({ ...pool, spotUsdPerHour: 0 });
      assert.ok(cheap.status === 'ok');
      const even = spotEffective.evaluate({
        ...pool,
        spotUsdPerHour: 3 * (1 - cheap.breakevenSpotDiscount),
      });
      assert.ok(Math.abs(even.savingFraction ?? NaN) < 1e-12);
    }),
  );
  law(
    'of an NRE: at its probability nothing is won, at its volume all is paid',
    fc.property(positive, share, (nreUsd, pSuccess) => {
      const bet = { nreUsd, payoffPvUsd: nreUsd / pSuccess, pSuccess };
      const even = expectedValue(bet);
      assert.ok(even.status === 'ok' && Math.abs(even.enpvUsd) <= 1e-9 * nreUsd);
      const volume = breakevenVolume({ nreUsd, unitPriceUsd: 1 + pSuccess, unitCostUsd: 1 });
      assert.ok(volume.status === 'ok' && isNear(volume.units * pSuccess, nreUsd, 1e-6));
    }),
  );
  law(
    'of redundant power',
    fc.property(positive, positive, (usdPerNodeHour, redundancyUsdPerNodeYear) => {
      const site = {
        nodes: 100,
        usdPerNodeHour,
        outageHours: 4,
        reworkHours: 0.5,
        redundantOutagesPerYear: 0.2,
        redundancyUsdPerNodeYear,
      };
      const first = redundancyValue({ ...site, outagesPerYear: 1 });
      assert.ok(first.status === 'worth_it' || first.status === 'not_worth_it');
      const rate = first.breakevenOutagesPerYear ?? NaN;
      assert.equal(redundancyValue({ ...site, outagesPerYear: rate * 1.01 }).status, 'worth_it');
      assert.equal(
        redundancyValue({ ...site, outagesPerYear: rate * 0.99 }).status,
        'not_worth_it',
      );
    }),
  );
  law(
    'at the break-even volume the profit on all units is the price of the engineering',
    fc.property(positive, positive, positive, (nreUsd, unitCostUsd, more) => {
      const prices = { unitPriceUsd: unitCostUsd + more, unitCostUsd };
      const volume = breakevenVolume({ nreUsd, ...prices });
      const each = unitProfit(prices);
      assert.ok(volume.status === 'ok' && each.status === 'ok');
      assert.ok(isNear(volume.units * each.usdPerUnit, nreUsd, 1e-6));
      const below = unitProfit({ unitPriceUsd: unitCostUsd, unitCostUsd: prices.unitPriceUsd });
      assert.ok(below.status === 'ok' && below.usdPerUnit === -each.usdPerUnit);
    }),
  );
  law(
    'committing a unit more or less than the base load never costs less',
    fc.property(
      fc.array(fc.double({ min: 0, max: 8760, noNaN: true }), { maxLength: 10 }),
      share,
      (levels, part) => {
        const demandHoursByLevel = levels.toSorted((a, b) => b - a);
        const best = mixBaseload({
          demandHoursByLevel,
          onDemandUsdPerHour: 1,
          committedUsdPerHour: part,
        });
        assert.ok(best.status === 'ok');
        for (const change of [-1, 1]) {
          const units = Math.max(0, Math.min(levels.length, best.committedUnits + change));
          const onDemand = total(demandHoursByLevel.slice(units));
          assert.ok(units * part * 8760 + onDemand >= best.annualUsd - 1e-6);
        }
      },
    ),
  );
});

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
