import { lognormalFromQuantiles, pert, samplesNeeded, triangular } from '../models/uncertainty.ts';
import { makeCalculator } from './calculator.ts';

/** How sure an answer is. */
export const calculator = makeCalculator({
  id: 'uncertainty',
  title: 'Uncertainty',
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
  ranges: { high: [2, 20] },
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
  sweep: {
    across: 'high',
    of: ['estimate.mean', 'triangle.mean'],
    title: 'The further the bad case, the more the two means part.',
  },
});
