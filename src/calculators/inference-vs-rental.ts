import {
  revenuePerGpuHour,
  serviceMargin,
  usdPerMillionTokens,
} from '../models/inference-vs-rental.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/inference-vs-rental.json' with { type: 'json' };
import fromFacts from './starts/inference-vs-rental.json' with { type: 'json' };

/** What a GPU-hour earns as tokens. */
export const calculator = makeCalculator({
  id: 'inference-vs-rental',
  title: 'Inference against rental',
  earlier,
  parts: {
    earned: { fn: revenuePerGpuHour },
    cost: { fn: usdPerMillionTokens },
    service: {
      fn: serviceMargin,
      takes: { revenueUsd: 'earned.usdPerGpuHour', costUsd: 'usdPerGpuHour' },
    },
  },
  shows: {
    'earned.usdPerGpuHour': 'What a GPU earns, as tokens',
    'service.grossMargin': 'Gross margin over its rent',
    'service.costProfitRatio': '… which is a markup of',
    'cost.usdPerMillion': 'Rent in the price of a million tokens',
  },
  labels: { usdPerGpuHour: 'Rental price' },
  fields: ['usdPerMillion', 'tokensPerSecondPerGpu', 'utilization', 'usdPerGpuHour'],
  starts: fromFacts,
  sweep: {
    across: 'tokensPerSecondPerGpu',
    of: ['earned.usdPerGpuHour'],
    scale: 'log',
    title: 'Throughput decides whether a GPU earns its rent.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'busy',
      title: 'A busy open model',
      about: 'Output tokens at 2.19 dollars a million.',
      values: {},
    },
    {
      name: 'idle',
      title: 'The same at night',
      about: 'A tenth of the load.',
      values: { utilization: 0.06 },
    },
    {
      name: 'frontier',
      title: 'A slow, dear model',
      about: 'Fifteen dollars a million at a tenth of the speed.',
      values: { usdPerMillion: 15, tokensPerSecondPerGpu: 185 },
    },
  ],
  starts: {
    usdPerMillion: { why: 'DeepSeek R1’s price of output tokens in February 2025.' },
    tokensPerSecondPerGpu: {
      why: 'DeepSeek’s 14,800 output tokens a second of a node of eight; reading and writing differ.',
      fact: { id: 'deepseek-tokens-per-node', part: 2, times: 0.125 },
    },
    utilization: { why: 'Day and night: the load of such a service is not even.' },
    usdPerGpuHour: {
      why: 'DeepSeek’s assumption; one-year contracts for an H100 stood between 1.70 and 2.35 USD.',
      fact: { id: 'deepseek-day', part: 1 },
    },
  },
};
