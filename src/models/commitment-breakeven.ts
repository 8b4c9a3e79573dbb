import { define, formula } from './definition/define.ts';
import { fraction, numbers, quantity, rows, usd } from './definition/field.ts';
import { hoursPerMonth, utilization } from './definition/usual-fields.ts';

const onDemandUsdPerHour = quantity('USD/h', 'p_o', 'on-demand price', {
  start: 4.1,
  above: 0,
  about: 'A100 list, AWS, Epoch price file',
});
const committedUsdPerHour = quantity('USD/h', 'p_c', 'committed price', {
  start: 2.4,
  above: 0,
  about: 'the same, one year; list discounts are 25% to 64%',
});
const hours = quantity('h', 'H', 'hours of the term', { start: 8760, neutral: 8760, above: 0 });

/**
 * A commitment against paying on demand for the hours used. It is owed for every hour of the term: with
 * utilization 0 the saving is minus the commitment (`zero_utilization`). A committed price at or over
 * on-demand is `never_breaks_even`, with the numbers that show it.
 */
export const commitment = define({
  title: 'Commitment against on-demand',
  inputs: {
    onDemandUsdPerHour,
    committedUsdPerHour,
    utilization: { ...utilization, start: 0.7, about: 'of the committed hours' },
    hours,
  },
  outputs: {
    onDemandUsd: formula('USD', 'C_o', 'on demand', 'onDemandUsdPerHour * utilization * hours'),
    committedUsd: formula('USD', 'C_c', 'committed', 'committedUsdPerHour * hours'),
    savingUsd: formula('USD', '\\Delta C', 'saving', 'onDemandUsd - committedUsd'),
    effectiveUsdPerUsedHour: formula(
      'USD/h',
      'c_{\\mathrm{eff}}',
      'effective price of a used hour',
      'committedUsdPerHour / utilization',
    ),
    discount: formula('fraction', 'd', 'discount', '1 - committedUsdPerHour / onDemandUsdPerHour'),
    breakevenUtilization: formula(
      'fraction',
      'u^*',
      'break-even utilization',
      'committedUsdPerHour / onDemandUsdPerHour',
    ),
  },
  cases: [
    {
      status: 'zero_utilization',
      when: (x) => x.utilization === 0,
      without: ['effectiveUsdPerUsedHour'],
      says: 'No committed hour is used; the commitment is owed all the same.',
    },
    { status: 'never_breaks_even', when: (x) => x.committedUsdPerHour >= x.onDemandUsdPerHour },
  ],
});

/** Hours until an upfront fee is recovered. A committed price at or over on-demand: `never_breaks_even`. */
export const upfrontBreakeven = define({
  title: 'When an upfront fee is recovered',
  inputs: {
    upfrontUsd: usd('U', 'upfront fee', { start: 300 }),
    onDemandUsdPerHour: { ...onDemandUsdPerHour, start: 0.12 },
    committedUsdPerHour: quantity('USD/h', 'p_c', 'committed price', { start: 0.075 }),
    hoursPerMonth,
  },
  outputs: {
    hours: formula(
      'h',
      'h^*',
      'break-even',
      'upfrontUsd / (onDemandUsdPerHour - committedUsdPerHour)',
    ),
    months: formula('months', 'm^*', 'break-even in months', 'hours / hoursPerMonth'),
  },
  cases: [
    {
      status: 'never_breaks_even',
      when: (x) => x.committedUsdPerHour >= x.onDemandUsdPerHour,
      without: ['hours', 'months'],
    },
  ],
});

/** Price of a mix. Shares that do not sum to 1 are `invalid_input`: they are not renormalised. */
export const blended = define({
  title: 'Blended price',
  inputs: {
    parts: rows(
      'parts',
      {
        share: fraction('s_i', 'share', {}),
        usdPerHour: quantity('USD/h', 'p_i', 'price', {}),
      },
      [
        { share: 0.7, usdPerHour: 1.9 },
        { share: 0.3, usdPerHour: 3.2 },
      ],
    ),
  },
  steps: { shares: formula('fraction', '\\sum s_i', 'all shares', 'sum(parts: share)') },
  outputs: {
    usdPerHour: formula('USD/h', '\\bar p', 'blended price', 'sum(parts: share * usdPerHour)'),
  },
  cases: [
    {
      status: 'invalid_input',
      when: (x) => Math.abs(x.shares - 1) > 1e-6,
      says: 'The shares must sum to 1.',
    },
  ],
});

