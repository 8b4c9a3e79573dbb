import { define, formula } from './definition/define.ts';
import { count, quantity } from './definition/field.ts';

const peakTflops = quantity('TFLOP/s', '\\pi', 'peak', {
  start: 989.4,
  about: 'dense: the bold number of a data sheet is often 2:4 sparse, twice as high',
});
const bandwidthTbps = quantity('TB/s', '\\beta', 'memory bandwidth', { start: 3.35, above: 0 });

/** Arithmetic intensity at which a chip stops being limited by memory. No bandwidth: `invalid_input`. */
export const ridge = define({
  title: 'Ridge point',
  inputs: { peakTflops, bandwidthTbps },
  outputs: {
    flopPerByte: formula(
      'FLOP/B',
      'I_{\\mathrm{ridge}}',
      'ridge point',
      'peakTflops / bandwidthTbps',
    ),
  },
});

interface Code {
  readonly peakTflops: number;
  readonly bandwidthTbps: number;
  readonly intensity: number;
}

/** What a code can reach on a chip and which roof it hits; `compute` at the ridge exactly. */
export const attainable = define({
  title: 'Attainable performance',
  inputs: {
    peakTflops: { ...peakTflops, start: 33.5 },
    bandwidthTbps,
    intensity: quantity('FLOP/B', 'I', 'arithmetic intensity', { start: 0.5, range: [0.01, 1e4] }),
  },
  outputs: {
    tflops: formula('TFLOP/s', 'P', 'attainable', 'min(peakTflops, bandwidthTbps * intensity)'),
    bound: { label: 'bound by', list: boundOf },
  },
});

/** Both forms of the comparison, so that rounding cannot turn a code at the ridge into a memory-bound one. */
function boundOf({ peakTflops, bandwidthTbps, intensity }: Code): 'compute' | 'memory' {
  const atRidge =
    bandwidthTbps * intensity >= peakTflops || intensity >= peakTflops / bandwidthTbps;
  return atRidge ? 'compute' : 'memory';
}

/** FLOPs, bytes and intensity of a matrix product that reads and writes each matrix once. */
export const gemmIntensity = define({
  title: 'Intensity of a matrix product',
  inputs: {
    m: count('M', 'rows', { start: 8192 }),
    n: count('N', 'columns', { start: 8192 }),
    k: count('K', 'inner size', { start: 8192 }),
    bytesPerElement: quantity('B/element', 'b', 'bytes per element', {
      start: 2,
      neutral: 2,
      above: 0,
    }),
  },
  outputs: {
    flops: formula('FLOP', 'F', 'operations', '2 * m * n * k'),
    bytes: formula('B', 'Q', 'traffic', 'bytesPerElement * (m * k + k * n + m * n)'),
    flopPerByte: formula('FLOP/B', 'I', 'arithmetic intensity', 'flops / bytes'),
  },
});

/** Dense peak behind a 2:4 structured-sparse one. */
export const denseFromSparse = define({
  title: 'Dense peak behind a sparse one',
  inputs: { sparseTflops: { ...peakTflops, label: 'sparse peak', start: 3957.8 } },
  outputs: { denseTflops: formula('TFLOP/s', '\\pi_d', 'dense peak', 'sparseTflops / 2') },
});

/** Peak from the clock. */
export const peakFromClock = define({
  title: 'Peak from the clock',
  inputs: {
    units: quantity('count', 'n', 'units', { start: 16_896 }),
    flopsPerUnitPerClock: quantity('FLOP/clock', 'f', 'FLOPs of a unit per clock', { start: 2 }),
    ghz: quantity('GHz', '\\nu', 'clock', { start: 1.98 }),
  },
  outputs: {
    tflops: formula('TFLOP/s', '\\pi', 'peak', 'units * flopsPerUnitPerClock * ghz / 1000'),
  },
});

/** Memory bandwidth from the interface. */
export const memoryBandwidth = define({
  title: 'Memory bandwidth from the interface',
  inputs: {
    bitsPerChannel: quantity('bit', 'w', 'width of a channel', { start: 128 }),
    channels: quantity('count', 'c', 'channels of a stack', { start: 8 }),
    gtransfersPerSecond: quantity('GT/s', 'f', 'transfers', { start: 2 }),
    stacks: quantity('count', 'n', 'stacks', { start: 4, neutral: 1 }),
  },
  outputs: {
    gbPerSecond: formula(
      'GB/s',
      '\\beta',
      'bandwidth',
      'bitsPerChannel / 8 * channels * gtransfersPerSecond * stacks',
    ),
  },
});

/** How many low-precision FLOPs a chip has for each high-precision one. */
export const precisionRatio = define({
  title: 'Low-precision FLOPs per high-precision one',
  inputs: {
    highTflops: quantity('TFLOP/s', '\\pi_{64}', 'high-precision peak', { start: 66.9, above: 0 }),
    lowTflops: quantity('TFLOP/s', '\\pi_{16}', 'low-precision peak', { start: 989.4 }),
  },
  outputs: { ratio: formula('ratio', '\\rho', 'ratio', 'lowTflops / highTflops') },
});

/** Sources: vendor data sheets; NVIDIA, Matrix Multiplication Background; G. K. Lockwood, digital garden. */
export const rooflineBalance = {
  id: 'roofline-balance',
  title: 'Roofline and precision balance: AI chips against HPC codes',
  question: 'Is a code limited by arithmetic or by memory, and how far has FP64 drifted from BF16?',
  functions: {
    ridge,
    attainable,
    gemmIntensity,
    denseFromSparse,
    peakFromClock,
    memoryBandwidth,
    precisionRatio,
  },
} as const;
