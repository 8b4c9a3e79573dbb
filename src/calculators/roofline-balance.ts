import { attainable, precisionRatio, ridge } from '../models/roofline-balance.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/roofline-balance.json' with { type: 'json' };
import fromFacts from './starts/roofline-balance.json' with { type: 'json' };

/** Bound by arithmetic or by memory. */
export const calculator = makeCalculator({
  id: 'roofline-balance',
  title: 'Roofline',
  earlier,
  parts: {
    roof: { fn: attainable },
    ridge: { fn: ridge },
    balance: { fn: precisionRatio, takes: { highTflops: 'peakTflops' } },
    low: { fn: attainable, takes: { peakTflops: 'lowTflops' } },
  },
  shows: {
    'roof.tflops': 'Attainable speed',
    'roof.bound': 'Bound by',
    'ridge.flopPerByte': 'Intensity from which arithmetic is the limit',
    'balance.ratio': 'Low-precision operations for each of these',
    'low.tflops': 'Low precision, at the same intensity',
  },
  fields: ['peakTflops', 'bandwidthTbps', 'intensity', 'lowTflops'],
  labels: { lowTflops: 'Peak at low precision' },
  ranges: {
    intensity: [0.05, 1000],
    peakTflops: [1, 2500],
    bandwidthTbps: [0.1, 25],
    lowTflops: [10, 10000],
  },
  starts: fromFacts,
  sweep: {
    across: 'intensity',
    of: ['roof.tflops', 'low.tflops'],
    names: { 'roof.tflops': 'This peak', 'low.tflops': 'Low precision' },
    scale: 'log',
    marks: { 'ridge.flopPerByte': 'ridge' },
    title: 'Left of the ridge a faster chip is no faster.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
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
  starts: {
    peakTflops: {
      why: 'FP64 of an H100 SXM without tensor cores. Take dense figures: the bold one of a data sheet is often sparse, twice as high.',
      fact: { id: 'h100-sxm-fp64-vector-peak' },
    },
    bandwidthTbps: {
      why: 'HBM3 of an H100 SXM.',
      fact: { id: 'h100-hbm-capacity-bandwidth', part: 2 },
    },
    intensity: { why: 'A stencil in FP64: about half an operation for each byte.' },
    lowTflops: { why: 'Dense BF16 of the same chip.', fact: { id: 'h100-sxm-bf16-dense-peak' } },
  },
};
