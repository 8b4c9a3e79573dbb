import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  breakevenDiscount,
  breakevenHours,
  breakevenUtilization,
  cloudBill,
  egress,
  loanPayment,
  monthlyDc,
  onpremGpuHour,
  ratioClaim,
  crf,
} from './cloud-vs-onprem-tco.ts';
import type { Fields } from './definition/field.ts';
import { isNear } from './is-near.ts';

const usd = fc.double({ min: 1, max: 1e10, noNaN: true });
const usdPerHour = fc.double({ min: 0.01, max: 1000, noNaN: true });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const years = fc.double({ min: 1, max: 25, noNaN: true });

const owned = fc.record({
  gpuCount: fc.integer({ min: 1, max: 1e6 }),
  itCapexUsd: usd,
  residualFraction: share,
  itLifeYears: years,
  annualRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
  facilityCapexUsd: usd,
  facilityLifeYears: years,
  avgItKw: fc.double({ min: 0, max: 1e5, noNaN: true }),
  pue: fc.double({ min: 1, max: 2, noNaN: true }),
  electricityUsdPerKwh: fc.double({ min: 0, max: 1, noNaN: true }),
  maintenanceFraction: share,
  staffUsdPerYear: usd,
  otherUsdPerYear: usd,
  utilization: share,
});

describe('owning a GPU-hour', () => {
  it('costs the sum of its parts', () => {
    fc.assert(
      fc.property(owned, (inputs) => {
        const result = onpremGpuHour(inputs);
        assert.ok(result.status === 'ok');
        const { itAnnualUsd, facilityAnnualUsd, energyAnnualUsd, opexAnnualUsd } = result;
        const parts = itAnnualUsd + facilityAnnualUsd + energyAnnualUsd + opexAnnualUsd;
        assert.ok(isNear(result.totalAnnualUsd, parts));
        assert.ok(
          isNear(result.usdPerUsedGpuHour * inputs.utilization, result.usdPerAvailableGpuHour),
        );
      }),
    );
  });

  for (const field of [
    'itCapexUsd',
    'electricityUsdPerKwh',
    'staffUsdPerYear',
    'avgItKw',
  ] as const) {
    it(`never costs less when ${field} rises`, () => {
      fc.assert(
        fc.property(owned, (inputs) => {
          const low = onpremGpuHour(inputs);
          const high = onpremGpuHour({ ...inputs, [field]: inputs[field] * 1.5 });
          assert.ok(low.status === 'ok' && high.status === 'ok');
          assert.ok(high.usdPerUsedGpuHour >= low.usdPerUsedGpuHour * (1 - 1e-12));
        }),
      );
    });
  }

  it('costs at the break-even utilization what the cloud does', () => {
    fc.assert(
      fc.property(owned, usdPerHour, (inputs, cloudUsdPerGpuHour) => {
        const all = onpremGpuHour({ ...inputs, utilization: 1 });
        assert.ok(all.status === 'ok');
        const even = breakevenUtilization({
          fixedAnnualUsd: all.totalAnnualUsd,
          gpuCount: inputs.gpuCount,
          cloudUsdPerGpuHour,
        });
        fc.pre(even.status === 'ok');
        const there = onpremGpuHour({ ...inputs, utilization: even.utilization });
        assert.ok(there.status === 'ok' && isNear(there.usdPerUsedGpuHour, cloudUsdPerGpuHour));
      }),
    );
  });
});

describe('break-evens', () => {
  it('in hours: both have cost the same by then', () => {
    fc.assert(
      fc.property(usd, usdPerHour, usdPerHour, (capexUsd, cloudUsdPerHour, onpremUsdPerHour) => {
        fc.pre(cloudUsdPerHour > onpremUsdPerHour * 1.001);
        const even = breakevenHours({ capexUsd, cloudUsdPerHour, onpremUsdPerHour });
        assert.ok(even.status === 'ok');
        assert.ok(isNear(even.hours * cloudUsdPerHour, capexUsd + even.hours * onpremUsdPerHour));
      }),
    );
  });

  it('in discount: the discounted bill is the cost of owning', () => {
    fc.assert(
      fc.property(usdPerHour, usdPerHour, (listUsdPerGpuHour, onpremUsdPerGpuHour) => {
        const even = breakevenDiscount({ listUsdPerGpuHour, onpremUsdPerGpuHour });
        fc.pre(even.status === 'ok');
        const bill = cloudBill({
          usdPerNodeHour: listUsdPerGpuHour * 8,
          nodes: 3,
          gpusPerNode: 8,
          discountFraction: even.discountFraction,
        });
        assert.ok(bill.status === 'ok' && isNear(bill.usdPerGpuHour, onpremUsdPerGpuHour, 1e-6));
      }),
    );
  });
});

