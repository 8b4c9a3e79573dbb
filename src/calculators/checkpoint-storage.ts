import {
  checkpointSize,
  localVsShared,
  requiredBandwidth,
  writeTime,
} from '../models/checkpoint-storage.ts';
import { makeCalculator } from './calculator.ts';

/** Size of a checkpoint, and the storage it asks for. */
export const calculator = makeCalculator({
  id: 'checkpoint-storage',
  title: 'Checkpoint storage',
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
  starts: { overheadFraction: 0.05 },
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
  sweep: {
    across: 'intervalSeconds',
    of: ['need.gbPerSecond'],
    scale: 'log',
    title: 'Halving the interval doubles the bandwidth that storage must give.',
  },
});
