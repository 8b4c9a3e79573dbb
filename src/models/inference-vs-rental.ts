import { define, formula } from './definition/define.ts';
import { quantity, rows, usd } from './definition/field.ts';
import {
  gpusPerNode,
  usdPerGpuHour,
  utilization as usualUtilization,
} from './definition/usual-fields.ts';

const tokensPerSecondPerGpu = quantity('tokens/s', '\\theta', 'tokens per second per GPU', {
  start: 1850,
  range: [10, 20_000],
  about: '14.8k output tokens/s of an 8-GPU node; prefill and decode differ',
});
const utilization = { ...usualUtilization, start: 0.6, about: 'day and night' };

/** Rental price of a fleet. The number of nodes may be an average; the peak fleet must exist. */
export const rentalCost = define({
  title: 'Renting the fleet',
  inputs: {
    nodes: quantity('count', 'n', 'nodes', { start: 226.75 }),
    gpusPerNode,
    usdPerGpuHour,
    hours: quantity('h', 'h', 'hours', { start: 24, neutral: 8760 }),
  },
  outputs: { usd: formula('USD', 'C', 'cost', 'nodes * gpusPerNode * usdPerGpuHour * hours') },
});

/** Revenue of tokens, if every one is billed at its tariff. */
export const tokenRevenue = define({
  title: 'Revenue of tokens',
  inputs: {
    lines: rows(
      'tariff lines',
      {
        name: { kind: 'text', label: 'line', neutral: '' },
        tokens: quantity('tokens', 'T_j', 'tokens', {}),
        usdPerMillion: quantity('USD/million tokens', 'q_j', 'price', {}),
      },
      [
        { name: 'input_cache_hit', tokens: 342e9, usdPerMillion: 0.14 },
        { name: 'input_cache_miss', tokens: 266e9, usdPerMillion: 0.55 },
        { name: 'output', tokens: 168e9, usdPerMillion: 2.19 },
      ],
    ),
  },
  outputs: { usd: formula('USD', 'R', 'revenue', 'sum(lines: tokens / 1e6 * usdPerMillion)') },
});

/**
 * Markup (“cost-profit ratio”) and gross margin of a service. No revenue, no margin (`zero_revenue`); no
 * cost, no markup (`zero_cost`); a loss is flagged `negative_margin`.
 */
export const serviceMargin = define({
  title: 'Markup and margin of a service',
  inputs: {
    revenueUsd: usd('R', 'revenue', { start: 562_027 }),
    costUsd: usd('C', 'cost', { start: 87_072 }),
  },
  outputs: {
    costProfitRatio: formula('fraction', 'k', 'markup', '(revenueUsd - costUsd) / costUsd'),
    grossMargin: formula('fraction', 'm', 'gross margin', '(revenueUsd - costUsd) / revenueUsd'),
  },
  cases: [
    {
      status: 'zero_revenue',
      when: (x) => x.revenueUsd === 0 && x.costUsd === 0,
      without: ['costProfitRatio', 'grossMargin'],
    },
    { status: 'zero_revenue', when: (x) => x.revenueUsd === 0, without: ['grossMargin'] },
    { status: 'zero_cost', when: (x) => x.costUsd === 0, without: ['costProfitRatio'] },
    { status: 'negative_margin', when: (x) => x.grossMargin < 0 },
  ],
});

/** What a million tokens cost to make. Without throughput or utilization: `zero_utilization`. */
export const usdPerMillionTokens = define({
  title: 'Cost of a million tokens',
  inputs: { usdPerGpuHour, tokensPerSecondPerGpu, utilization },
  outputs: {
    usdPerMillion: formula(
      'USD/million tokens',
      'c_M',
      'cost of a million tokens',
      '1e6 * usdPerGpuHour / (3600 * tokensPerSecondPerGpu * utilization)',
    ),
  },
  cases: [
    {
      status: 'zero_utilization',
      when: (x) => x.tokensPerSecondPerGpu === 0 || x.utilization === 0,
      without: ['usdPerMillion'],
    },
  ],
});

/** What a GPU-hour earns as tokens. Without throughput or utilization: `zero_utilization`. */
export const revenuePerGpuHour = define({
  title: 'Revenue of a GPU-hour',
  inputs: {
    usdPerMillion: quantity('USD/million tokens', 'q', 'price of a million tokens', {
      start: 2.19,
      range: [0.05, 60],
    }),
    tokensPerSecondPerGpu,
    utilization,
  },
  outputs: {
    usdPerGpuHour: formula(
      'USD/GPU-hour',
      'r',
      'revenue of a GPU-hour',
      '3600 * tokensPerSecondPerGpu * utilization * usdPerMillion / 1e6',
    ),
  },
  cases: [
    {
      status: 'zero_utilization',
      when: (x) => x.tokensPerSecondPerGpu === 0 || x.utilization === 0,
      without: ['usdPerGpuHour'],
    },
  ],
});

/** Source: DeepSeek, DeepSeek-V3/R1 Inference System Overview, 2025. */
export const inferenceVsRental = {
  id: 'inference-vs-rental',
  title: 'Inference revenue against renting the GPU',
  question: 'What does a GPU-hour earn as tokens, against what it rents for?',
  functions: { rentalCost, tokenRevenue, serviceMargin, usdPerMillionTokens, revenuePerGpuHour },
} as const;
