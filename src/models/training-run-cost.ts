import { define, formula } from './definition/define.ts';
import { count, quantity, rows } from './definition/field.ts';
import {
  hoursPerYear,
  loadFraction,
  pue,
  usdPerGpuHour,
  usdPerKwh,
} from './definition/usual-fields.ts';

const params = quantity('parameters', 'N', 'parameters', {
  start: 405e9,
  range: [1e8, 1e13],
  about: 'Llama 3.1; for a mixture of experts, the activated ones',
});
const tokens = quantity('tokens', 'D', 'tokens', { start: 15.6e12, range: [1e9, 1e14] });
const flops = quantity('FLOP', 'C', 'training FLOPs', { start: 3.8e25 });
const peakTflops = quantity('TFLOP/s', 'F', 'peak of a GPU', {
  start: 989.4,
  above: 0,
  about: 'dense: H100 SXM BF16 989.4, A100 312, TPU v4 275, MI300X 1,307.4',
});
const gpus = count('n', 'GPUs', { start: 16_384 });
const tflopsPerGpu = quantity('TFLOP/s', 'X', 'achieved per GPU', { start: 400, above: 0 });

/** FLOPs of a training run: 6 per parameter and token, 8 with full activation recomputation. */
export const trainFlops = define({
  title: 'FLOPs of a training run',
  inputs: {
    params,
    tokens,
    flopsPerParamToken: quantity('FLOP/parameter/token', 'k', 'FLOPs per parameter and token', {
      start: 6,
      neutral: 6,
      range: [6, 8],
      about: '6ND leaves out attention and recomputation',
    }),
  },
  outputs: {
    flops: formula('FLOP', 'C', 'training FLOPs', 'flopsPerParamToken * params * tokens'),
    pfDays: formula('PF-days', 'C_{\\mathrm{PFd}}', 'petaflop/s-days', 'flops / 8.64e19'),
  },
});

/** A petaflop/s-day is 8.64e19 FLOPs. */
export const pfDays = define({
  title: 'Petaflop/s-days in FLOPs',
  inputs: { pfDays: quantity('PF-days', 'x', 'petaflop/s-days', { start: 3640 }) },
  outputs: { flops: formula('FLOP', 'C', 'FLOPs', 'pfDays * 8.64e19') },
});

/** GPU-hours at a given MFU. At MFU 0 there are none (`zero_utilization`); over 1 is flagged (`above_one`). */
export const gpuHours = define({
  title: 'GPU-hours of a run',
  inputs: {
    flops,
    peakTflops,
    mfu: quantity('fraction', '\\mathrm{MFU}', 'MFU', {
      start: 0.4,
      range: [0.2, 0.6],
      about: 'Llama 3 reports 0.38 to 0.43; median of known runs 0.375 (Epoch)',
    }),
  },
  outputs: {
    gpuHours: formula('GPU-hours', 'h', 'GPU-hours', 'flops / (peakTflops * 1e12 * mfu * 3600)'),
  },
  cases: [
    { status: 'zero_utilization', when: (x) => x.mfu === 0, without: ['gpuHours'] },
    { status: 'above_one', when: (x) => x.mfu > 1 },
  ],
});

/** MFU that FLOPs and GPU-hours imply; over 1 is kept and flagged (`above_one`): an input is wrong. */
export const impliedMfu = define({
  title: 'MFU that a report implies',
  inputs: {
    flops,
    gpuHours: quantity('GPU-hours', 'h', 'GPU-hours', { start: 30.84e6, above: 0 }),
    peakTflops,
  },
  outputs: {
    mfu: formula(
      'fraction',
      '\\mathrm{MFU}',
      'MFU',
      'flops / (3600 * gpuHours * peakTflops * 1e12)',
    ),
  },
  cases: [{ status: 'above_one', when: (x) => x.mfu > 1 }],
});

/** MFU of a step; over 1 is kept and flagged (`above_one`). */
export const mfuFromTflops = define({
  title: 'MFU from achieved speed',
  inputs: {
    achievedTflops: quantity('TFLOP/s', 'X', 'achieved per GPU', { start: 400 }),
    peakTflops,
  },
  outputs: { mfu: formula('fraction', '\\mathrm{MFU}', 'MFU', 'achievedTflops / peakTflops') },
  cases: [{ status: 'above_one', when: (x) => x.mfu > 1 }],
});

/** Chip-hours of a campaign in phases, and the hours that the largest phase’s machine would need. */
export const phaseHours = define({
  title: 'Chip-hours of a campaign in phases',
  inputs: {
    phases: rows(
      'phases',
      { chips: quantity('count', 'n_i', 'chips', {}), hours: quantity('h', 't_i', 'hours', {}) },
      [
        { chips: 6144, hours: 1200 },
        { chips: 3072, hours: 336 },
      ],
    ),
  },
  steps: {
    mostChips: formula(
      'count',
      'n_{\\max}',
      'chips of the largest phase',
      'largest(phases: chips)',
    ),
  },
  outputs: {
    chipHours: formula('GPU-hours', 'h', 'chip-hours', 'sum(phases: chips * hours)'),
    equivalentHoursAtPeak: formula(
      'h',
      't',
      'hours on the largest machine',
      'chipHours / mostChips',
    ),
  },
  cases: [
    {
      status: 'zero_utilization',
      when: (x) => !(x.mostChips > 0),
      without: ['equivalentHoursAtPeak'],
      says: 'No phase uses a chip.',
    },
  ],
});

