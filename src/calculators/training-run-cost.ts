import { gpuHours, runCost, trainFlops, wallDays } from '../models/training-run-cost.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/training-run-cost.json' with { type: 'json' };
import fromFacts from './starts/training-run-cost.json' with { type: 'json' };

/** Operations, hours, days and dollars of a training run. */
export const calculator = makeCalculator({
  id: 'training-run-cost',
  title: 'Training-run cost',
  earlier,
  parts: {
    work: { fn: trainFlops },
    hours: { fn: gpuHours, takes: { flops: 'work.flops' } },
    cost: { fn: runCost, takes: { gpuHours: 'hours.gpuHours' } },
    days: { fn: wallDays, takes: { gpuHours: 'hours.gpuHours' } },
  },
  shows: {
    'cost.usd': 'Rental price of the final run',
    'hours.gpuHours': 'Machine time',
    'days.days': 'Days on these GPUs',
    'work.flops': 'Operations',
  },
  labels: { usdPerGpuHour: 'Rental price' },
  fields: ['params', 'tokens', 'peakTflops', 'mfu', 'gpus', 'usdPerGpuHour'],
  ranges: { mfu: [0.1, 0.6], peakTflops: [100, 5000], gpus: [8, 200000] },
  starts: fromFacts,
  sweep: {
    across: 'mfu',
    of: ['cost.usd'],
    title: 'The price of a run is inversely proportional to how well it uses the machine.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'llama-3',
      title: 'Llama 3 405B',
      about: 'Parameters, tokens and GPUs as published; the price is an assumption.',
      values: {},
    },
    {
      name: 'gpt-3',
      title: 'A GPT-3 on H100s',
      about: '175 billion parameters, 300 billion tokens.',
      values: { params: 175e9, tokens: 300e9, gpus: 1024 },
    },
    {
      name: 'list-price',
      title: 'Llama 3 at list price',
      about: 'The same run at 12.29 dollars a GPU-hour.',
      values: { usdPerGpuHour: 12.29 },
    },
  ],
  starts: {
    params: {
      why: 'Llama 3.1 405B; for a mixture of experts count the active ones.',
      fact: { id: 'llama31-training', part: 1 },
    },
    tokens: {
      why: 'What Llama 3 was trained on.',
      fact: { id: 'llama3-training-data-size', part: 1 },
    },
    peakTflops: {
      why: 'Dense BF16 of an H100 SXM; A100 312, MI300X 1,307.',
      fact: { id: 'h100-sxm-bf16-dense-peak' },
    },
    mfu: {
      why: 'Llama 3 reports 38 to 43 percent a step; restarts and other work took more.',
      see: 'llama3-mfu',
    },
    gpus: {
      why: 'As many as Llama 3 405B was trained on.',
      fact: { id: 'llama3-interruptions', part: 4 },
    },
    usdPerGpuHour: {
      why: 'An assumption near the rent of 2025 and 2026; Meta owned its machines.',
      see: 'h100-rent-2026-03',
    },
    flopsPerParamToken: {
      why: 'Two forward and four backward; leaves out attention and recomputation.',
    },
  },
};
