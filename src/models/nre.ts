import { define, formula } from './definition/define.ts';
import { count, fraction, quantity, usd } from './definition/field.ts';
import { annualRate } from './definition/usual-fields.ts';

const nreUsd = usd('\\mathrm{NRE}', 'NRE', { start: 3e6, range: [1e5, 1e8] });
const nreUsdPerYear = quantity('USD/yr', '\\mathrm{NRE}', 'NRE per year', {
  start: 1e6,
  range: [1e5, 1e8],
});

/**
 * Units to be sold before the NRE is recovered, and the next whole number. The ceiling is taken of
 * units - 1e-9, so that rounding noise adds no unit. A price at or under unit cost never gets there.
 */
export const breakevenVolume = define({
  title: 'Break-even volume',
  inputs: {
    nreUsd: { ...nreUsd, start: 12e6 },
    unitPriceUsd: usd('P', 'price of a unit', { start: 31_000 }),
    unitCostUsd: usd('c', 'cost of a unit', { start: 26_500 }),
  },
  outputs: {
    units: formula('count', 'Q^*', 'units', 'nreUsd / (unitPriceUsd - unitCostUsd)'),
    unitsCeil: formula('count', '\\lceil Q^*\\rceil', 'whole units', 'ceil(units - 1e-9)'),
  },
  cases: [
    {
      status: 'never_breaks_even',
      when: (x) => x.unitPriceUsd <= x.unitCostUsd,
      without: ['units', 'unitsCeil'],
      says: 'Each unit is sold at or below its cost, so no number of them recovers the NRE.',
    },
  ],
});

/** What is left of the price of a unit, to pay for the NRE with. Below 0 where it is sold at a loss. */
export const unitProfit = define({
  title: 'Profit on a unit',
  inputs: {
    unitPriceUsd: usd('P', 'price of a unit', { start: 31_000 }),
    unitCostUsd: usd('c', 'cost of a unit', { start: 26_500 }),
  },
  outputs: {
    usdPerUnit: formula('USD/unit', '\\pi', 'profit on a unit', 'unitPriceUsd - unitCostUsd'),
  },
});

/** How much of a vendor’s revenue an NRE contract is, and in minutes of a 525,600-minute year. */
export const revenueShare = define({
  title: 'NRE as a share of the vendor’s revenue',
  inputs: {
    nreUsdPerYear,
    vendorRevenueUsdPerYear: quantity('USD/yr', 'R', 'revenue of the vendor', { start: 250e9 }),
  },
  outputs: {
    share: formula('fraction', '\\sigma', 'share', 'nreUsdPerYear / vendorRevenueUsdPerYear'),
    minutesOfRevenue: formula('min', 't', 'minutes of revenue', 'share * 525600'),
  },
  cases: [
    {
      status: 'zero_revenue',
      when: (x) => x.vendorRevenueUsdPerYear === 0,
      without: ['share', 'minutesOfRevenue'],
    },
  ],
});

/** Project cost behind an award. The vendor’s share is of the total, not of the award. */
export const costShare = define({
  title: 'Cost share',
  inputs: {
    awardUsd: usd('A', 'award', { start: 258e6 }),
    vendorShareFraction: fraction('s', 'share of the vendor', {
      start: 0.4,
      below: 1,
      range: [0, 0.9],
      about: 'PathForward asked for 40%',
    }),
  },
  outputs: {
    totalUsd: formula('USD', 'T', 'project', 'awardUsd / (1 - vendorShareFraction)'),
    vendorUsd: formula('USD', 'V', 'paid by the vendor', 'totalUsd - awardUsd'),
  },
});

/** NRE as a price uplift (of the service) and as a share (of the bill): two numbers, both called 5%. */
export const premiumEquivalent = define({
  title: 'NRE as a price premium',
  inputs: {
    nreUsdPerYear,
    serviceUsdPerYear: quantity('USD/yr', 'S', 'service', { start: 20e6 }),
  },
  outputs: {
    totalUsdPerYear: formula('USD/yr', 'T', 'total', 'nreUsdPerYear + serviceUsdPerYear'),
    priceUplift: formula(
      'fraction',
      '\\upsilon',
      'price uplift',
      'nreUsdPerYear / serviceUsdPerYear',
    ),
    shareOfTotal: formula(
      'fraction',
      '\\sigma',
      'share of the total',
      'nreUsdPerYear / totalUsdPerYear',
    ),
  },
  cases: [
    {
      status: 'zero_cost',
      when: (x) => x.totalUsdPerYear === 0,
      without: ['priceUplift', 'shareOfTotal'],
    },
    { status: 'zero_cost', when: (x) => x.serviceUsdPerYear === 0, without: ['priceUplift'] },
  ],
});

