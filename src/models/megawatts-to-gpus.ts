import { define, formula } from './definition/define.ts';
import { fraction, quantity } from './definition/field.ts';
import {
  hoursPerYear,
  loadFraction,
  pue as usualPue,
  usdPerKwh,
} from './definition/usual-fields.ts';

const pue = { ...usualPue, start: 1.2 };
const facilityMw = quantity('MW', 'P_F', 'facility power', { start: 50, range: [0.1, 5000] });
const gpuWatts = quantity('W', 'w', 'power of a GPU', {
  start: 700,
  above: 0,
  range: [300, 1400],
  about: 'H100 700, B200 1,000',
});
const gpus = quantity('count', 'n', 'GPUs', { start: 100_000 });

/** GPUs that fit into a power envelope; 0 if not one does. A PUE under 1 is `invalid_input`. */
export const gpusFromMw = define({
  title: 'GPUs in a power envelope',
  inputs: {
    facilityMw,
    pue,
    gpuWatts,
    overheadRatio: quantity('ratio', '\\rho', 'server and network watts over GPU watts', {
      start: 2,
      above: 0,
      range: [1.3, 2.1],
      about: '(700 + 575) x 1.1 / 700 = 2.004; one public sizer uses 1.3',
    }),
  },
  outputs: {
    itMw: formula('MW', 'P_{\\mathrm{IT}}', 'IT power', 'facilityMw / pue'),
    gpuMw: formula('MW', 'P_{\\mathrm{GPU}}', 'GPU power', 'itMw / overheadRatio'),
    gpus: formula(
      'count',
      'n',
      'GPUs',
      'floor(facilityMw * 1e6 / (pue * gpuWatts * overheadRatio))',
    ),
  },
});

/** What a fleet draws, from the parts of a GPU’s share. */
export const mwFromGpus = define({
  title: 'What a fleet draws',
  inputs: {
    gpus,
    gpuWatts: quantity('W', 'w', 'power of a GPU', { start: 700 }),
    serverExtraWattsPerGpu: quantity('W', 'x', 'rest of the server, per GPU', {
      start: 575,
      range: [300, 800],
      about: 'equals 10.2 kW / 8 less 700 W of a DGX H100',
    }),
    otherItFraction: fraction('o', 'storage, switches and optics', {
      start: 0.1,
      range: [0.05, 0.2],
    }),
    pue,
  },
  outputs: {
    wattsPerGpuIt: formula(
      'W',
      'w_{\\mathrm{IT}}',
      'IT power per GPU',
      '(gpuWatts + serverExtraWattsPerGpu) * (1 + otherItFraction)',
    ),
    itMw: formula('MW', 'P_{\\mathrm{IT}}', 'IT power', 'gpus * wattsPerGpuIt / 1e6'),
    facilityMw: formula('MW', 'P_F', 'facility power', 'itMw * pue'),
  },
});

/** Cooling in tons of refrigeration. */
export const coolingTons = define({
  title: 'Tons of cooling',
  inputs: {
    itMw: quantity('MW', 'P_{\\mathrm{IT}}', 'IT power', { start: 41.7 }),
    kwPerTon: quantity('kW/ton', 'q', 'kW of a ton', { start: 3.517, neutral: 3.517, above: 0 }),
  },
  outputs: { tons: formula('tons of refrigeration', 'T', 'cooling', '1000 * itMw / kwPerTon') },
});

/** What the power of a facility costs over its years. */
export const lifetimePowerUsd = define({
  title: 'Power over the years',
  inputs: {
    facilityMw,
    loadFraction: { ...loadFraction, start: 0.7 },
    usdPerKwh,
    years: quantity('years', 'y', 'years', { start: 5, neutral: 0 }),
    hoursPerYear,
  },
  outputs: {
    usd: formula(
      'USD',
      'C',
      'cost',
      'facilityMw * 1000 * loadFraction * hoursPerYear * years * usdPerKwh',
    ),
  },
});

/** Peak of a fleet. */
export const peakExaflops = define({
  title: 'Peak of a fleet',
  inputs: {
    gpus: { ...gpus, start: 20_000 },
    tflopsEach: quantity('TFLOP/s', '\\pi', 'peak of a GPU', { start: 312 }),
  },
  outputs: { exaflops: formula('EFLOP/s', '\\Pi', 'peak', 'gpus * tflopsEach / 1e6') },
});

/** Small watts times many units. */
export const scalePower = define({
  title: 'Small watts times many',
  inputs: {
    units: quantity('count', 'n', 'units', { start: 100_000 }),
    wattsEach: quantity('W', 'w', 'power of one', { start: 50 }),
  },
  outputs: { mw: formula('MW', 'P', 'power', 'units * wattsEach / 1e6') },
});

/** Sources: SemiAnalysis, 100,000 H100 Clusters, 17 June 2024; AI Infra Map, Cluster Buildout Sizer. */
export const megawattsToGpus = {
  id: 'megawatts-to-gpus',
  title: 'Megawatts to GPUs and back',
  question: 'How many GPUs fit into a power envelope, and what does a fleet draw?',
  functions: { gpusFromMw, mwFromGpus, coolingTons, lifetimePowerUsd, peakExaflops, scalePower },
} as const;
