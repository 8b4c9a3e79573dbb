import {
  checkpointSize,
  localVsShared,
  requiredBandwidth,
  writeTime,
} from '../models/checkpoint-storage.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/checkpoint-storage.json' with { type: 'json' };
import fromFacts from './starts/checkpoint-storage.json' with { type: 'json' };

/** Size of a checkpoint, and the storage it asks for. */
export const calculator = makeCalculator({
  id: 'checkpoint-storage',
  title: 'Checkpoint storage',
  earlier,
  parts: {
    size: { fn: checkpointSize },
    need: { fn: requiredBandwidth, takes: { bytes: 'size.bytes' } },
    write: { fn: writeTime, takes: { bytes: 'size.bytes' } },
    drives: { fn: localVsShared },
  },
  shows: {
    'need.gbPerSecond': 'Bandwidth that checkpoints need',
    'size.tb': 'Size of a checkpoint',
    'write.seconds': 'Time to write one on your storage',
    'drives.localUsd': 'Local drives for it all',
    'drives.sharedUsd': 'Shared storage instead',
    'drives.localOverShared': 'Local over shared',
  },
  fields: [
    'params',
    'bytesPerParam',
    'intervalSeconds',
    'overheadFraction',
    'bytesPerSecond',
    'nodes',
  ],
  starts: { ...fromFacts, overheadFraction: 0.05 },
  ranges: {
    params: [1000000000, 10000000000000],
    bytesPerSecond: [1000000000, 10000000000000],
    nodes: [1, 10000],
    overheadFraction: [0.001, 1],
  },
  sweep: {
    across: 'intervalSeconds',
    of: ['need.gbPerSecond'],
    scale: 'log',
    title: 'Halving the interval doubles the bandwidth that storage must give.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'large-model',
      title: 'A model of 405 billion parameters',
      about: 'Weights and optimiser state, one checkpoint in half an hour.',
      values: {},
    },
    {
      name: 'small-model',
      title: 'A model of 8 billion',
      about: 'A checkpoint that any file system takes.',
      values: { params: 8e9 },
    },
    {
      name: 'often',
      title: 'Every two minutes',
      about: 'As a machine with frequent failures would want it.',
      values: { intervalSeconds: 120 },
    },
  ],
  starts: {
    params: { why: 'Llama 3.1 405B.', fact: { id: 'llama31-training', part: 1 } },
    bytesPerParam: {
      why: '2 for weights alone, 12 to 14 for a checkpoint, 16 to 18 in memory with Adam.',
      fact: { id: 'checkpoint-saved-bytes-per-parameter' },
    },
    intervalSeconds: {
      why: 'Half an hour; the calculator of checkpoint intervals finds the best.',
      fact: { id: 'checkpoint-70b-782gb', part: 2, times: 60, end: 'high' },
    },
    overheadFraction: {
      why: 'The reader’s: how much of the time the job may wait for writing; 1 if it need only be gone before the next.',
    },
    bytesPerSecond: {
      why: 'What Megatron-LM reached with a model of a trillion parameters.',
      fact: { id: 'checkpoint-1t-273gbs', part: 2, times: 1000000000 },
    },
    nodes: {
      why: 'Llama 3’s cluster: 16,384 GPUs, eight to a node.',
      fact: { id: 'llama3-interruptions', part: 4, times: 0.125 },
    },
    localTbPerNode: {
      why: 'Eight drives of 3.84 TB, as in an AWS p5 node.',
      fact: { id: 'llama3-dataset-fits-three-nodes', part: 2 },
    },
    usdPerLocalTb: { why: 'A placeholder: drives have no public list price at volume.' },
    sharedGbPerSecond: {
      why: 'The reader’s: bandwidth that the run is given. A large site has several terabytes a second.',
      see: 'meta-tectonic',
    },
    usdPerGbPerSecond: { why: 'A placeholder: bandwidth is quoted, not listed.' },
    sharedPb: { why: 'About what JUPITER’s flash holds.', see: 'jupiter-storage' },
    usdPerSharedTb: {
      why: 'A placeholder: media are a quarter to nine tenths of an appliance’s price.',
      see: 'storage-media-share',
    },
  },
};
