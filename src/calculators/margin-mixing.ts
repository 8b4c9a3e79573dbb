import { floorPrice, margin, portfolio, zeroProfitDeals } from '../models/margin-mixing.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/margin-mixing.json' with { type: 'json' };
import fromFacts from './starts/margin-mixing.json' with { type: 'json' };

/** What one rich deal lets a seller charge for the next, at a target margin over both. */
export const calculator = makeCalculator({
  id: 'margin-mixing',
  title: 'Margin mixing',
  earlier,
  parts: {
    floor: {
      fn: floorPrice,
      takes: { deals: [{ revenueUsd: 'revenueUsd', costUsd: 'costUsd' }] },
    },
    rich: { fn: margin },
    both: {
      fn: portfolio,
      takes: {
        deals: [
          { revenueUsd: 'revenueUsd', costUsd: 'costUsd' },
          { revenueUsd: 'nextCostUsd', costUsd: 'nextCostUsd' },
        ],
      },
    },
    carried: { fn: zeroProfitDeals, takes: { hpcCostUsd: 'nextCostUsd' } },
  },
  shows: {
    'floor.floorRevenueUsd': 'Lowest price of the next deal',
    'floor.floorOverCost': '… as a multiple of its cost',
    'rich.grossMargin': 'Gross margin of the rich deal',
    'rich.markup': '… which is a markup of',
    'both.margin': 'Margin of both, the next one sold at cost',
    'carried.deals': 'Deals at cost that the rich one carries',
  },
  fields: ['revenueUsd', 'costUsd', 'nextCostUsd', 'targetMargin'],
  labels: {
    revenueUsd: 'Revenue of the rich deal',
    costUsd: 'Cost of the rich deal',
    nextCostUsd: 'Cost of the next deal',
    targetMargin: 'Target margin over both',
  },
  starts: fromFacts,
  ranges: {
    revenueUsd: [100000000, 3000000000],
    costUsd: [50000000, 1000000000],
    nextCostUsd: [50000000, 1000000000],
  },
  sweep: {
    across: 'targetMargin',
    of: ['floor.floorRevenueUsd'],
    marks: { 'both.margin': 'at cost' },
    title: 'The higher the target, the less one rich deal gives away to the next.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'essay',
      title: 'The essay’s example',
      about: 'One AI deal at a 67% margin carries its twin.',
      values: {},
    },
    {
      name: 'large-cloud',
      title: 'At a large cloud’s margin',
      about: 'A target near what the largest clouds report overall.',
      values: { targetMargin: 0.69 },
    },
    {
      name: 'thin',
      title: 'A thinner AI deal',
      about: 'What a buyer with competing offers leaves to the seller.',
      values: { revenueUsd: 600e6, targetMargin: 0.4 },
    },
  ],
  starts: {
    revenueUsd: {
      why: 'One billion dollars for an AI system, in the essay’s example.',
      fact: { id: 'essay-margin-example', part: 2 },
    },
    costUsd: {
      why: 'Everything included, in the essay’s example.',
      fact: { id: 'essay-margin-example', part: 1 },
    },
    nextCostUsd: { why: 'An identical machine.', fact: { id: 'essay-margin-example', part: 1 } },
    targetMargin: {
      why: 'As in the essay; large clouds report 60 to 70 percent overall.',
      fact: { id: 'essay-margin-example', part: 4, times: 0.01 },
    },
  },
};
