import type { Calculator } from './calculator.ts';
import { calculator as availabilityRedundancy } from './availability-redundancy.ts';
import { calculator as checkpointInterval } from './checkpoint-interval.ts';
import { calculator as checkpointStorage } from './checkpoint-storage.ts';
import { calculator as cloudVsOnpremTco } from './cloud-vs-onprem-tco.ts';
import { calculator as collectives } from './collectives.ts';
import { calculator as commitmentBreakeven } from './commitment-breakeven.ts';
import { calculator as depreciation } from './depreciation.ts';
import { calculator as energyCarbon } from './energy-carbon.ts';
import { calculator as fabricCost } from './fabric-cost.ts';
import { calculator as idleHeadroom } from './idle-headroom.ts';
import { calculator as inferenceVsRental } from './inference-vs-rental.ts';
import { calculator as marginMixing } from './margin-mixing.ts';
import { calculator as megawattsToGpus } from './megawatts-to-gpus.ts';
import { calculator as nodeCostIngredients } from './node-cost-ingredients.ts';
import { calculator as nre } from './nre.ts';
import { calculator as rooflineBalance } from './roofline-balance.ts';
import { calculator as trainingRunCost } from './training-run-cost.ts';
import { calculator as uncertainty } from './uncertainty.ts';
import { calculator as unitsNormaliser } from './units-normaliser.ts';
import { calculator as valueOfTime } from './value-of-time.ts';

/** All calculators, in the order in which they are listed. */
export const calculators: readonly Calculator[] = [
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
];

/** The calculator of that id, if there is one. */
export function findCalculator(id: string): Calculator | undefined {
  return calculators.find((calculator) => calculator.id === id);
}
