import { define, formula } from './definition/define.ts';
import { count, fraction, quantity } from './definition/field.ts';

const params = quantity('parameters', 'N', 'parameters', { start: 405e9, above: 0 });
const bytes = quantity('B', 'S', 'checkpoint', { start: 5.67e12 });
const bytesPerSecond = quantity('B/s', 'B', 'bandwidth', {
  start: 273e9,
  above: 0,
  about: 'Megatron-LM 1T write rate',
});
const intervalSeconds = quantity('s', '\\tau', 'interval', {
  start: 1800,
  above: 0,
  range: [60, 20_000],
});

/** Bytes of a checkpoint, decimal and binary. It follows the model, not the number of GPUs. */
export const checkpointSize = define({
  title: 'Size of a checkpoint',
  inputs: {
    params,
    bytesPerParam: quantity('B/parameter', '\\beta', 'bytes per parameter', {
      start: 14,
      range: [2, 18],
      about: '2 weights only, 12 to 14 a checkpoint, 16 in memory (ZeRO), 18 mixed-precision AdamW',
    }),
  },
  outputs: {
    bytes: formula('B', 'S', 'checkpoint', 'params * bytesPerParam'),
    gb: formula('GB', 'S_{\\mathrm{GB}}', 'in GB', 'bytes / 1e9'),
    gib: formula('GiB', 'S_{\\mathrm{GiB}}', 'in GiB', 'bytes / 2^30'),
    tb: formula('TB', 'S_{\\mathrm{TB}}', 'in TB', 'bytes / 1e12'),
    tib: formula('TiB', 'S_{\\mathrm{TiB}}', 'in TiB', 'bytes / 2^40'),
  },
});

/** Bytes per parameter that a published checkpoint implies. */
export const bytesPerParam = define({
  title: 'Bytes per parameter of a published checkpoint',
  inputs: { bytes: { ...bytes, start: 2.3e12 }, params: { ...params, start: 176_247_271_424 } },
  outputs: {
    bytesPerParam: formula('B/parameter', '\\beta', 'bytes per parameter', 'bytes / params'),
  },
});

/**
 * Parameters of a dense transformer with a gated feed-forward and grouped key-value heads. Heads that do
 * not divide the hidden size are flagged (`non_integer_head_dim`) and counted all the same.
 */
export const transformerParams = define({
  title: 'Parameters of a dense transformer',
  inputs: {
    layers: count('\\ell', 'layers', { start: 32 }),
    hidden: count('h', 'hidden size', { start: 4096 }),
    ffn: quantity('count', 'f', 'feed-forward size', { start: 14_336 }),
    heads: count('a', 'heads', { start: 32 }),
    kvHeads: quantity('count', 'a_{kv}', 'key-value heads', { start: 8 }),
    vocab: quantity('count', 'V', 'vocabulary', { start: 128_256 }),
    tied: { kind: 'flag', symbol: 't', label: 'embeddings tied', start: false, neutral: false },
  },
  outputs: {
    params: formula(
      'parameters',
      'N',
      'parameters',
      `layers * (2 * hidden^2 + 2 * hidden * (hidden / heads) * kvHeads + 3 * hidden * ffn + 2 * hidden)
        + (2 - tied) * vocab * hidden + hidden`,
    ),
  },
  cases: [{ status: 'non_integer_head_dim', when: (x) => x.hidden % x.heads !== 0 }],
});

/** Time to write. */
export const writeTime = define({
  title: 'Time to write a checkpoint',
  inputs: { bytes, bytesPerSecond },
  outputs: { seconds: formula('s', 't_w', 'time to write', 'bytes / bytesPerSecond') },
});

/** Bandwidth for a chosen overhead; 1 means only that one checkpoint drains before the next (asynchronous). */
export const requiredBandwidth = define({
  title: 'Bandwidth that a checkpoint needs',
  inputs: {
    bytes,
    intervalSeconds,
    overheadFraction: fraction('\\phi', 'overhead', {
      start: 0.01,
      neutral: 1,
      above: 0,
      range: [0.001, 1],
    }),
  },
  outputs: {
    bytesPerSecond: formula(
      'B/s',
      'B_{\\mathrm{req}}',
      'bandwidth',
      'bytes / (overheadFraction * intervalSeconds)',
    ),
    gbPerSecond: formula('GB/s', 'B_{\\mathrm{GB}}', 'bandwidth in GB/s', 'bytesPerSecond / 1e9'),
  },
});

