import {
  halvingTime,
  lifeChange,
  macrs5,
  straightLine,
  valueDecay,
} from '../models/depreciation.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/depreciation.json' with { type: 'json' };
import fromFacts from './starts/depreciation.json' with { type: 'json' };

/** What is charged each year, and what a GPU is still worth. */
export const calculator = makeCalculator({
  id: 'depreciation',
  title: 'Depreciation',
  earlier,
  parts: {
    decay: { fn: valueDecay, takes: { priceUsd: 'costUsd' } },
    books: { fn: straightLine },
    half: { fn: halvingTime },
    tax: { fn: macrs5 },
    life: { fn: lifeChange },
  },
  shows: {
    'decay.valueUsd': 'What it is worth after those years',
    'books.annualUsd': 'Charged each year, straight line',
    'half.years': 'Years in which its value halves',
    'tax.scheduleUsd': ['Charged for tax, year by year (MACRS, five years)', 'USD'],
    'life.changeUsd': 'A longer life lowers the yearly charge of a fleet by',
  },
  fields: ['costUsd', 'years', 'lifeYears', 'oomsPerYear', 'oldLifeYears', 'newLifeYears'],
  labels: { costUsd: 'Price', years: 'Years in use', lifeYears: 'Life in the books' },
  ranges: { years: [0, 8], costUsd: [5000, 500000] },
  starts: { ...fromFacts, years: 3 },
  sweep: {
    across: 'years',
    of: ['decay.valueUsd'],
    marks: { 'half.years': 'half its value' },
    title: 'The books go down in a line; the market does not.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'server',
      title: 'A server of eight GPUs',
      about: 'Five years in the books.',
      values: {},
    },
    {
      name: 'six-years',
      title: 'Six years in the books',
      about: 'As several hyperscalers reported from 2022 on.',
      values: { lifeYears: 6 },
    },
    {
      name: 'fast',
      title: 'If progress were faster',
      about: 'Twice as good for the price every year and a half.',
      values: { oomsPerYear: 0.2 },
    },
  ],
  starts: {
    costUsd: {
      why: 'The most that an H100 sold for in 2024, and the least of 2023.',
      fact: { id: 'h100-purchase-price-path', part: 3, end: 'high' },
    },
    years: {
      why: 'The reader’s: as long as many contracts run.',
      see: 'gpu-generation-vs-contract',
    },
    lifeYears: {
      why: 'Amazon’s for some servers since 2025.',
      fact: { id: 'server-life-amazon-2025', part: 2 },
    },
    oomsPerYear: {
      why: 'Orders of magnitude that performance for the price grows each year, after Epoch AI’s trend of GPUs.',
    },
    oldLifeYears: {
      why: 'Microsoft’s servers before July 2022.',
      fact: { id: 'server-life-microsoft', part: 1 },
    },
    newLifeYears: {
      why: 'Microsoft’s servers since.',
      fact: { id: 'server-life-microsoft', part: 2 },
    },
    salvageUsd: {
      why: 'Nothing, to be careful; analyses assume a quarter to a third after three years.',
      see: 'h100-residual-value',
    },
    grossCostUsd: { why: 'A placeholder for a hyperscaler’s servers.' },
  },
};
