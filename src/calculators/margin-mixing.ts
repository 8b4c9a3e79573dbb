import { floorPrice, margin, portfolio, zeroProfitDeals } from '../models/margin-mixing.ts';
import { makeCalculator } from './calculator.ts';

/** What one rich deal lets a seller charge for the next, at a target margin over both. */
export const calculator = makeCalculator({
  id: 'margin-mixing',
  title: 'Margin mixing',
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
  abouts: {
    revenueUsd: 'One billion dollars for an AI system.',
    costUsd: 'Everything included.',
    nextCostUsd: 'An identical machine.',
    targetMargin: 'Large clouds report gross margins of 60% to 70% overall.',
  },
  starts: { revenueUsd: 1e9, costUsd: 330e6 },
  facts: {
    revenueUsd: { id: 'essay-margin-example', part: 2 },
    costUsd: { id: 'essay-margin-example', part: 1 },
    nextCostUsd: { id: 'essay-margin-example', part: 1 },
    targetMargin: { id: 'essay-margin-example', part: 4, times: 0.01 },
  },
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
  sweep: {
    across: 'targetMargin',
    of: ['floor.floorRevenueUsd'],
    title: 'The higher the target, the less one rich deal gives away to the next.',
  },
});
