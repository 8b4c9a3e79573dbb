import * as availabilityRedundancy from './availability-redundancy.ts';
import * as checkpointInterval from './checkpoint-interval.ts';
import * as checkpointStorage from './checkpoint-storage.ts';
import type { Draw } from './calculator.ts';
import * as cloudVsOnpremTco from './cloud-vs-onprem-tco.ts';
import * as collectives from './collectives.ts';
import * as commitmentBreakeven from './commitment-breakeven.ts';
import * as depreciation from './depreciation.ts';
import { draw as drawFabric } from './draw-fabric.ts';
import { draw as drawHall } from './draw-hall.ts';
import { draw as drawIngredients } from './draw-ingredients.ts';
import * as energyCarbon from './energy-carbon.ts';
import * as fabricCost from './fabric-cost.ts';
import * as idleHeadroom from './idle-headroom.ts';
import * as inferenceVsRental from './inference-vs-rental.ts';
import * as marginMixing from './margin-mixing.ts';
import * as megawattsToGpus from './megawatts-to-gpus.ts';
import * as nodeCostIngredients from './node-cost-ingredients.ts';
import * as nre from './nre.ts';
import * as rooflineBalance from './roofline-balance.ts';
import * as trainingRunCost from './training-run-cost.ts';
import * as uncertainty from './uncertainty.ts';
import * as unitsNormaliser from './units-normaliser.ts';
import { publish, type PublishedCalculator } from './published.ts';
import * as valueOfTime from './value-of-time.ts';

const draws: ReadonlyMap<string, Draw> = new Map([
  ['fabric-cost', drawFabric],
  ['megawatts-to-gpus', drawHall],
  ['node-cost-ingredients', drawIngredients],
]);

/** All calculators, in the order in which they are listed. */
export const calculators: readonly PublishedCalculator[] = [
  cloudVsOnpremTco,
  nodeCostIngredients,
  marginMixing,
  valueOfTime,
  nre,
  idleHeadroom,
  commitmentBreakeven,
  depreciation,
  inferenceVsRental,
  megawattsToGpus,
  trainingRunCost,
  checkpointInterval,
  checkpointStorage,
  fabricCost,
  collectives,
  rooflineBalance,
  availabilityRedundancy,
  energyCarbon,
  unitsNormaliser,
  uncertainty,
].map(({ calculator, background }) => publish(calculator, background, draws.get(calculator.id)));

/** The calculator of that id, if there is one. */
export function findCalculator(id: string): PublishedCalculator | undefined {
  return calculators.find((calculator) => calculator.id === id);
}
