import { erlangB, erlangC, idlePrice } from '../models/idle-headroom.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/idle-headroom.json' with { type: 'json' };

/** What “available now” costs. */
export const calculator = makeCalculator({
  id: 'idle-headroom',
  title: 'Idle headroom',
  earlier,
  parts: {
    pool: { fn: erlangB },
    price: { fn: idlePrice, takes: { soldFraction: 'pool.utilization' } },
    queue: { fn: erlangC },
  },
  shows: {
    'price.priceUsdPerHour': 'Price of the time that is sold',
    'price.idleSurchargeUsdPerHour': '… of it for capacity that stands by',
    'pool.utilization': 'Share of the pool that is sold',
    'pool.blocking': 'Requests turned away',
    'queue.meanWaitHours': 'Mean wait if they queued instead',
  },
  fields: ['offeredLoad', 'servers', 'costUsdPerHour', 'marginFraction', 'meanServiceHours'],
  ranges: {
    servers: [80, 200],
    offeredLoad: [50, 150],
    costUsdPerHour: [2, 60],
    meanServiceHours: [0.1, 72],
  },
  sweep: {
    across: 'servers',
    of: ['price.priceUsdPerHour'],
    title: 'Every server that waits is paid for by those that work.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'on-demand',
      title: 'On demand',
      about: 'One request in forty is turned away.',
      values: {},
    },
    {
      name: 'generous',
      title: 'Always available',
      about: 'A fifth more capacity, and hardly a refusal.',
      values: { servers: 120 },
    },
    {
      name: 'batch',
      title: 'Batch',
      about: 'A queue instead of headroom: nearly everything is sold.',
      values: { servers: 91 },
    },
  ],
  starts: {
    offeredLoad: {
      why: 'Ninety nodes busy on average if none were refused; with it the pool refuses one request in forty.',
    },
    servers: {
      why: 'A pool of a hundred nodes of one kind in one place; larger pools need less headroom for each.',
    },
    costUsdPerHour: {
      why: 'About what a node of eight H100s costs to own when well used; see Cloud against on-prem.',
      see: 'h100-node-tco-3yr',
    },
    marginFraction: {
      why: 'A placeholder; the largest clouds report more.',
      see: 'aws-2024-margin',
    },
    meanServiceHours: {
      why: 'The reader’s: how long a request holds a node. It scales the wait and nothing else.',
    },
  },
};