/** Rental price of the final run; not the cost of the model: no research, failed runs, data or staff. */
export const runCost = define({
  title: 'Rental price of a run',
  inputs: { gpuHours: quantity('GPU-hours', 'h', 'GPU-hours', { start: 2.788e6 }), usdPerGpuHour },
  outputs: { usd: formula('USD', 'C', 'cost', 'gpuHours * usdPerGpuHour') },
});

/** Days that GPU-hours take on a given number of GPUs. */
export const wallDays = define({
  title: 'Days of a run',
  inputs: {
    gpuHours: quantity('GPU-hours', 'h', 'GPU-hours', { start: 180_000 }),
    gpus: { ...gpus, start: 2048 },
  },
  outputs: { days: formula('days', 't', 'days', 'gpuHours / gpus / 24') },
});

/** Days of training with full recomputation: 8TP/(nX), Narayanan et al., SC21. */
export const megatronDays = define({
  title: 'Days of a run, by Megatron-LM',
  inputs: {
    params: { ...params, symbol: 'P', start: 175e9 },
    tokens: { ...tokens, symbol: 'T', start: 300e9 },
    gpus: { ...gpus, start: 1024 },
    tflopsPerGpu: { ...tflopsPerGpu, start: 140 },
  },
  outputs: {
    days: formula(
      'days',
      't',
      'days',
      '8 * tokens * params / (gpus * tflopsPerGpu * 1e12) / 86400',
    ),
  },
});

/** Time for FLOPs at a given speed. */
export const timeFromFlops = define({
  title: 'Time for a number of FLOPs',
  inputs: { flops, gpus, tflopsPerGpu },
  outputs: {
    seconds: formula('s', 't', 'time', 'flops / (gpus * tflopsPerGpu * 1e12)'),
    hours: formula('h', 't_h', 'time in hours', 'seconds / 3600'),
    days: formula('days', 't_d', 'time in days', 'hours / 24'),
  },
});

/**
 * Amortised cost of a run on own hardware (Epoch, arXiv:2405.21015): chips lose value at a steady rate in
 * orders of magnitude per year; interconnect is a share of hardware and interconnect together.
 */
export const amortizedCost = define({
  title: 'Amortised cost of a run',
  inputs: {
    chipHours: quantity('GPU-hours', 'h', 'chip-hours', { start: 30.84e6 }),
    serverUsdPerChip: quantity('USD/chip', 'v', 'server value per chip', { start: 44_291 }),
    oomsPerYear: quantity('OOM/yr', 'k', 'loss of value', {
      start: 0.14,
      neutral: 0.14,
      range: [0.1, 0.2],
      about: 'orders of magnitude a year; Epoch hardware trend',
    }),
    interconnectFraction: quantity('fraction', '\\iota', 'interconnect share', {
      start: 0.19,
      neutral: 0.19,
      below: 1,
      range: [0.1, 0.3],
    }),
    chipKw: quantity('kW', 'w', 'power of a chip', { start: 0.7 }),
    serverPowerRatio: quantity('ratio', '\\rho', 'server power over chip power', {
      start: 1.8214,
      range: [1.5, 2.2],
      about: 'DGX H100: (10.2 kW / 8) / 0.7 kW',
    }),
    loadFraction,
    pue: { ...pue, start: 1.1 },
    usdPerKwh,
    hoursPerYear: { ...hoursPerYear, start: 8766, neutral: 8766 },
  },
  outputs: {
    hardwareUsd: formula(
      'USD',
      'C_h',
      'hardware',
      'serverUsdPerChip * oomsPerYear * ln(10) / hoursPerYear * chipHours',
    ),
    interconnectUsd: formula(
      'USD',
      'C_i',
      'interconnect',
      'hardwareUsd * interconnectFraction / (1 - interconnectFraction)',
    ),
    energyKwh: formula(
      'kWh',
      'E',
      'energy',
      'chipHours * chipKw * serverPowerRatio * loadFraction * pue',
    ),
    energyUsd: formula('USD', 'C_E', 'cost of energy', 'energyKwh * usdPerKwh'),
    totalUsd: formula('USD', 'C', 'total', 'hardwareUsd + interconnectUsd + energyUsd'),
  },
});

/** Sources: Meta, The Llama 3 Herd of Models; DeepSeek-V3; B. Cottier et al., arXiv:2405.21015; SC21. */
export const trainingRunCost = {
  id: 'training-run-cost',
  title: 'Training-run cost',
  question: 'How many FLOPs, GPU-hours, days and dollars does a training run take?',
  functions: {
    trainFlops,
    pfDays,
    gpuHours,
    impliedMfu,
    mfuFromTflops,
    phaseHours,
    runCost,
    wallDays,
    megatronDays,
    timeFromFlops,
    amortizedCost,
  },
} as const;
