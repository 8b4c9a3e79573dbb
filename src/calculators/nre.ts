import { amortizedPerUnit, breakevenVolume, expectedValue, revenueShare } from '../models/nre.ts';
import { makeCalculator } from './calculator.ts';

/** What a payment for engineering buys, and over how many units it must be spread. */
export const calculator = makeCalculator({
  id: 'nre',
  title: 'Non-recurring engineering',
  parts: {
    volume: { fn: breakevenVolume },
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
  starts: { units: 5000 },
  labels: { units: 'Units it is spread over' },
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
  sweep: {
    across: 'pSuccess',
    of: ['value.enpvUsd'],
    title: 'Below the break-even chance a vendor does better to decline.',
  },
});
