import { define, formula } from './definition/define.ts';
import { choice, count, fraction, quantity } from './definition/field.ts';

const collective = choice(
  'collective',
  [
    'all_reduce',
    'all_reduce_in_network',
    'reduce_scatter',
    'all_gather',
    'all_to_all',
    'broadcast',
    'reduce',
  ],
  { start: 'all_reduce' },
);
const ranks = quantity('count', 'n', 'ranks', { start: 8, whole: true, min: 2, range: [2, 1e5] });
const bytes = quantity('B', 'S', 'message', {
  start: 16e9,
  above: 0,
  about: '2B parameters, fp32 gradients, sent twice; for scatter and gather the whole array',
});
const busGbPerSecond = quantity('GB/s', 'B', 'bus bandwidth', {
  start: 45,
  above: 0,
  range: [10, 900],
  about: '400 Gb/s at 90%; A100 NVLink 300, H100 450 per direction',
});
/** Bytes on the wire per byte of message, as nccl-tests count them. */
const factor = formula(
  'ratio',
  '\\gamma',
  'bus factor',
  `collective == 'all_reduce' ? 2 * (ranks - 1) / ranks
    : collective == 'all_reduce_in_network' ? (ranks - 1) / (ranks + 1)
    : collective == 'broadcast' ? 1
    : collective == 'reduce' ? 1
    : (ranks - 1) / ranks`,
);

/** Bus bandwidth over algorithm bandwidth. One rank or an unknown collective: `invalid_input`. */
export const busFactor = define({
  title: 'Bus factor of a collective',
  inputs: { collective, ranks },
  outputs: { factor },
});

/** Time of a collective: a large-message model with ring latency. */
export const time = define({
  title: 'Time of a collective',
  inputs: {
    collective,
    ranks,
    bytes,
    busGbPerSecond,
    latencyUsPerStep: quantity('µs', '\\alpha', 'latency of a step', {
      start: 0,
      neutral: 0,
      range: [0, 50],
    }),
  },
  steps: {
    factor,
    steps: formula(
      'count',
      's',
      'steps',
      `collective == 'all_reduce' ? 2 * (ranks - 1) : ranks - 1`,
    ),
  },
  outputs: {
    seconds: formula(
      's',
      't',
      'time',
      'bytes * factor / (busGbPerSecond * 1e9) + steps * latencyUsPerStep / 1e6',
    ),
    algbwGbPerSecond: formula('GB/s', 'b', 'algorithm bandwidth', 'bytes / seconds / 1e9'),
  },
});

/** Algorithm bandwidth and time that a measured bus bandwidth means. */
export const algbwFromBusbw = define({
  title: 'Algorithm bandwidth from bus bandwidth',
  inputs: { collective, ranks, busGbPerSecond, bytes },
  steps: { factor },
  outputs: {
    algbwGbPerSecond: formula('GB/s', 'b', 'algorithm bandwidth', 'busGbPerSecond / factor'),
    seconds: formula('s', 't', 'time', 'bytes / (algbwGbPerSecond * 1e9)'),
  },
});

/** Time to send parameters over a link. Gb/s are bits. */
export const transfer = define({
  title: 'Time to send parameters',
  inputs: {
    params: quantity('parameters', 'N', 'parameters', { start: 80e9 }),
    bytesPerParam: quantity('B/parameter', '\\beta', 'bytes per parameter', { start: 4 }),
    gbps: quantity('Gb/s', 'b', 'speed of the link', { start: 200, above: 0 }),
  },
  outputs: {
    gigabits: formula('Gb', 'V', 'volume', 'params * bytesPerParam * 8 / 1e9'),
    seconds: formula('s', 't', 'time', 'gigabits / gbps'),
  },
});

/** Compute of a training step. */
export const stepFlops = define({
  title: 'Compute of a training step',
  inputs: {
    params: quantity('parameters', 'N', 'parameters', { start: 2e9 }),
    tokensPerStep: quantity('tokens', 'D', 'tokens of a step', { start: 32_768 }),
    gpus: count('n', 'GPUs', { start: 8 }),
    factor: quantity('FLOP/parameter/token', 'k', 'FLOPs per parameter and token', {
      start: 8,
      neutral: 8,
      range: [6, 8],
      about: '8 with recomputation, 6 without',
    }),
    achievedTflops: quantity('TFLOP/s', 'X', 'achieved per GPU', { start: 156, above: 0 }),
  },
  outputs: {
    tflopPerGpu: formula(
      'TFLOP',
      'C',
      'compute per GPU',
      'factor * params * tokensPerStep / gpus / 1e12',
    ),
    seconds: formula('s', 't', 'time', 'tflopPerGpu / achievedTflops'),
  },
});

/**
 * Communication that compute does not hide. Overlap that covers everything leaves none and efficiency 1;
 * a step of no length has no efficiency (`zero_utilization`).
 */
export const exposed = define({
  title: 'Exposed communication',
  inputs: {
    computeSeconds: quantity('s', 't_{\\mathrm{comp}}', 'compute', { start: 0.42 }),
    commSeconds: quantity('s', 't_{\\mathrm{comm}}', 'communication', { start: 0.64 }),
    overlapFraction: fraction('o', 'overlap', { start: 1, neutral: 1 }),
  },
  outputs: {
    exposedSeconds: formula(
      's',
      't_{\\mathrm{exp}}',
      'exposed communication',
      'max(0, commSeconds - overlapFraction * computeSeconds)',
    ),
    stepSeconds: formula('s', 't', 'step', 'computeSeconds + exposedSeconds'),
    efficiency: formula('fraction', '\\eta', 'efficiency', 'computeSeconds / stepSeconds'),
  },
  cases: [
    { status: 'zero_utilization', when: (x) => x.stepSeconds === 0, without: ['efficiency'] },
  ],
});

/** Sources: NVIDIA nccl-tests, doc/PERFORMANCE.md; S. Bekman, Machine Learning Engineering. */
export const collectives = {
  id: 'collectives',
  title: 'Collectives: how long the network holds the step',
  question: 'How long does a collective take, and is communication hidden behind compute?',
  functions: { busFactor, time, algbwFromBusbw, transfer, stepFlops, exposed },
} as const;
