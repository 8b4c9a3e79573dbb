import { define, formula } from './definition/define.ts';
import { count, quantity, usd } from './definition/field.ts';
import { annualRate } from './definition/usual-fields.ts';

const years = quantity('years', 'Y', 'years', { above: 0, range: [1, 10] });

/** Price per year of one offer over that of another. A base price of zero is `invalid_input`. */
export const priceMultiple = define({
  title: 'How many times the price per year',
  inputs: {
    priceAUsd: usd('P_A', 'price of A', { start: 600e6 }),
    yearsA: { ...years, symbol: 'Y_A', label: 'years of A', start: 1 },
    priceBUsd: usd('P_B', 'price of B', { start: 600e6, above: 0 }),
    yearsB: { ...years, symbol: 'Y_B', label: 'years of B', start: 3 },
  },
  outputs: {
    multiple: formula(
      'ratio',
      '\\rho',
      'price multiple',
      '(priceAUsd / yearsA) / (priceBUsd / yearsB)',
    ),
  },
});

/**
 * Whether to wait for better hardware: finish time is `wait + work * 2^(-wait/doubling)` for a fixed
 * budget (Gottbrath et al. 1999). Work at or under the threshold should start now: wait and saving 0.
 */
export const waitOrStart = define({
  title: 'Wait or start now',
  inputs: {
    workMonths: quantity('months', 'T', 'work on hardware of today', {
      start: 40,
      above: 0,
      range: [1, 240],
    }),
    doublingMonths: quantity('months', '\\tau', 'doubling time of price-performance', {
      start: 18,
      above: 0,
      range: [12, 48],
      about: 'Gottbrath et al. use 18; Epoch’s GPU trend is about 26',
    }),
  },
  outputs: {
    thresholdMonths: formula('months', 'T^*', 'threshold', 'doublingMonths / ln(2)'),
    optimalWaitMonths: formula(
      'months',
      'w^*',
      'best wait',
      `workMonths > thresholdMonths
        ? doublingMonths * log2(workMonths * ln(2) / doublingMonths)
        : 0`,
    ),
    finishMonths: formula(
      'months',
      't^*',
      'finish',
      'optimalWaitMonths + workMonths * 2^(-optimalWaitMonths / doublingMonths)',
    ),
    savedMonths: formula('months', '\\Delta t', 'time saved', 'workMonths - finishMonths'),
  },
});

/** Present value of a monthly loss; at rate 0 the loss times the months. */
export const costOfDelay = define({
  title: 'Cost of delay',
  inputs: {
    usdPerMonth: quantity('USD/month', 'V', 'value of a month', { start: 5e6 }),
    months: quantity('months', '\\Delta', 'delay', { start: 6, neutral: 0 }),
    annualRate,
  },
  outputs: {
    pvUsd: formula(
      'USD',
      '\\mathrm{PV}',
      'cost of the delay today',
      'usdPerMonth * annuity(annualRate / 12, months)',
    ),
  },
});

/** The most that a rational buyer pays to have it sooner. A base price of zero is `invalid_input`. */
export const maxPremium = define({
  title: 'Most worth paying to have it sooner',
  inputs: {
    basePriceUsd: usd('p', 'base price', { start: 200e6, above: 0 }),
    valueUsdPerMonth: quantity('USD/month', 'V', 'value of a month', { start: 33_333_333 }),
    monthsSaved: quantity('months', '\\Delta', 'months saved', { start: 12 }),
  },
  outputs: {
    maxPriceUsd: formula(
      'USD',
      'p_{\\max}',
      'highest price',
      'basePriceUsd + valueUsdPerMonth * monthsSaved',
    ),
    multiple: formula('ratio', '\\rho', 'multiple', 'maxPriceUsd / basePriceUsd'),
  },
});

/** What the hours could have been sold for; list price overstates it. */
export const opportunityCost = define({
  title: 'Opportunity cost of hours not sold',
  inputs: {
    nodes: quantity('count', 'N', 'nodes', { start: 1800 }),
    usdPerNodeHour: quantity('USD/node-hour', 'p', 'price of a node-hour', { start: 60 }),
    hours: quantity('h', 'h', 'hours', { start: 0.5417, neutral: 8760 }),
  },
  outputs: {
    usd: formula('USD', 'C', 'opportunity cost', 'nodes * usdPerNodeHour * hours'),
  },
});

/** Operations and time of one High-Performance Linpack run of order `n`. */
export const hplWalltime = define({
  title: 'How long an HPL run takes',
  inputs: {
    n: count('N', 'order of the matrix', { start: 11_796_480 }),
    rmaxFlops: quantity('FLOP/s', 'R_{\\max}', 'measured performance', {
      start: 561.2e15,
      above: 0,
    }),
  },
  outputs: {
    flops: formula('FLOP', 'F', 'operations', '2 / 3 * n^3 + 2 * n^2'),
    seconds: formula('s', 't', 'time', 'flops / rmaxFlops'),
    hours: formula('h', 't_h', 'time in hours', 'seconds / 3600'),
  },
});

/** Sources: G. K. Lockwood, 11 July 2025 and 4 August 2024; C. Gottbrath et al., astro-ph/9912202. */
export const valueOfTime = {
  id: 'value-of-time',
  title: 'Value of time: paying more to have it sooner',
  question: 'When is three times the price rational, and when should a buyer wait?',
  functions: {
    priceMultiple,
    waitOrStart,
    costOfDelay,
    maxPremium,
    opportunityCost,
    hplWalltime,
  },
} as const;
