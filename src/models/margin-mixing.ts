import { define, formula } from './definition/define.ts';
import { rows, signed, usd } from './definition/field.ts';

const revenueUsd = usd('R', 'revenue', { start: 1e9, range: [0, 10e9] });
const costUsd = usd('C', 'cost, everything included', { start: 330e6, range: [0, 10e9] });
const deals = rows(
  'deals',
  { revenueUsd: usd('R_i', 'revenue', {}), costUsd: usd('C_i', 'cost', {}) },
  [{ revenueUsd: 1e9, costUsd: 330e6 }],
);
/** Below 1: a margin of 100% would take an infinite price. A target of 0 or less is legal. */
const targetMargin = signed('fraction', 't', 'target margin', {
  start: 0.5,
  range: [0, 0.8],
  below: 1,
  about: 'large clouds report gross margins of 60% to 70% overall',
});

/**
 * Profit, gross margin (profit over revenue) and markup (profit over cost) of one deal; a 67% margin
 * is a 203% markup. Without revenue there is no margin and the markup is -1 (`zero_revenue`); without
 * cost there is no markup (`zero_cost`); a loss is a legal answer, flagged `negative_margin`.
 */
export const margin = define({
  title: 'Margin and markup of one deal',
  inputs: { revenueUsd, costUsd },
  outputs: {
    profitUsd: formula('USD', 'P', 'profit', 'revenueUsd - costUsd'),
    grossMargin: formula('fraction', 'm', 'gross margin', 'profitUsd / revenueUsd'),
    markup: formula('fraction', 'k', 'markup', 'profitUsd / costUsd'),
  },
  cases: [
    {
      status: 'zero_revenue',
      when: (x) => x.revenueUsd === 0 && x.costUsd === 0,
      without: ['grossMargin', 'markup'],
    },
    { status: 'zero_revenue', when: (x) => x.revenueUsd === 0, without: ['grossMargin'] },
    { status: 'zero_cost', when: (x) => x.costUsd === 0, without: ['markup'] },
    { status: 'negative_margin', when: (x) => x.profitUsd < 0 },
  ],
});

/**
 * Revenue, cost and margin of several deals taken together. Margins do not average: they weigh by
 * revenue. Without revenue there is no margin (`zero_revenue`); a loss is flagged `negative_margin`.
 */
export const portfolio = define({
  title: 'Margin of several deals together',
  inputs: { deals },
  outputs: {
    revenueUsd: formula('USD', 'R', 'revenue', 'sum(deals: revenueUsd)'),
    costUsd: formula('USD', 'C', 'cost', 'sum(deals: costUsd)'),
    margin: formula('fraction', 'M', 'portfolio margin', '(revenueUsd - costUsd) / revenueUsd'),
  },
  cases: [
    { status: 'zero_revenue', when: (x) => x.revenueUsd === 0, without: ['margin'] },
    { status: 'negative_margin', when: (x) => x.margin < 0 },
  ],
});

/**
 * The lowest revenue at which the next deal keeps the portfolio at its target, in US dollars and as a
 * multiple of that deal's cost. A portfolio so rich that the deal could be given away answers 0, with
 * `below_zero`.
 */
export const floorPrice = define({
  title: 'Lowest price of the next deal',
  inputs: {
    deals,
    nextCostUsd: usd('c', 'cost of the next deal', { start: 330e6, above: 0 }),
    targetMargin,
  },
  steps: {
    neededUsd: formula(
      'USD',
      'R_{\\mathrm{needed}}',
      'revenue needed',
      '(sum(deals: costUsd) + nextCostUsd) / (1 - targetMargin) - sum(deals: revenueUsd)',
    ),
  },
  outputs: {
    floorRevenueUsd: formula('USD', 'R_{\\min}', 'lowest revenue', 'max(0, neededUsd)'),
    floorOverCost: formula(
      'ratio',
      '\\rho',
      'lowest revenue over cost',
      'floorRevenueUsd / nextCostUsd',
    ),
  },
  cases: [
    {
      status: 'below_zero',
      when: (x) => x.neededUsd < 0,
      says: 'The portfolio is so rich that the next deal could be given away.',
    },
  ],
});

/**
 * How many deals sold at cost one rich deal can carry before the portfolio falls to its target: a real
 * number, of which the whole part can be signed. A target of 0 or less lets any number through
 * (`unbounded`); a rich deal below the target carries none (`below_target`).
 */
export const zeroProfitDeals = define({
  title: 'How many deals at cost one rich deal carries',
  inputs: {
    revenueUsd,
    costUsd,
    targetMargin,
    hpcCostUsd: usd('c', 'cost of one deal sold at cost', { start: 330e6, above: 0 }),
  },
  steps: {
    unfloored: formula(
      'count',
      "n_0'",
      'deals, before flooring at zero',
      '((revenueUsd - costUsd) / targetMargin - revenueUsd) / hpcCostUsd',
    ),
  },
  outputs: {
    deals: formula('count', 'n_0', 'deals at cost', 'max(0, unfloored)'),
  },
  cases: [
    { status: 'unbounded', when: (x) => x.targetMargin <= 0 },
    { status: 'below_target', when: (x) => x.unfloored < 0 },
  ],
});

/** Source: G. K. Lockwood, “Lessons learned from three years in cloud supercomputing”, 11 July 2025. */
export const marginMixing = {
  id: 'margin-mixing',
  title: 'Margin mixing: AI deals that subsidise HPC deals',
  question:
    'If the seller must average a given margin, how cheap can one deal be because another is rich?',
  functions: { margin, portfolio, floorPrice, zeroProfitDeals },
} as const;
