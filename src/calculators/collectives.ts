import { exposed, stepFlops, time } from '../models/collectives.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/collectives.json' with { type: 'json' };

/** How long the network holds a step. */
export const calculator = makeCalculator({
  id: 'collectives',
  title: 'Collectives',
  earlier,
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
  ranges: {
    bytes: [100000000, 1000000000000],
    overlapFraction: [0, 1],
    params: [100000000, 1000000000000],
  },
  sweep: {
    across: 'busGbPerSecond',
    of: ['step.stepSeconds'],
    scale: 'log',
    title: 'Beyond the point where compute hides it, bandwidth buys nothing.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
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
  starts: {
    collective: { why: 'What data-parallel training sums its gradients with.' },
    ranks: { why: 'Eight GPUs: one node, or eight nodes of one.' },
    bytes: {
      why: 'Two billion parameters as 4-byte gradients, sent twice; for scatter and gather count the whole array.',
    },
    busGbPerSecond: {
      why: '400 Gb/s at 90 percent. NVLink of an H100 gives 450 GB/s a direction.',
      see: 'nvlink4-vs-nvlink5',
    },
    overlapFraction: {
      why: 'The reader’s: how much of the communication goes on behind the compute.',
    },
    params: { why: 'A model that fits one node.' },
    latencyUsPerStep: { why: 'Left out at first: it matters for small messages and many GPUs.' },
    tokensPerStep: { why: 'Sixteen sequences of 2,048.' },
    factor: { why: '8 with recomputation, 6 without.' },
    achievedTflops: {
      why: 'Half of an A100’s BF16 peak; OPT-175B sustained 147.',
      see: 'opt-tflops-per-gpu',
    },
  },
};
