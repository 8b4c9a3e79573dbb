import { annualEnergy, runEmissions, runEnergy } from '../models/energy-carbon.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/energy-carbon.json' with { type: 'json' };
import fromFacts from './starts/energy-carbon.json' with { type: 'json' };

/** Energy and emissions of a run, and of a year. */
export const calculator = makeCalculator({
  id: 'energy-carbon',
  title: 'Energy and carbon',
  earlier,
  parts: {
    run: { fn: runEnergy },
    carbon: { fn: runEmissions },
    year: { fn: annualEnergy, takes: { loadFraction: 'yearLoad' } },
  },
  shows: {
    'carbon.tco2e': 'Emissions of the run',
    'run.facilityMwh': 'Energy of the run, facility included',
    'run.itMwh': '… of it at the GPUs',
    'year.kwh': 'Energy of a machine in a year',
    'year.usd': '… and what it costs',
  },
  fields: ['gpuHours', 'watts', 'pue', 'kgPerKwh', 'itMw', 'usdPerKwh'],
  labels: { yearLoad: 'Load over the year' },
  ranges: { gpuHours: [10000, 100000000], itMw: [0.1, 200] },
  starts: fromFacts,
  sweep: {
    across: 'kgPerKwh',
    of: ['carbon.tco2e'],
    title: 'Where a run stands matters more than how it is cooled.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'llama-3',
      title: 'Llama 3 405B',
      about: 'GPU-hours as published, GPUs at their nameplate power.',
      values: {},
    },
    {
      name: 'hydro',
      title: 'On hydropower',
      about: 'A grid of 20 grams a kilowatt-hour.',
      values: { kgPerKwh: 0.02, pue: 1.05 },
    },
    {
      name: 'old-hall',
      title: 'In an old machine hall',
      about: 'The same run at the average overhead that operators report.',
      values: { pue: 1.56 },
    },
  ],
  starts: {
    gpuHours: {
      why: 'Llama 3.1 405B, from its model card.',
      fact: { id: 'llama31-training', part: 2 },
    },
    watts: {
      why: 'Nameplate of an H100, as model cards count; 1,275 W with its share of a DGX.',
      fact: { id: 'tdp-h100' },
    },
    pue: { why: 'Google’s average.', fact: { id: 'pue-hyperscalers', part: 1 } },
    kgPerKwh: {
      why: 'The average of the United States that the Llama papers use. A market-based 0 is legal and must be said.',
      see: 'carbon-intensity-countries-2023',
    },
    itMw: { why: 'About Frontier at work.', see: 'frontier-power-hpl' },
    usdPerKwh: {
      why: 'The industrial average of the United States; in single states it was from 6 to 19 cents.',
      fact: { id: 'us-industrial-price-average-2023', times: 0.01 },
    },
    loadFraction: { why: 'As model cards count: all GPUs at nameplate all the time.' },
    yearLoad: {
      why: 'Average draw over nameplate: contracts are sized on nameplate, bills on draw.',
      see: 'training-power-headroom',
    },
    hoursPerYear: { why: 'Published sums use both 8,760 and 8,766.' },
  },
};
