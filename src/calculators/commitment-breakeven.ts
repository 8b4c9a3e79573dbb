import { commitment, spotEffective } from '../models/commitment-breakeven.ts';
import { makeCalculator } from './calculator.ts';

/** When a commitment pays, and what spot really costs. */
export const calculator = makeCalculator({
  id: 'commitment-breakeven',
  title: 'Reserved, on-demand, spot',
  parts: { reserved: { fn: commitment }, spot: { fn: spotEffective } },
  shows: {
    'reserved.effectiveUsdPerUsedHour': 'Committed, each hour that is used',
    'reserved.breakevenUtilization': 'Utilization above which committing pays',
    'reserved.savingUsd': 'Saved by committing, a year',
    'reserved.discount': 'Discount of the commitment',
    'spot.effectiveUsdPerUsefulHour': 'Spot, each useful hour',
    'spot.savingFraction': '… below on-demand by',
  },
  fields: [
    'onDemandUsdPerHour',
    'committedUsdPerHour',
    'utilization',
    'spotUsdPerHour',
    'meanHoursBetweenPreemptions',
    'checkpointHours',
  ],
  ranges: { utilization: [0.1, 1] },
  starts: { spotUsdPerHour: 1.45 },
  facts: {
    onDemandUsdPerHour: { id: 'aws-p4d-prices', part: 1 },
    committedUsdPerHour: { id: 'aws-p4d-prices', part: 2 },
  },
  presets: [
    {
      name: 'steady',
      title: 'Steady use',
      about: 'An A100 hour at list, a commitment of one year.',
      values: {},
    },
    {
      name: 'bursty',
      title: 'Used by day',
      about: 'A third of the hours.',
      values: { utilization: 0.33 },
    },
    {
      name: 'contested',
      title: 'A contested spot market',
      about: 'Taken away every forty minutes.',
      values: { meanHoursBetweenPreemptions: 0.67 },
    },
  ],
  sweep: {
    across: 'utilization',
    of: ['reserved.effectiveUsdPerUsedHour'],
    title: 'A committed hour that nobody uses is paid for by those that are used.',
  },
});
