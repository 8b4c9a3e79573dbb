import { ingredientStack } from '../models/node-cost-ingredients.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/node-cost-ingredients.json' with { type: 'json' };
import fromFacts from './starts/node-cost-ingredients.json' with { type: 'json' };

/** The price of a cloud node-hour, ingredient by ingredient. */
export const calculator = makeCalculator({
  id: 'node-cost-ingredients',
  title: 'Node-cost ingredients',
  earlier,
  parts: { stack: { fn: ingredientStack } },
  shows: {
    'stack.priceUsdPerHour': 'Price of a node',
    'stack.unneededUsdPerHour': '… of it for what MPI does not need',
    'stack.unneededShare': '… as a share',
    'stack.neededPriceUsdPerHour': 'Price with only what MPI needs',
    'stack.costUsdPerHour': 'Cost of a node, before the margin',
  },
  fields: [
    'marginFraction',
    'annualRate',
    'items.0.capexUsd',
    'items.1.capexUsd',
    'items.2.capexUsd',
    'items.4.capexUsd',
  ],
  ranges: {
    'items.0.capexUsd': [150000, 400000],
    'items.1.capexUsd': [0, 60000],
    'items.2.capexUsd': [0, 20000],
    'items.4.capexUsd': [0, 30000],
  },
  starts: fromFacts,
  sweep: {
    across: 'marginFraction',
    of: ['stack.priceUsdPerHour', 'stack.neededPriceUsdPerHour'],
    title: 'The margin moves the price more than anything an MPI job could give up.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'usual',
      title: 'AI node as sold',
      about: 'Redundant power, a front-end network, local drives and optics included.',
      values: {},
    },
    {
      name: 'lean',
      title: 'Built for MPI',
      about: 'Single-corded power, copper, no local drives.',
      values: {
        'items.1.capexUsd': 0,
        'items.2.capexUsd': 2000,
        'items.3.capexUsd': 0,
        'items.4.capexUsd': 0,
      },
    },
    {
      name: 'at-cost',
      title: 'Sold at cost',
      about: 'The same node by a provider without a margin.',
      values: { marginFraction: 0 },
    },
  ],
  starts: {
    marginFraction: {
      why: 'A placeholder between a loss-leader and the 69 percent of the largest cloud overall.',
      see: 'msft-fy25-revenue',
    },
    annualRate: {
      why: 'A placeholder for what money costs the provider; 0 gives straight-line depreciation.',
    },
    'items.0.capexUsd': {
      why: 'A bill of materials for eight H100s from October 2024, within the list prices of boards alone plus a server.',
      see: 'hgx-h100-board-price',
    },
    'items.1.capexUsd': {
      why: 'A placeholder: 10 kW a node at 3,000 USD a kilowatt of generators, UPS and switchgear.',
      see: 'backup-power-cost-per-mw',
    },
    'items.2.capexUsd': {
      why: 'A placeholder: a smart NIC, and a share of switches, routers and fibre, which cost more.',
      see: 'essay-frontend-network',
    },
    'items.4.capexUsd': {
      why: 'A placeholder for what optics cost above copper: a dozen transceivers at volume prices.',
      see: 'optic-price-400g-800g',
    },
    hoursPerYear: { why: 'Published sums use both 8,760 and 8,766.' },
    'items.0.lifeYears': {
      why: 'As long as the node is sold.',
      fact: { id: 'server-life-amazon-2025', part: 2 },
    },
    'items.0.opexUsdPerYear': {
      why: 'A placeholder: electricity for 10 kW and spare parts.',
      see: 'power-cost-per-mw-year',
    },
    'items.0.needed': { why: 'Without it there is no job.' },
    'items.1.lifeYears': { why: 'Switchgear and generators outlive three generations of nodes.' },
    'items.1.opexUsdPerYear': {
      why: 'Losses of UPS and cooling are in the electricity of the node.',
    },
    'items.1.needed': {
      why: 'A job that checkpoints loses half an interval with an outage; you may disagree.',
    },
    'items.2.lifeYears': {
      why: 'Replaced with the nodes.',
      fact: { id: 'server-life-amazon-2025', part: 2 },
    },
    'items.2.opexUsdPerYear': { why: 'Taken as paid for with its capital.' },
    'items.2.needed': { why: 'MPI goes over the back end; logins and storage do use it.' },
    'items.3.capexUsd': {
      why: '30 TB at a placeholder of 90 USD a terabyte; the amount is usual in an eight-GPU node.',
      see: 'p5-local-storage',
    },
    'items.3.lifeYears': {
      why: 'Replaced with the node.',
      fact: { id: 'server-life-amazon-2025', part: 2 },
    },
    'items.3.opexUsdPerYear': {
      why: 'Drives last as long as the node here; give spares if yours do not.',
    },
    'items.3.needed': {
      why: 'Supercomputers mostly have none.',
      see: 'perlmutter-no-local-storage',
    },
    'items.4.lifeYears': {
      why: 'Replaced with the node.',
      fact: { id: 'server-life-amazon-2025', part: 2 },
    },
    'items.4.opexUsdPerYear': { why: 'Its few watts are in the electricity of the node.' },
    'items.4.needed': {
      why: 'Copper reaches where racks stand close.',
      see: 'dragonfly-copper-inside-rack',
    },
    'items.5.capexUsd': {
      why: 'A placeholder: the racks that a region needs before its first customer, over all nodes.',
      see: 'essay-first-footprint',
    },
    'items.5.lifeYears': {
      why: 'As servers in the books of most clouds.',
      fact: { id: 'server-life-google', part: 1 },
    },
    'items.5.opexUsdPerYear': { why: 'Taken as paid for with its capital.' },
    'items.5.needed': { why: 'A machine of one tenant needs no region around it.' },
    'items.6.capexUsd': { why: 'Operations are paid by the year.' },
    'items.6.lifeYears': { why: 'As the node, should operations need tools that are bought.' },
    'items.6.opexUsdPerYear': { why: 'A placeholder: staff, spares and floor.' },
    'items.6.needed': { why: 'Somebody has to run it.' },
  },
};
