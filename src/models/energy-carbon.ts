import { define, formula } from './definition/define.ts';
import { fraction, quantity } from './definition/field.ts';
import {
  hoursPerYear,
  loadFraction,
  pue as usualPue,
  usdPerKwh,
} from './definition/usual-fields.ts';

const gpuHours = quantity('GPU-hours', 'h', 'GPU-hours', { start: 30.84e6 });
const watts = quantity('W', 'w', 'power of a GPU', {
  start: 700,
  range: [200, 1400],
  about: 'TDP, as on the Llama cards; 1,275 W for the whole share of a DGX H100',
});
const pue = { ...usualPue, start: 1.1 };
const load = { ...loadFraction, start: 1 };
const kgPerKwh = quantity('kg/kWh', 'I', 'grid carbon intensity', {
  start: 0.385,
  range: [0.01, 0.9],
  about: 'US average in the Llama papers; 0 is legal, and must be labelled if it is market-based',
});
const kwh = quantity('kWh', 'E', 'energy', { start: 1.59e9 });

/** Energy of a run at the GPU and at the meter. A PUE under 1 is `invalid_input`. */
export const runEnergy = define({
  title: 'Energy of a run',
  inputs: { gpuHours, watts, pue, loadFraction: load },
  outputs: {
    itMwh: formula('MWh', 'E_{\\mathrm{IT}}', 'IT energy', 'gpuHours * watts * loadFraction / 1e6'),
    facilityMwh: formula('MWh', 'E', 'facility energy', 'itMwh * pue'),
  },
});

/** Energy at the meter and emissions of a run. A grid factor of 0 is legal. */
export const runEmissions = define({
  title: 'Emissions of a run',
  inputs: { gpuHours, watts, pue, loadFraction: load, kgPerKwh },
  outputs: {
    facilityMwh: formula(
      'MWh',
      'E',
      'facility energy',
      'gpuHours * watts * loadFraction / 1e6 * pue',
    ),
    tco2e: formula('t CO2e', '\\mathrm{CO_2e}', 'emissions', 'facilityMwh * kgPerKwh'),
  },
});

/** Emissions of an amount of energy, in metric tons. */
export const emissions = define({
  title: 'Emissions of energy',
  inputs: { kwh: { ...kwh, start: 2_638_000 }, kgPerKwh },
  outputs: { tco2e: formula('t CO2e', '\\mathrm{CO_2e}', 'emissions', 'kwh * kgPerKwh / 1000') },
});

/** The factor (PUE times grid) behind a published total. Without IT energy: `zero_utilization`. */
export const impliedFactor = define({
  title: 'Factor that a published total implies',
  inputs: {
    tco2e: quantity('t CO2e', '\\mathrm{CO_2e}', 'published emissions', { start: 11_390 }),
    gpuHours: { ...gpuHours, start: 39.3e6 },
    watts,
  },
  outputs: {
    kgPerItKwh: formula(
      'kg/kWh',
      '\\kappa',
      'emissions per kWh of IT',
      'tco2e * 1000 / (gpuHours * watts / 1000)',
    ),
  },
  cases: [
    {
      status: 'zero_utilization',
      when: (x) => x.gpuHours === 0 || x.watts === 0,
      without: ['kgPerItKwh'],
    },
  ],
});

/** Energy and bill of a year. */
export const annualEnergy = define({
  title: 'Energy of a year',
  inputs: {
    itMw: quantity('MW', 'P', 'IT power', { start: 21 }),
    pue,
    loadFraction,
    usdPerKwh,
    hoursPerYear,
  },
  outputs: {
    kwh: formula('kWh', 'E', 'energy', 'itMw * 1000 * pue * loadFraction * hoursPerYear'),
    usd: formula('USD', 'C', 'bill', 'kwh * usdPerKwh'),
  },
});

/** What energy costs. */
export const energyBill = define({
  title: 'Energy bill',
  inputs: { kwh, usdPerKwh: { ...usdPerKwh, start: 0.078 } },
  outputs: { usd: formula('USD', 'C', 'bill', 'kwh * usdPerKwh') },
});

/** Constant power that uses a yearly amount of energy in 8,760 hours. */
export const averageMw = define({
  title: 'Average power of a yearly energy',
  inputs: { kwhPerYear: { ...kwh, label: 'energy of a year' } },
  outputs: { mw: formula('MW', '\\bar P', 'average power', 'kwhPerYear / 8760 / 1000') },
});

/** PUE at part load: fixed overhead weighs more on less IT. At load 0 there is none (`zero_utilization`). */
export const puePartLoad = define({
  title: 'PUE at part load',
  inputs: {
    fixedOverhead: quantity('ratio', 'b', 'fixed overhead, share of design IT power', {
      start: 0.1,
    }),
    proportionalOverhead: quantity('ratio', 'a', 'proportional overhead', { start: 0.1 }),
    itLoadFraction: fraction('x', 'IT load, share of design', { start: 0.4 }),
  },
  outputs: {
    pue: formula(
      'ratio',
      '\\mathrm{PUE}',
      'PUE',
      '1 + proportionalOverhead + fixedOverhead / itLoadFraction',
    ),
  },
  cases: [{ status: 'zero_utilization', when: (x) => x.itLoadFraction === 0, without: ['pue'] }],
});

/** Energy and pounds of CO2e as Strubell et al. 2019 count them. */
export const strubell = define({
  title: 'Energy and emissions by Strubell et al.',
  inputs: {
    avgWatts: quantity('W', '\\bar P', 'average power', { start: 517.66 }),
    hours: quantity('h', 't', 'hours', { start: 336, neutral: 8760 }),
    pue: { ...usualPue, start: 1.58, neutral: 1.58 },
    lbsPerKwh: quantity('lb/kWh', 'I', 'grid carbon intensity', { start: 0.954, neutral: 0.954 }),
  },
  outputs: {
    kwh: formula('kWh', 'E', 'energy', 'pue * avgWatts * hours / 1000'),
    lbsCo2e: formula('lb CO2e', '\\mathrm{CO_2e}', 'emissions', 'lbsPerKwh * kwh'),
  },
});

/** Sources: Llama 1, 2 and 3.1; D. Patterson et al. 2021; E. Strubell et al. 2019. Embodied carbon is left out. */
export const energyCarbon = {
  id: 'energy-carbon',
  title: 'Energy and carbon',
  question:
    'How many kilowatt-hours and tonnes is a run or a year, and what factor does a total imply?',
  functions: {
    runEnergy,
    runEmissions,
    emissions,
    impliedFactor,
    annualEnergy,
    energyBill,
    averageMw,
    puePartLoad,
    strubell,
  },
} as const;
