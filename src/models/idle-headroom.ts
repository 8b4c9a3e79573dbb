import { define, formula } from './definition/define.ts';
import { fraction, quantity, signed } from './definition/field.ts';

/** More servers than any pool has; the recursion takes a step for each. */
const servers = quantity('count', 'n', 'servers', {
  start: 100,
  whole: true,
  min: 1,
  max: 100_000,
  range: [1, 100_000],
});
const offeredLoad = quantity('erlangs', 'A', 'offered load', { start: 90, range: [0, 100_000] });
const meanServiceHours = quantity('h', 's', 'mean service time', { start: 1, neutral: 1 });
const recursion = '\\frac{A\\,B(A,n-1)}{n + A\\,B(A,n-1)},\\quad B(A,0)=1';

interface Pool {
  readonly offeredLoad: number;
  readonly servers: number;
}

/** Erlang B by its recursion: factorials would overflow near 170 servers. */
function blockingOf({ offeredLoad, servers }: Pool): number {
  let blocking = 1;
  for (let n = 1; n <= servers; n += 1) {
    blocking = (offeredLoad * blocking) / (n + offeredLoad * blocking);
  }
  return blocking;
}

/** Share of requests refused by a pool without a queue, and how busy the pool is. */
export const erlangB = define({
  title: 'Refused requests (Erlang B)',
  inputs: { offeredLoad, servers },
  outputs: {
    blocking: {
      unit: 'fraction',
      symbol: 'B',
      label: 'refused',
      tex: recursion,
      compute: blockingOf,
    },
    utilization: formula(
      'fraction',
      '\\rho',
      'utilization',
      'offeredLoad * (1 - blocking) / servers',
    ),
  },
});

/** The load at which a pool refuses a given share of requests, by bisection. */
export const erlangBCapacity = define({
  title: 'Load that a pool can take (Erlang B)',
  inputs: {
    servers,
    blocking: fraction('B', 'refused', { start: 0.01, above: 0, below: 1, range: [0.0001, 0.2] }),
  },
  outputs: {
    offeredLoad: {
      unit: 'erlangs',
      symbol: 'A',
      label: 'offered load',
      tex: 'A : B(A, n) = B',
      compute: capacityOf,
    },
  },
});

function capacityOf(x: { readonly servers: number; readonly blocking: number }): number {
  // Refusals are at least 1 - n/A, so the load that refuses a share B is at most n / (1 - B).
  let low = 0;
  let high = x.servers / (1 - x.blocking);
  for (let step = 0; step < 60 && high - low > 1e-14 * high; step += 1) {
    const middle = (low + high) / 2;
    if (blockingOf({ offeredLoad: middle, servers: x.servers }) < x.blocking) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Chance and length of waiting for a pool with a queue. Load at or over the servers: `unstable`. */
export const erlangC = define({
  title: 'Waiting requests (Erlang C)',
  inputs: { offeredLoad, servers, meanServiceHours },
  steps: {
    blocking: {
      unit: 'fraction',
      symbol: 'B',
      label: 'Erlang B',
      tex: recursion,
      compute: blockingOf,
    },
  },
  outputs: {
    utilization: formula('fraction', '\\rho', 'utilization', 'offeredLoad / servers'),
    waitProbability: formula(
      'fraction',
      'C',
      'chance of waiting',
      'blocking / (1 - utilization * (1 - blocking))',
    ),
    meanWaitHours: formula(
      'h',
      'W_q',
      'mean wait',
      'waitProbability * meanServiceHours / (servers - offeredLoad)',
    ),
  },
  cases: [{ status: 'unstable', when: (x) => x.offeredLoad >= x.servers }],
});

/** Wait and response of one server with random arrivals and service. Utilization 1 or more: `unstable`. */
export const mm1 = define({
  title: 'One server with a queue (M/M/1)',
  inputs: {
    utilization: quantity('fraction', '\\rho', 'utilization', { start: 0.9, range: [0, 0.99] }),
    meanServiceHours,
  },
  outputs: {
    meanWaitHours: formula(
      'h',
      'W_q',
      'mean wait',
      'meanServiceHours * utilization / (1 - utilization)',
    ),
    meanResponseHours: formula('h', 'W', 'mean response', 'meanServiceHours / (1 - utilization)'),
  },
  cases: [{ status: 'unstable', when: (x) => x.utilization >= 1 }],
});

/** Price that pays for idle machines, and the surcharge for them. Nothing sold or margin 1: `zero_utilization`. */
export const idlePrice = define({
  title: 'Price with idle headroom',
  inputs: {
    costUsdPerHour: quantity('USD/h', 'c', 'cost', { start: 14, above: 0 }),
    soldFraction: fraction('\\sigma', 'share of hours sold', { start: 0.7 }),
    marginFraction: signed('fraction', 'g', 'gross margin', {
      start: 0.3,
      neutral: 0,
      max: 1,
      range: [0, 0.7],
    }),
  },
  outputs: {
    priceUsdPerHour: formula(
      'USD/h',
      'p',
      'price',
      'costUsdPerHour / (soldFraction * (1 - marginFraction))',
    ),
    idleSurchargeUsdPerHour: formula(
      'USD/h',
      'p_{\\mathrm{idle}}',
      'surcharge for idle hours',
      'costUsdPerHour * (1 - soldFraction) / (soldFraction * (1 - marginFraction))',
    ),
  },
  cases: [
    {
      status: 'zero_utilization',
      when: (x) => x.soldFraction === 0 || x.marginFraction === 1,
      without: ['priceUsdPerHour', 'idleSurchargeUsdPerHour'],
    },
  ],
});

/**
 * Source: standard Erlang tables. Erlang assumes independent one-node requests: those of a supercomputer
 * are large and lumpy, so that real headroom is larger.
 */
export const idleHeadroom = {
  id: 'idle-headroom',
  title: 'Idle headroom: what “available now” costs',
  question: 'How much spare capacity makes on-demand work, and what does it do to the price?',
  functions: { erlangB, erlangBCapacity, erlangC, mm1, idlePrice },
} as const;