/** Share of the interval that writing takes. A write as long as the interval is `infeasible`, with its numbers. */
export const overhead = define({
  title: 'Overhead of writing checkpoints',
  inputs: { bytes, bytesPerSecond, intervalSeconds },
  outputs: {
    seconds: formula('s', 't_w', 'time to write', 'bytes / bytesPerSecond'),
    overheadFraction: formula('fraction', 'f', 'overhead', 'seconds / intervalSeconds'),
  },
  cases: [
    {
      status: 'infeasible',
      when: (x) => x.overheadFraction >= 1,
      says: 'The write outlasts the interval: no progress is possible synchronously.',
    },
  ],
});

/** Size of a token data set and how node-local drives hold it. */
export const dataset = define({
  title: 'Data set on local drives',
  inputs: {
    tokens: quantity('tokens', 'D', 'tokens', { start: 15.6e12, above: 0 }),
    bytesPerToken: quantity('B/token', '\\beta_t', 'bytes per token', {
      start: 4,
      above: 0,
      range: [2, 5],
    }),
    gpus: count('g', 'GPUs', { start: 16_000 }),
    localBytesPerNode: quantity('B', 'c', 'local drives of a node', { start: 30e12, above: 0 }),
    nodes: quantity('count', 'n', 'nodes', { start: 2000 }),
  },
  outputs: {
    bytes: formula('B', 'S', 'data set', 'tokens * bytesPerToken'),
    bytesPerGpu: formula('B', 'S_g', 'data per GPU', 'bytes / gpus'),
    nodesToHoldOneCopy: formula(
      'count',
      'n_1',
      'nodes that hold one copy',
      'ceil(bytes / localBytesPerNode)',
    ),
    replicas: formula('count', 'k', 'copies', 'floor(nodes * localBytesPerNode / bytes)'),
  },
});

/**
 * Local drives against shared storage, whose bandwidth and capacity are bought apart. Prices are quotes,
 * not lists: bring your own. Shared storage for nothing leaves no ratio (`zero_cost`).
 */
export const localVsShared = define({
  title: 'Local drives against shared storage',
  inputs: {
    nodes: quantity('count', 'n', 'nodes', { start: 2000 }),
    localTbPerNode: quantity('TB', 'c', 'local drives of a node', { start: 30, range: [0, 60] }),
    usdPerLocalTb: quantity('USD/TB', 'p_l', 'local TB', { start: 90 }),
    sharedGbPerSecond: quantity('GB/s', 'B', 'shared bandwidth', { start: 500 }),
    usdPerGbPerSecond: quantity('USD/(GB/s)', 'p_B', 'shared GB/s', { start: 20_000 }),
    sharedPb: quantity('PB', 'K', 'shared capacity', { start: 20 }),
    usdPerSharedTb: quantity('USD/TB', 'p_K', 'shared TB', { start: 250 }),
  },
  outputs: {
    localUsd: formula('USD', 'C_l', 'local', 'nodes * localTbPerNode * usdPerLocalTb'),
    sharedUsd: formula(
      'USD',
      'C_s',
      'shared',
      'sharedGbPerSecond * usdPerGbPerSecond + sharedPb * 1000 * usdPerSharedTb',
    ),
    localOverShared: formula('ratio', '\\rho', 'local over shared', 'localUsd / sharedUsd'),
  },
  cases: [{ status: 'zero_cost', when: (x) => x.sharedUsd === 0, without: ['localOverShared'] }],
});

/** Raw capacity of drives. */
export const driveRollup = define({
  title: 'Raw capacity of drives',
  inputs: {
    drives: quantity('count', 'n', 'drives', { start: 47_700 }),
    tbEach: quantity('TB', 'c', 'capacity of one', { start: 18 }),
  },
  outputs: { rawTb: formula('TB', 'K', 'raw capacity', 'drives * tbEach') },
});

/** Usable over raw capacity; over 1 is kept and flagged (`above_one`). */
export const usableFraction = define({
  title: 'Usable capacity',
  inputs: {
    usableTb: quantity('TB', 'K_u', 'usable capacity', { start: 667_600 }),
    rawTb: quantity('TB', 'K', 'raw capacity', { start: 858_600, above: 0 }),
  },
  outputs: { fraction: formula('fraction', '\\kappa', 'usable', 'usableTb / rawTb') },
  cases: [{ status: 'above_one', when: (x) => x.fraction > 1 }],
});

/** Sources: ZeRO, SC20; S. Bekman, Machine Learning Engineering; MLPerf Storage v2.0; G. K. Lockwood, 2 February 2025. */
export const checkpointStorage = {
  id: 'checkpoint-storage',
  title: 'Checkpoint size, bandwidth, local SSD against shared storage',
  question: 'How big is a checkpoint, how fast must storage be, and are local drives cheaper?',
  functions: {
    checkpointSize,
    bytesPerParam,
    transformerParams,
    writeTime,
    requiredBandwidth,
    overhead,
    dataset,
    localVsShared,
    driveRollup,
    usableFraction,
  },
} as const;
