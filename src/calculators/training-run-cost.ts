import { gpuHours, runCost, trainFlops, wallDays } from '../models/training-run-cost.ts';
import { makeCalculator } from './calculator.ts';

/** Operations, hours, days and dollars of a training run. */
export const calculator = makeCalculator({
  id: 'training-run-cost',
  title: 'Training-run cost',
  parts: {
    work: { fn: trainFlops },
    hours: { fn: gpuHours, takes: { flops: 'work.flops' } },
    cost: { fn: runCost, takes: { gpuHours: 'hours.gpuHours' } },
    days: { fn: wallDays, takes: { gpuHours: 'hours.gpuHours' } },
  },
  shows: {
    'cost.usd': 'Rental price of the final run',
    'hours.gpuHours': 'GPU-hours',
    'days.days': 'Days on these GPUs',
    'work.flops': 'Operations',
  },
  fields: ['params', 'tokens', 'peakTflops', 'mfu', 'gpus', 'usdPerGpuHour'],
  ranges: { mfu: [0.1, 0.6] },
  starts: { gpus: 16384 },
  facts: { gpus: { id: 'llama3-interruptions', part: 4 } },
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
  sweep: {
    across: 'mfu',
    of: ['cost.usd'],
    title: 'The price of a run is inversely proportional to how well it uses the machine.',
  },
});
