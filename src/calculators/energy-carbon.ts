import { annualEnergy, runEmissions, runEnergy } from '../models/energy-carbon.ts';
import { makeCalculator } from './calculator.ts';

/** Energy and emissions of a run, and of a year. */
export const calculator = makeCalculator({
  id: 'energy-carbon',
  title: 'Energy and carbon',
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
  facts: { watts: { id: 'tdp-h100' } },
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
  sweep: {
    across: 'kgPerKwh',
    of: ['carbon.tco2e'],
    title: 'Where a run stands matters more than how it is cooled.',
  },
});
