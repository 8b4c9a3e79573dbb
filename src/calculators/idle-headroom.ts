import { erlangB, erlangC, idlePrice } from '../models/idle-headroom.ts';
import { makeCalculator } from './calculator.ts';

/** What “available now” costs. */
export const calculator = makeCalculator({
  id: 'idle-headroom',
  title: 'Idle headroom',
  parts: {
    pool: { fn: erlangB },
    price: { fn: idlePrice, takes: { soldFraction: 'pool.utilization' } },
    queue: { fn: erlangC },
  },
  shows: {
    'price.priceUsdPerHour': 'Price of a sold hour',
    'price.idleSurchargeUsdPerHour': '… of it for capacity that stands by',
    'pool.utilization': 'Share of the pool that is sold',
    'pool.blocking': 'Requests turned away',
    'queue.meanWaitHours': 'Mean wait if they queued instead',
  },
  fields: ['offeredLoad', 'servers', 'costUsdPerHour', 'marginFraction', 'meanServiceHours'],
  ranges: { servers: [80, 200] },
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
  sweep: {
    across: 'servers',
    of: ['price.priceUsdPerHour'],
    title: 'Every server that waits is paid for by those that work.',
  },
});
