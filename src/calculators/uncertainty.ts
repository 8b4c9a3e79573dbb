import { lognormalFromQuantiles, pert, samplesNeeded, triangular } from '../models/uncertainty.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/uncertainty.json' with { type: 'json' };

/** How sure an answer is. */
export const calculator = makeCalculator({
  id: 'uncertainty',
  title: 'Uncertainty',
  earlier,
  parts: {
    estimate: { fn: pert },
    triangle: { fn: triangular },
    tail: { fn: lognormalFromQuantiles },
    samples: { fn: samplesNeeded, takes: { sd: 'estimate.sd' } },
  },
  shows: {
    'estimate.mean': 'Mean of the estimate (PERT)',
    'estimate.sd': '… and its standard deviation',
    'triangle.mean': 'Mean of a triangle over the same three',
    'tail.median': 'Median between the 10% and 90% points',
    'tail.mean': '… and the mean, which the tail pulls up',
    'samples.n': 'Samples until the mean is as precise as wanted',
  },
  fields: ['low', 'mode', 'high', 'p10', 'p90', 'halfWidth'],
  labels: { halfWidth: 'Wanted precision, plus or minus' },
  ranges: {
    high: [2, 20],
    low: [0, 5],
    mode: [0, 10],
    p10: [0.1, 10],
    p90: [1, 100],
    halfWidth: [0.001, 1],
  },
  sweep: {
    across: 'high',
    of: ['estimate.mean', 'triangle.mean'],
    title: 'The further the bad case, the more the two means part.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'skewed',
      title: 'A skewed estimate',
      about: 'More can go wrong than right.',
      values: {},
    },
    {
      name: 'even',
      title: 'An even estimate',
      about: 'As likely above as below.',
      values: { low: 1, mode: 2, high: 3 },
    },
    {
      name: 'wide',
      title: 'A wide guess',
      about: 'Nobody has built one yet.',
      values: { high: 20, p90: 20 },
    },
  ],
  starts: {
    low: { why: 'The reader’s: what is hardly ever undercut.' },
    mode: { why: 'The reader’s: what is expected.' },
    high: {
      why: 'The reader’s: what is hardly ever exceeded; estimates are usually longer on this side.',
    },
    p10: { why: 'One case in ten is below.' },
    p90: { why: 'One case in ten is above.' },
    halfWidth: { why: 'The reader’s: half a hundredth, in the unit of the estimate.' },
    confidence: { why: 'How often the interval holds the mean.' },
  },
};
