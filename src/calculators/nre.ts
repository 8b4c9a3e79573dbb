import {
  amortizedPerUnit,
  breakevenVolume,
  expectedValue,
  revenueShare,
  unitProfit,
} from '../models/nre.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/nre.json' with { type: 'json' };
import fromFacts from './starts/nre.json' with { type: 'json' };

/** What a payment for engineering buys, and over how many units it must be spread. */
export const calculator = makeCalculator({
  id: 'nre',
  title: 'Non-recurring engineering',
  earlier,
  parts: {
    volume: { fn: breakevenVolume },
    profit: { fn: unitProfit },
    value: { fn: expectedValue },
    spread: { fn: amortizedPerUnit },
    share: { fn: revenueShare },
  },
  shows: {
    'volume.units': 'Units until the vendor earns the work back',
    'value.enpvUsd': 'Expected value to the vendor',
    'value.breakevenProbability': '… needs at least this chance of success',
    'spread.usdPerUnit': 'The contract spread over the units',
    'share.share': 'A yearly payment as a share of the vendor’s revenue',
    'share.minutesOfRevenue': '… or minutes of its revenue',
  },
  fields: [
    'nreUsd',
    'unitPriceUsd',
    'unitCostUsd',
    'units',
    'pSuccess',
    'payoffPvUsd',
    'nreUsdPerYear',
  ],
  starts: { ...fromFacts, units: 5000 },
  labels: { units: 'Units it is spread over' },
  ranges: {
    unitPriceUsd: [1000, 100000],
    unitCostUsd: [1000, 100000],
    units: [100, 20000],
    pSuccess: [0.02, 1],
    payoffPvUsd: [1000000, 2000000000],
  },
  sweep: {
    across: 'units',
    of: ['spread.usdPerUnit', 'profit.usdPerUnit'],
    names: { 'spread.usdPerUnit': 'NRE on each', 'profit.usdPerUnit': 'Profit on each' },
    scale: 'log',
    marks: { 'volume.units': 'break-even' },
    title:
      'Spread over more units the engineering costs less of each; where it falls below the profit on one, the vendor has earned it back.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'node-board',
      title: 'A board of its own',
      about: 'Twelve million dollars of engineering, a few thousand dollars of profit a node.',
      values: {},
    },
    {
      name: 'pathforward',
      title: 'A programme like PathForward',
      about: 'The whole programme over its six vendors.',
      values: { nreUsd: 258e6, units: 6, payoffPvUsd: 1.5e9, pSuccess: 0.3 },
    },
    {
      name: 'hyperscaler',
      title: 'A million a year to a hyperscaler',
      about: 'What looks large from a laboratory is seconds of revenue.',
      values: { nreUsd: 1e6, payoffPvUsd: 5e6, pSuccess: 0.1, sustainUsdPerYear: 200e3 },
    },
  ],
  starts: {
    nreUsd: {
      why: 'Rounded from the 12.4 million that NVIDIA was given under FastForward.',
      see: 'fastforward-split',
    },
    unitPriceUsd: { why: 'About what an H100 sold for in 2024.', see: 'h100-purchase-price-path' },
    unitCostUsd: { why: 'A placeholder: 4,500 USD of profit on each.' },
    units: { why: 'About a system of the size that a laboratory buys.', see: 'eagle-hpl' },
    pSuccess: {
      why: 'The reader’s; most products of such contracts were abandoned, the essay holds.',
      see: 'essay-nre-abandoned',
    },
    payoffPvUsd: { why: 'The reader’s: what the feature earns elsewhere, counted today.' },
    nreUsdPerYear: {
      why: 'The essay’s example of what does not move a hyperscaler.',
      fact: { id: 'essay-nre-1m-unattractive' },
    },
    sustainUsdPerYear: {
      why: 'The essay: far more than a couple of million dollars.',
      fact: { id: 'essay-nre-maintenance-cost' },
    },
    sustainYears: { why: 'As long as the machines that have it run.' },
    annualRate: { why: 'A placeholder for a vendor’s cost of capital.' },
    vendorRevenueUsdPerYear: {
      why: 'Microsoft as the essay describes it.',
      fact: { id: 'essay-msft-revenue-250b', part: 1 },
    },
  },
};
