import { commitment, spotEffective } from '../models/commitment-breakeven.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/commitment-breakeven.json' with { type: 'json' };
import fromFacts from './starts/commitment-breakeven.json' with { type: 'json' };

/** When a commitment pays, and what spot really costs. */
export const calculator = makeCalculator({
  id: 'commitment-breakeven',
  title: 'Reserved, on-demand, spot',
  earlier,
  parts: { reserved: { fn: commitment }, spot: { fn: spotEffective } },
  shows: {
    'reserved.effectiveUsdPerUsedHour': 'Committed, for the time in use',
    'reserved.breakevenUtilization': 'Utilization above which committing pays',
    'reserved.savingUsd': 'Saved by committing, a year',
    'reserved.discount': 'Discount of the commitment',
    'spot.effectiveUsdPerUsefulHour': 'Spot, for useful time',
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
  ranges: {
    utilization: [0.1, 1],
    onDemandUsdPerHour: [1, 15],
    committedUsdPerHour: [0.5, 10],
    spotUsdPerHour: [0.2, 8],
    checkpointHours: [0.002, 0.5],
    meanHoursBetweenPreemptions: [0.1, 1000],
  },
  starts: fromFacts,
  sweep: {
    across: 'utilization',
    of: ['reserved.effectiveUsdPerUsedHour', 'onDemandUsdPerHour'],
    names: { 'reserved.effectiveUsdPerUsedHour': 'Committed', onDemandUsdPerHour: 'On demand' },
    marks: { 'reserved.breakevenUtilization': 'break-even' },
    title: 'A committed hour that nobody uses is paid for by those that are used.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
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
  starts: {
    onDemandUsdPerHour: {
      why: 'AWS, an A100 of 40 GB, on demand.',
      fact: { id: 'aws-p4d-prices', part: 1 },
    },
    committedUsdPerHour: { why: 'The same for one year.', fact: { id: 'aws-p4d-prices', part: 2 } },
    utilization: { why: 'The reader’s: hours used over hours committed to.' },
    spotUsdPerHour: {
      why: 'The same as AWS sold it for three years or spot.',
      fact: { id: 'aws-p4d-prices', part: 3 },
    },
    meanHoursBetweenPreemptions: {
      why: 'The reader’s: of the whole job, since preempting one node preempts all.',
    },
    checkpointHours: { why: 'A little over a minute.', see: 'checkpoint-tiers' },
    hours: { why: 'One year.' },
    restartHours: {
      why: 'Twelve minutes to find nodes and read the checkpoint: a job on a few nodes is back sooner than the about 17 implied for the 16,384 GPUs of Llama 3.',
      see: 'llama3-mttr',
    },
  },
};
