import { attainable, precisionRatio, ridge } from '../models/roofline-balance.ts';
import { makeCalculator } from './calculator.ts';

/** Bound by arithmetic or by memory. */
export const calculator = makeCalculator({
  id: 'roofline-balance',
  title: 'Roofline',
  parts: {
    roof: { fn: attainable },
    ridge: { fn: ridge },
    balance: { fn: precisionRatio, takes: { highTflops: 'peakTflops' } },
  },
  shows: {
    'roof.tflops': 'Attainable speed',
    'roof.bound': 'Bound by',
    'ridge.flopPerByte': 'Intensity from which arithmetic is the limit',
    'balance.ratio': 'Low-precision operations for each of these',
  },
  fields: ['peakTflops', 'bandwidthTbps', 'intensity', 'lowTflops'],
  labels: { lowTflops: 'Peak at low precision' },
  ranges: { intensity: [0.05, 1000] },
  facts: { bandwidthTbps: { id: 'h100-hbm-capacity-bandwidth', part: 2 } },
  presets: [
    {
      name: 'stencil',
      title: 'A stencil in FP64 on an H100',
      about: 'Half an operation a byte: memory decides.',
      values: {},
    },
    {
      name: 'dgemm',
      title: 'A matrix product in FP64',
      about: 'Tensor cores, and bytes used many times.',
      values: { peakTflops: 66.9, intensity: 300 },
    },
    {
      name: 'training',
      title: 'Training in BF16',
      about: 'Fifteen times the arithmetic on the same memory.',
      values: { peakTflops: 989.4, intensity: 200 },
    },
  ],
  sweep: {
    across: 'intensity',
    of: ['roof.tflops'],
    scale: 'log',
    title: 'Left of the ridge a faster chip is no faster.',
  },
});
