import {
  coolingTons,
  gpusFromMw,
  lifetimePowerUsd,
  mwFromGpus,
  peakExaflops,
} from '../models/megawatts-to-gpus.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/megawatts-to-gpus.json' with { type: 'json' };
import fromFacts from './starts/megawatts-to-gpus.json' with { type: 'json' };

/** How many GPUs a power envelope holds. */
export const calculator = makeCalculator({
  id: 'megawatts-to-gpus',
  title: 'Megawatts to GPUs',
  earlier,
  parts: {
    hall: { fn: gpusFromMw },
    peak: { fn: peakExaflops, takes: { gpus: 'hall.gpus' } },
    power: { fn: lifetimePowerUsd },
    cooling: { fn: coolingTons, takes: { itMw: 'hall.itMw' } },
    fleet: { fn: mwFromGpus },
  },
  shows: {
    'hall.gpus': 'GPUs that fit',
    'hall.itMw': 'Power left for the machines',
    'peak.exaflops': 'Their peak together',
    'power.usd': 'Electricity over the years',
    'cooling.tons': 'Cooling',
    'fleet.facilityMw': 'The other way: what a fleet draws',
  },
  fields: ['facilityMw', 'pue', 'gpuWatts', 'overheadRatio', 'gpus', 'usdPerKwh'],
  labels: { gpus: 'A fleet of GPUs', tflopsEach: 'Peak of one GPU' },
  starts: fromFacts,
  ranges: { facilityMw: [1, 500], gpus: [1000, 1000000] },
  sweep: {
    across: 'facilityMw',
    of: ['hall.gpus'],
    scale: 'log',
    title: 'Power is the budget; the number of GPUs follows.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    { name: 'hall', title: 'A hall of 50 MW', about: 'H100s, air, a good overhead.', values: {} },
    {
      name: 'gigawatt',
      title: 'A gigawatt campus',
      about: 'What was announced from 2025 on.',
      values: { facilityMw: 1000 },
    },
    {
      name: 'liquid',
      title: 'Warm-water cooling',
      about: 'The overhead of Frontier, and little for fans.',
      values: { pue: 1.03, overheadRatio: 1.6 },
    },
  ],
  starts: {
    facilityMw: {
      why: 'The middle of what exascale halls were built for.',
      fact: { id: 'exascale-facility-size', end: 'middle' },
    },
    pue: {
      why: 'A good hall with air; 1.56 is the average of operators and 1.03 is Frontier’s.',
      see: 'pue-industry-2024',
    },
    gpuWatts: { why: 'An H100; a B200 takes 1,000.', fact: { id: 'tdp-h100' } },
    overheadRatio: {
      why: 'A DGX H100 takes 10.2 kW for eight GPUs of 700 W, and a tenth goes to the network: 2.004. A public sizer uses 1.3.',
      see: 'dgx-h100-power',
    },
    gpus: { why: 'xAI’s Colossus as it started.', fact: { id: 'colossus-122-days', part: 1 } },
    usdPerKwh: {
      why: 'The industrial average of the United States; in single states it was from 6 to 19 cents.',
      fact: { id: 'us-industrial-price-average-2023', times: 0.01 },
    },
    tflopsEach: {
      why: 'Dense BF16 of an H100; data sheets print twice as much, with sparsity.',
      fact: { id: 'h100-sxm-bf16-dense-peak' },
    },
    loadFraction: {
      why: 'Average draw over nameplate: contracts are sized on nameplate, bills on draw.',
      see: 'training-power-headroom',
    },
    years: {
      why: 'As long as such machines are written off over.',
      fact: { id: 'server-life-amazon-2025', part: 2 },
    },
    hoursPerYear: { why: 'Published sums use both 8,760 and 8,766.' },
    kwPerTon: { why: 'By definition: 12,000 BTU an hour.' },
    serverExtraWattsPerGpu: {
      why: '10.2 kW of a DGX H100 over eight, less 700 W.',
      see: 'dgx-h100-power',
    },
    otherItFraction: {
      why: 'A placeholder: storage, switches and optics.',
      see: 'network-extras-share',
    },
  },
};
