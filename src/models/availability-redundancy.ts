import { define, formula } from './definition/define.ts';
import { count, fraction, numbers, quantity } from './definition/field.ts';

const availability = fraction('A', 'availability', {
  start: 0.99982,
  about: 'Uptime Institute tier III',
});
const hoursPerPeriod = quantity('h', 'H', 'hours in the period', {
  start: 8760,
  neutral: 8760,
  above: 0,
  about: '730.5 for a monthly SLA',
});
const availabilities = numbers(
  'availabilities',
  fraction('A_i', 'availability', {}),
  [0.999, 0.9995, 0.99982],
);

/** Expected time down. An availability outside 0 to 1 is `invalid_input`. */
export const downtime = define({
  title: 'Hours that the nines mean',
  inputs: { availability, hoursPerPeriod },
  outputs: {
    hours: formula('h', 't', 'time down', '(1 - availability) * hoursPerPeriod'),
    minutes: formula('min', 't_{\\min}', 'time down in minutes', 'hours * 60'),
  },
});

/** Availability that a time down means. More time down than time is `invalid_input`. */
export const availabilityFromDowntime = define({
  title: 'Nines that an amount of downtime means',
  inputs: { hours: quantity('h', 't', 'time down', { start: 22 }), hoursPerPeriod },
  outputs: { availability: formula('fraction', 'A', 'availability', '1 - hours / hoursPerPeriod') },
  cases: [{ status: 'invalid_input', when: (x) => x.hours > x.hoursPerPeriod }],
});

/** Availability of parts that are all needed. An empty list is `invalid_input`. */
export const series = define({
  title: 'Parts in series',
  inputs: { availabilities },
  outputs: {
    availability: formula('fraction', 'A', 'availability', 'product(availabilities: it)'),
  },
  cases: [{ status: 'invalid_input', when: (x) => x.availabilities.length === 0 }],
});

/** Availability of parts of which one is enough, if they fail independently. Empty: `invalid_input`. */
export const parallel = define({
  title: 'Parts in parallel',
  inputs: { availabilities },
  outputs: {
    availability: formula('fraction', 'A', 'availability', '1 - product(availabilities: 1 - it)'),
  },
  cases: [{ status: 'invalid_input', when: (x) => x.availabilities.length === 0 }],
});

/** Availability when `k` of `n` like parts are enough. `k > n` is `invalid_input`; at most 100,000 parts. */
export const kOfN = define({
  title: 'k of n parts',
  inputs: {
    k: quantity('count', 'k', 'parts needed', { start: 6, whole: true }),
    n: quantity('count', 'n', 'parts', { start: 8, whole: true, min: 1, max: 100_000 }),
    availability: { ...availability, start: 0.99 },
  },
  outputs: {
    availability: {
      unit: 'fraction',
      symbol: 'A_{k/n}',
      label: 'availability',
      tex: '\\sum_{j=k}^{n} \\binom{n}{j} A^j (1-A)^{n-j}',
      compute: atLeast,
    },
  },
  cases: [{ status: 'invalid_input', when: (x) => x.k > x.n }],
});

interface Parts {
  readonly k: number;
  readonly n: number;
  readonly availability: number;
}

/** In logarithms, since the binomials of a few hundred parts are beyond a double. */
function atLeast({ k, n, availability }: Parts): number {
  if (availability === 1 || k === 0) return 1;
  if (availability === 0) return 0;
  const up = Math.log(availability);
  const down = Math.log1p(-availability);
  let lnBinomial = 0;
  let total = 0;
  for (let j = n; j >= k; j -= 1) {
    total += Math.exp(lnBinomial + j * up + (n - j) * down);
    lnBinomial += Math.log(j) - Math.log(n - j + 1);
  }
  return Math.min(1, total);
}

/**
 * Whether redundant power pays for a job that restarts from checkpoints: `worth_it` or `not_worth_it`.
 * If an outage costs nothing there is no break-even rate.
 */
export const redundancyValue = define({
  title: 'Does redundant power pay?',
  inputs: {
    nodes: quantity('count', 'N', 'nodes', { start: 1800 }),
    usdPerNodeHour: quantity('USD/node-hour', 'p', 'value of a node-hour', { start: 24 }),
    outagesPerYear: quantity('1/yr', '\\lambda_0', 'outages without redundancy', {
      start: 3,
      about: 'the site’s own utility record',
    }),
    outageHours: quantity('h', 't_{\\mathrm{out}}', 'length of an outage', { start: 4 }),
    reworkHours: quantity('h', 't_{\\mathrm{rework}}', 'rework', {
      start: 0.5,
      about: 'half a checkpoint interval and a restart',
    }),
    redundantOutagesPerYear: quantity('1/yr', '\\lambda_1', 'outages with redundancy', {
      start: 0.2,
    }),
    redundancyUsdPerNodeYear: quantity('USD/node-yr', 'c_r', 'cost of redundancy', { start: 1500 }),
  },
  outputs: {
    avoidedUsdPerYear: formula(
      'USD/yr',
      'V',
      'loss avoided',
      `(outagesPerYear - redundantOutagesPerYear) * nodes * usdPerNodeHour
        * (outageHours + reworkHours)`,
    ),
    costUsdPerYear: formula('USD/yr', 'C', 'cost', 'nodes * redundancyUsdPerNodeYear'),
    breakevenOutagesPerYear: formula(
      '1/yr',
      '\\lambda_0^*',
      'break-even outages',
      `redundantOutagesPerYear
        + redundancyUsdPerNodeYear / (usdPerNodeHour * (outageHours + reworkHours))`,
    ),
  },
  cases: [
    {
      status: 'not_worth_it',
      when: (x) => x.usdPerNodeHour * (x.outageHours + x.reworkHours) === 0,
      without: ['breakevenOutagesPerYear'],
      says: 'An outage costs nothing, so there is nothing to avoid.',
    },
    { status: 'worth_it', when: (x) => x.avoidedUsdPerYear > x.costUsdPerYear },
    { status: 'not_worth_it', when: (x) => x.avoidedUsdPerYear <= x.costUsdPerYear },
  ],
});

/** Chance that a whole machine is up; underflows to 0 harmlessly when it is very large. */
export const probAllUp = define({
  title: 'Chance that every node is up',
  inputs: {
    nodes: count('N', 'nodes', { start: 2000 }),
    nodeAvailability: fraction('A', 'availability of a node', { start: 0.999 }),
  },
  outputs: {
    probability: formula('fraction', 'P', 'all up', 'exp(nodes * ln(nodeAvailability))'),
  },
});

/** Sources: Uptime tiers as widely reproduced; standard reliability theory. Failures are assumed independent. */
export const availabilityRedundancy = {
  id: 'availability-redundancy',
  title: 'Availability and redundant power',
  question:
    'How many hours do the nines mean, and does redundant power pay for a checkpointing job?',
  functions: {
    downtime,
    availabilityFromDowntime,
    series,
    parallel,
    kOfN,
    redundancyValue,
    probAllUp,
  },
} as const;
