import { costOfDelay, maxPremium, priceMultiple, waitOrStart } from '../models/value-of-time.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/value-of-time.json' with { type: 'json' };
import fromFacts from './starts/value-of-time.json' with { type: 'json' };

/** What an earlier start is worth. */
export const calculator = makeCalculator({
  id: 'value-of-time',
  title: 'Value of time',
  earlier,
  parts: {
    premium: { fn: maxPremium },
    delay: { fn: costOfDelay, takes: { usdPerMonth: 'valueUsdPerMonth', months: 'monthsSaved' } },
    deal: { fn: priceMultiple },
    wait: { fn: waitOrStart },
  },
  shows: {
    'premium.multiple': 'Most worth paying, as a multiple of the price',
    'premium.maxPriceUsd': '… in dollars',
    'delay.pvUsd': 'Cost of the delay, discounted',
    'deal.multiple': 'One system over the other, per year of use',
    'wait.optimalWaitMonths': 'Best wait, if hardware keeps improving',
    'wait.savedMonths': '… and what the wait saves',
  },
  fields: [
    'basePriceUsd',
    'valueUsdPerMonth',
    'monthsSaved',
    'annualRate',
    'workMonths',
    'doublingMonths',
  ],
  ranges: {
    monthsSaved: [0, 36],
    basePriceUsd: [10000000, 1000000000],
    valueUsdPerMonth: [100000, 100000000],
  },
  starts: fromFacts,
  sweep: {
    across: 'monthsSaved',
    of: ['premium.multiple'],
    title: 'Three times the price is rational for whoever gains two more prices by then.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'ai-laboratory',
      title: 'AI laboratory',
      about: 'A year earlier is worth twice the machine.',
      values: {},
    },
    {
      name: 'weather-service',
      title: 'Weather service',
      about: 'A better forecast is worth money, but less of it, and the date was planned for.',
      values: { valueUsdPerMonth: 2e6, monthsSaved: 6 },
    },
    {
      name: 'university',
      title: 'University',
      about: 'A queue is cheap when no product waits for it.',
      values: { basePriceUsd: 20e6, valueUsdPerMonth: 300e3, monthsSaved: 6 },
    },
  ],
  starts: {
    basePriceUsd: {
      why: 'A third of what one exascale system cost: a large AI cluster.',
      see: 'frontier-contract-value',
    },
    valueUsdPerMonth: {
      why: 'The reader’s: set so that a year earlier is worth twice the machine, as the essay says of AI companies.',
      see: 'essay-ai-pays-3x',
    },
    monthsSaved: { why: 'The reader’s: a year is between ordering a machine and renting one.' },
    annualRate: { why: 'A placeholder; 0 counts a dollar next year as a dollar today.' },
    workMonths: {
      why: 'The reader’s; waiting pays only for work that is longer than 26 months, at this doubling time.',
    },
    doublingMonths: {
      why: 'Gottbrath et al. (1999) use 18; the trend of GPUs per dollar is nearer 26.',
    },
    priceAUsd: {
      why: 'What an exascale laboratory paid for years of a system, paid for one year of a cloud cluster: Frontier’s contract.',
      fact: { id: 'frontier-contract-value' },
    },
    yearsA: { why: 'A year’s contract.', see: 'essay-ai-pays-3x' },
    priceBUsd: {
      why: 'The value of Frontier’s contract.',
      fact: { id: 'frontier-contract-value' },
    },
    yearsB: {
      why: 'Set so that A over B is the essay’s three; leadership systems run longer.',
      see: 'essay-ai-pays-3x',
    },
  },
};
