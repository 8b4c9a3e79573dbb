import type { AnyFunction, Model } from './definition/define.ts';
import { availabilityRedundancy } from './availability-redundancy.ts';
import { checkpointInterval } from './checkpoint-interval.ts';
import { checkpointStorage } from './checkpoint-storage.ts';
import { cloudVsOnpremTco } from './cloud-vs-onprem-tco.ts';
import { collectives } from './collectives.ts';
import { commitmentBreakeven } from './commitment-breakeven.ts';
import { depreciation } from './depreciation.ts';
import { energyCarbon } from './energy-carbon.ts';
import { fabricCost } from './fabric-cost.ts';
import { idleHeadroom } from './idle-headroom.ts';
import { inferenceVsRental } from './inference-vs-rental.ts';
import { marginMixing } from './margin-mixing.ts';
import { megawattsToGpus } from './megawatts-to-gpus.ts';
import { nodeCostIngredients } from './node-cost-ingredients.ts';
import { nre } from './nre.ts';
import { rooflineBalance } from './roofline-balance.ts';
import { trainingRunCost } from './training-run-cost.ts';
import { uncertainty } from './uncertainty.ts';
import { unitsNormaliser } from './units-normaliser.ts';
import { valueOfTime } from './value-of-time.ts';

/** All models by the name that the specification gives them, in its order. */
export const models = {
  'cloud-vs-onprem-tco': cloudVsOnpremTco,
  'node-cost-ingredients': nodeCostIngredients,
  'margin-mixing': marginMixing,
  'value-of-time': valueOfTime,
  nre: nre,
  'checkpoint-interval': checkpointInterval,
  'training-run-cost': trainingRunCost,
  'energy-carbon': energyCarbon,
  'fabric-cost': fabricCost,
  'checkpoint-storage': checkpointStorage,
  'commitment-breakeven': commitmentBreakeven,
  uncertainty: uncertainty,
  'idle-headroom': idleHeadroom,
  'availability-redundancy': availabilityRedundancy,
  'roofline-balance': rooflineBalance,
  collectives: collectives,
  'units-normaliser': unitsNormaliser,
  depreciation: depreciation,
  'inference-vs-rental': inferenceVsRental,
  'megawatts-to-gpus': megawattsToGpus,
} as const satisfies Readonly<Record<string, Model>>;

/** The same as a list, for code that works over all of them. */
export const modelList: readonly Model[] = Object.values(models);

/** The model of that name, if there is one. */
export function findModel(id: string): Model | undefined {
  return modelList.find((model) => model.id === id);
}

/** The function of that name of that model, if there is one. */
export function findFunction(id: string, name: string): AnyFunction | undefined {
  return new Map(Object.entries(findModel(id)?.functions ?? {})).get(name);
}
