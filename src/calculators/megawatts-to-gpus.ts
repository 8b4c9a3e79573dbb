import {
  coolingTons,
  gpusFromMw,
  lifetimePowerUsd,
  mwFromGpus,
  peakExaflops,
} from '../models/megawatts-to-gpus.ts';
import { drawFloorPlan } from '../drawings/floor-plan.ts';
import { makeCalculator } from './calculator.ts';

/** How many GPUs a power envelope holds. */
export const calculator = makeCalculator({
  id: 'megawatts-to-gpus',
  title: 'Megawatts to GPUs',
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
  starts: { tflopsEach: 989 },
  facts: {
    gpuWatts: { id: 'tdp-h100' },
    tflopsEach: { id: 'h100-sxm-bf16-dense-peak' },
  },
  ranges: { facilityMw: [1, 500] },
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
  draw: (numberOf) => {
    const gpus = numberOf('hall.gpus');
    return gpus === undefined ? undefined : drawFloorPlan({ gpus, gpusPerRack: 32 });
  },
  sweep: {
    across: 'facilityMw',
    of: ['hall.gpus'],
    scale: 'log',
    title: 'Power is the budget; the number of GPUs follows.',
  },
});