/**
 * Expected net present value of an NRE, with the cost of sustaining what it made. A payoff that does
 * not cover sustaining has no break-even probability; one that needs a probability over 1 keeps it;
 * both are `never_breaks_even`.
 */
export const expectedValue = define({
  title: 'Expected value of an NRE',
  inputs: {
    nreUsd,
    pSuccess: fraction('p', 'probability of product-market fit', {
      start: 0.2,
      about: 'the reader’s; most NRE products were abandoned, per the essay',
    }),
    payoffPvUsd: usd('B', 'payoff today if it succeeds', { start: 40e6 }),
    sustainUsdPerYear: quantity('USD/yr', 'k', 'sustaining engineering', {
      start: 2e6,
      neutral: 0,
      about: '“far more than a couple million dollars”, the essay',
    }),
    sustainYears: quantity('years', 'n', 'years of sustaining', { start: 7, neutral: 0 }),
    annualRate: { ...annualRate, start: 0.1 },
  },
  outputs: {
    sustainPvUsd: formula(
      'USD',
      'K',
      'sustaining, today',
      'sustainUsdPerYear * annuity(annualRate, sustainYears)',
    ),
    enpvUsd: formula(
      'USD',
      '\\mathrm{ENPV}',
      'expected net present value',
      'pSuccess * (payoffPvUsd - sustainPvUsd) - nreUsd',
    ),
    breakevenProbability: formula(
      'fraction',
      'p^*',
      'break-even probability',
      'nreUsd / (payoffPvUsd - sustainPvUsd)',
    ),
  },
  cases: [
    {
      status: 'never_breaks_even',
      when: (x) => x.payoffPvUsd <= x.sustainPvUsd,
      without: ['breakevenProbability'],
      says: 'Sustaining it costs as much as it pays, so no probability of success is enough.',
    },
    {
      status: 'never_breaks_even',
      when: (x) => x.breakevenProbability > 1,
      says: 'Even certain success would not pay back the NRE.',
    },
  ],
});

/** How much better custom silicon must be per operation to pay for its NRE (Moonwalk, ASPLOS 2017). */
export const requiredTcoImprovement = define({
  title: 'Improvement that custom silicon needs',
  inputs: {
    tcoUsd: usd('\\mathrm{TCO}', 'TCO', { start: 200e6 }),
    nreUsd: { ...nreUsd, start: 100e6 },
  },
  outputs: {
    improvement: formula('ratio', 'x', 'improvement', 'tcoUsd / (tcoUsd - nreUsd)'),
  },
  cases: [
    {
      status: 'never_breaks_even',
      when: (x) => x.tcoUsd <= x.nreUsd,
      without: ['improvement'],
      says: 'The NRE costs as much as all that it could save.',
    },
  ],
});

/** NRE spread over units. */
export const amortizedPerUnit = define({
  title: 'NRE per unit',
  inputs: {
    nreUsd: { ...nreUsd, start: 258e6, range: [1e5, 1e9] },
    units: count('Q', 'units', { start: 6 }),
  },
  outputs: { usdPerUnit: formula('USD/unit', 'c_Q', 'NRE per unit', 'nreUsd / units') },
});

/** Sources: G. K. Lockwood, 11 July 2025; US DOE, PathForward, 15 June 2017; M. Khazraee et al., 2017. */
export const nre = {
  id: 'nre',
  title: 'NRE: non-recurring engineering',
  question: 'Does an NRE contract move a vendor, and over how many units must it be spread to pay?',
  functions: {
    breakevenVolume,
    unitProfit,
    revenueShare,
    costShare,
    premiumEquivalent,
    expectedValue,
    requiredTcoImprovement,
    amortizedPerUnit,
  },
} as const;
