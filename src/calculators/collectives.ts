import { exposed, stepFlops, time } from '../models/collectives.ts';
import { makeCalculator } from './calculator.ts';

/** How long the network holds a step. */
export const calculator = makeCalculator({
  id: 'collectives',
  title: 'Collectives',
  parts: {
    network: { fn: time },
    compute: { fn: stepFlops, takes: { gpus: 'ranks' } },
    step: {
      fn: exposed,
      takes: { computeSeconds: 'compute.seconds', commSeconds: 'network.seconds' },
    },
  },
  shows: {
    'step.efficiency': 'Share of a step that is compute',
    'step.stepSeconds': 'Time of a step',
    'network.seconds': 'Time of the collective',
    'compute.seconds': 'Time of the compute',
    'step.exposedSeconds': 'Communication that nothing hides',
  },
  fields: ['collective', 'ranks', 'bytes', 'busGbPerSecond', 'overlapFraction', 'params'],
  starts: { overlapFraction: 0.5 },
  labels: { collective: 'Collective', ranks: 'GPUs' },
  presets: [
    {
      name: 'ethernet',
      title: 'Eight GPUs over 400G',
      about: 'A model of two billion parameters.',
      values: {},
    },
    {
      name: 'nvlink',
      title: 'The same over NVLink',
      about: 'Ten times the bandwidth.',
      values: { busGbPerSecond: 450 },
    },
    {
      name: 'in-network',
      title: 'Summed in the switches',
      about: 'Each byte crosses once.',
      values: { collective: 'all_reduce_in_network' },
    },
  ],
  sweep: {
    across: 'busGbPerSecond',
    of: ['step.stepSeconds'],
    scale: 'log',
    title: 'Beyond the point where compute hides it, bandwidth buys nothing.',
  },
});
