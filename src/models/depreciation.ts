import { define, formula } from './definition/define.ts';
import { quantity, usd } from './definition/field.ts';

const costUsd = usd('C', 'cost', { start: 250_000 });
const lifeYears = quantity('years', 'n', 'life', {
  start: 5,
  above: 0,
  range: [3, 7],
  about: 'hyperscalers moved from 4 to 6 between 2020 and 2023, some back to 5 or 5.5 in 2025',
});
const oomsPerYear = quantity('OOM/yr', 'k', 'loss of value', {
  start: 0.14,
  neutral: 0.14,
  range: [0.1, 0.2],
  about: 'orders of magnitude a year; Epoch price-performance trend',
});

/** Straight-line charge. Salvage over cost or a life of 0: `invalid_input`. */
export const straightLine = define({
  title: 'Straight-line depreciation',
  inputs: { costUsd, salvageUsd: usd('S', 'salvage', { start: 0, neutral: 0 }), lifeYears },
  outputs: {
    annualUsd: formula('USD/yr', 'D', 'charge per year', '(costUsd - salvageUsd) / lifeYears'),
  },
  cases: [{ status: 'invalid_input', when: (x) => x.salvageUsd > x.costUsd }],
});

/** US IRS Publication 946, Table A-1: five-year property, half-year convention, in six entries. */
const macrsRates = [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576];

/** US tax depreciation of computers: five-year class, half-year convention, hence six entries. */
export const macrs5 = define({
  title: 'MACRS, five-year class',
  inputs: { costUsd },
  outputs: {
    scheduleUsd: {
      unit: 'USD',
      label: 'schedule',
      list: (x: { readonly costUsd: number }) => macrsRates.map((rate) => rate * x.costUsd),
    },
  },
});

/**
 * Fractions of the cost in each year of double declining balance with the half-year convention, switching
 * to straight line when that is more; they sum to 1. A whole life of at most 100 years.
 */
export const doubleDeclining = define({
  title: 'Double declining balance',
  inputs: {
    costUsd: usd('C', 'cost', { start: 1, neutral: 1, above: 0 }),
    lifeYears: { ...lifeYears, whole: true, max: 100 },
  },
  outputs: {
    fractions: { unit: 'fraction', label: 'fractions of the cost', list: decliningFractions },
  },
});

function decliningFractions({ lifeYears }: { readonly lifeYears: number }): readonly number[] {
  const fractions = [1 / lifeYears];
  let book = 1 - 1 / lifeYears;
  for (let year = 2; year <= lifeYears; year += 1) {
    const charge = Math.max((2 * book) / lifeYears, book / (lifeYears - year + 1.5));
    fractions.push(charge);
    book -= charge;
  }
  return [...fractions, Math.max(0, book)];
}

/** What a change of useful life does to the charge: accounting, not efficiency. */
export const lifeChange = define({
  title: 'A change of useful life',
  inputs: {
    grossCostUsd: usd('C', 'gross cost', { start: 30e9 }),
    oldLifeYears: { ...lifeYears, symbol: 'n_1', label: 'old life', start: 4 },
    newLifeYears: { ...lifeYears, symbol: 'n_2', label: 'new life', start: 6 },
  },
  outputs: {
    oldAnnualUsd: formula('USD/yr', 'D_1', 'old charge per year', 'grossCostUsd / oldLifeYears'),
    newAnnualUsd: formula('USD/yr', 'D_2', 'new charge per year', 'grossCostUsd / newLifeYears'),
    changeUsd: formula('USD/yr', '\\Delta D', 'change', 'newAnnualUsd - oldAnnualUsd'),
  },
});

/** Economic value after some years of obsolescence. */
export const valueDecay = define({
  title: 'Economic value after some years',
  inputs: {
    priceUsd: usd('P', 'price', { start: 30_000 }),
    oomsPerYear,
    years: quantity('years', 't', 'age', { start: 1, neutral: 0 }),
  },
  outputs: {
    fraction: formula('fraction', 'v', 'share of the price', '10^(-oomsPerYear * years)'),
    valueUsd: formula('USD', 'V', 'value', 'priceUsd * fraction'),
  },
});

/** Years in which the value halves. A loss of 0 never halves it: `invalid_input`. */
export const halvingTime = define({
  title: 'Years in which the value halves',
  inputs: { oomsPerYear: { ...oomsPerYear, above: 0 } },
  outputs: { years: formula('years', 't_{1/2}', 'half-life', 'log10(2) / oomsPerYear') },
});

/**
 * Sources: US IRS Publication 946; B. Cottier et al., arXiv:2405.21015. Tax, book and economic depreciation
 * are three different numbers; a capital recovery factor already returns the principal.
 */
export const depreciation = {
  id: 'depreciation',
  title: 'Depreciation, useful life and ageing',
  question: 'What is charged each year, and how fast does a GPU lose its value?',
  functions: { straightLine, macrs5, doubleDeclining, lifeChange, valueDecay, halvingTime },
} as const;
