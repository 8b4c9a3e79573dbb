import { drawFloorPlan } from '../drawings/floor-plan.ts';
import type { Draw } from './calculator.ts';

/** What a rack cooled by air takes; warm water takes three times as much. */
const rackWatts = 45e3;

/** The first rows of racks that the GPUs fill. */
export const draw: Draw = (numberOf) => {
  const gpus = numberOf('hall.gpus');
  const wattsPerGpu = (numberOf('gpuWatts') ?? NaN) * (numberOf('overheadRatio') ?? NaN);
  const gpusPerRack = Math.max(1, Math.floor(rackWatts / wattsPerGpu));
  return gpus === undefined || Number.isNaN(gpusPerRack) || gpus === 0
    ? []
    : [drawFloorPlan({ gpus, gpusPerRack })];
};
