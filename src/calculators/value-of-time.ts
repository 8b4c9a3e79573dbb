import { costOfDelay, maxPremium, priceMultiple, waitOrStart } from '../models/value-of-time.ts';
import { makeCalculator } from './calculator.ts';

/** What an earlier start is worth. */
export const calculator = makeCalculator({
  id: 'value-of-time',
  title: 'Value of time',
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
  ranges: { monthsSaved: [0, 36] },
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
  sweep: {
    across: 'monthsSaved',
    of: ['premium.multiple'],
    title: 'Three times the price is rational for whoever gains two more prices by then.',
  },
});