describe('loans', () => {
  it('are paid back: a month’s interest and principal, down to nothing', () => {
    const principalUsd = 66_668_100;
    const payment = loanPayment({ principalUsd, annualRate: 0.05, months: 36 });
    assert.ok(payment.status === 'ok');
    let owed = principalUsd;
    for (let month = 0; month < 36; month += 1) owed += (owed * 0.05) / 12 - payment.monthlyUsd;
    assert.ok(Math.abs(owed) < 1e-3);
  });

  it('make up a data centre whose shares sum to one', () => {
    const fields: Fields = monthlyDc.inputs;
    const starts = Object.entries(fields).map(([name, field]) => [
      name,
      field.kind === 'number' ? field.start : undefined,
    ]);
    const result = monthlyDc.evaluate(Object.fromEntries(starts));
    assert.ok(result.status === 'ok');
    const { serversShare, networkingShare, powerCoolingShare, powerShare, otherInfraShare } =
      result;
    const shares =
      serversShare + networkingShare + powerCoolingShare + powerShare + otherInfraShare;
    assert.ok(isNear(shares, 1));
  });
});

describe('egress', () => {
  const tiers = [
    { gb: 100, usdPerGb: 0.1 },
    { gb: null, usdPerGb: 0.05 },
  ];
  const bills: readonly (readonly [string, object, object])[] = [
    ['in the first tier', { gb: 50, tiers }, { status: 'ok', usd: 5, effectiveUsdPerGb: 0.1 }],
    ['across tiers', { gb: 200, tiers }, { status: 'ok', usd: 15, effectiveUsdPerGb: 0.075 }],
    [
      'within the allowance',
      { gb: 50, freeGb: 60, tiers: [] },
      { status: 'ok', usd: 0, effectiveUsdPerGb: 0 },
    ],
    [
      'of nothing',
      { gb: 0, tiers },
      { status: 'zero_utilization', usd: 0, effectiveUsdPerGb: null },
    ],
    [
      'beyond the tiers',
      { gb: 101, tiers: tiers.slice(0, 1) },
      { status: 'invalid_input', usd: null, effectiveUsdPerGb: null },
    ],
    [
      'through an unlimited tier before the last',
      { gb: 1, tiers: tiers.toReversed() },
      { status: 'invalid_input', usd: null, effectiveUsdPerGb: null },
    ],
  ];
  for (const [name, inputs, wanted] of bills) {
    it(name, () => {
      assert.deepEqual(egress.evaluate(inputs), wanted);
    });
  }
});

describe('edges', () => {
  const edges: readonly (readonly [string, { readonly status: string }, string])[] = [
    ['a negative rate', crf({ rate: -0.1, periods: 5 }), 'invalid_input'],
    ['no periods', crf({ rate: 0.1, periods: 0 }), 'invalid_input'],
    [
      'a cloud as cheap as power',
      breakevenHours({ capexUsd: 1, cloudUsdPerHour: 1, onpremUsdPerHour: 1 }),
      'never_breaks_even',
    ],
    [
      'a price at which owning never pays',
      breakevenUtilization({ fixedAnnualUsd: 1e9, gpuCount: 1, cloudUsdPerGpuHour: 1 }),
      'above_one',
    ],
    [
      'a cloud below variable cost',
      breakevenUtilization({
        fixedAnnualUsd: 1,
        variableUsdPerGpuHour: 2,
        gpuCount: 1,
        cloudUsdPerGpuHour: 1,
      }),
      'never_breaks_even',
    ],
    [
      'a list price below cost',
      breakevenDiscount({ listUsdPerGpuHour: 1, onpremUsdPerGpuHour: 2 }),
      'already_cheaper',
    ],
    [
      'a bill of no hours',
      cloudBill({ usdPerNodeHour: 1, nodes: 1, gpusPerNode: 8, hours: 0 }),
      'zero_utilization',
    ],
    [
      'a claim of no ratio',
      ratioClaim({ usdPerHour: 1, units: 1, years: 1, ratio: 0 }),
      'invalid_input',
    ],
  ];
  for (const [name, result, status] of edges) {
    it(`answer ${status} to ${name}`, () => {
      assert.equal(result.status, status);
    });
  }
});