/**
 * What a useful hour on spot costs once preemptions are paid for, to first order. An effective price at
 * or over on-demand is `never_breaks_even`, with its numbers.
 */
export const spotEffective = define({
  title: 'Spot after preemptions',
  inputs: {
    spotUsdPerHour: quantity('USD/h', 'p_s', 'spot price', { start: 1.5 }),
    onDemandUsdPerHour: { ...onDemandUsdPerHour, start: 3 },
    meanHoursBetweenPreemptions: quantity('h', 'M', 'mean time between preemptions', {
      start: 6,
      above: 0,
      range: [0.1, 1000],
      about: 'of the whole job: preempting one node preempts all',
    }),
    checkpointHours: quantity('h', '\\delta', 'checkpoint time', { start: 0.02 }),
    restartHours: quantity('h', 'R', 'restart time', { start: 0.2 }),
  },
  outputs: {
    overheadFraction: formula(
      'fraction',
      'f',
      'overhead',
      `sqrt(2 * checkpointHours / meanHoursBetweenPreemptions)
        + restartHours / meanHoursBetweenPreemptions`,
    ),
    effectiveUsdPerUsefulHour: formula(
      'USD/h',
      'c_{\\mathrm{eff}}',
      'effective price of a useful hour',
      'spotUsdPerHour * (1 + overheadFraction)',
    ),
    savingFraction: formula(
      'fraction',
      's',
      'saving',
      '1 - effectiveUsdPerUsefulHour / onDemandUsdPerHour',
    ),
    breakevenSpotDiscount: formula(
      'fraction',
      'd^*',
      'break-even discount',
      '1 - 1 / (1 + overheadFraction)',
    ),
  },
  cases: [
    {
      status: 'never_breaks_even',
      when: (x) => x.effectiveUsdPerUsefulHour >= x.onDemandUsdPerHour,
      says: 'A useful hour on spot costs as much as one on demand.',
    },
  ],
});

/**
 * How many units to commit: every unit that is busy for more hours than the commitment costs on demand.
 * Hours by level must not rise nor exceed the term. A committed price at or over on-demand commits none
 * (`never_breaks_even`).
 */
export const mixBaseload = define({
  title: 'How much to commit',
  inputs: {
    demandHoursByLevel: numbers(
      'hours in which at least 1, 2, 3, ... units are busy',
      quantity('h', 'h_j', 'busy hours', {}),
      [8760, 8000, 6500, 5000, 2600, 700],
    ),
    onDemandUsdPerHour,
    committedUsdPerHour,
    hours,
  },
  steps: {
    breakevenHours: formula(
      'h',
      'u^* H',
      'break-even hours',
      'committedUsdPerHour / onDemandUsdPerHour * hours',
    ),
  },
  outputs: {
    committedUnits: formula(
      'count',
      'n_c',
      'units to commit',
      'sum(demandHoursByLevel: it > breakevenHours ? 1 : 0)',
    ),
    annualUsd: formula(
      'USD',
      'C',
      'cost',
      `sum(demandHoursByLevel:
        it > breakevenHours ? committedUsdPerHour * hours : onDemandUsdPerHour * it)`,
    ),
  },
  cases: [
    {
      status: 'invalid_input',
      when: ({ demandHoursByLevel, hours }) =>
        demandHoursByLevel.some((it, level) => it > (demandHoursByLevel[level - 1] ?? hours)),
      says: 'Busy hours must not rise with the level, nor exceed the hours of the term.',
    },
    { status: 'never_breaks_even', when: (x) => x.committedUsdPerHour >= x.onDemandUsdPerHour },
  ],
});

/** Sources: Cloudability, break-even of reserved instances; B. Cottier et al. (price file); Lenovo LP2225. */
export const commitmentBreakeven = {
  id: 'commitment-breakeven',
  title: 'On-demand, reserved, spot: break-even',
  question: 'Above what utilization does a commitment pay, and what does spot really cost?',
  functions: { commitment, upfrontBreakeven, blended, spotEffective, mixBaseload },
} as const;
