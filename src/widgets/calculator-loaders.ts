import type { Calculator } from '../calculators/calculator.ts';

/** Each calculator is fetched with its model only where it stands. */
export const loaders: ReadonlyMap<string, () => Promise<{ readonly calculator: Calculator }>> =
  new Map([
    ['availability-redundancy', () => import('../calculators/availability-redundancy.ts')],
    ['checkpoint-interval', () => import('../calculators/checkpoint-interval.ts')],
    ['checkpoint-storage', () => import('../calculators/checkpoint-storage.ts')],
    ['cloud-vs-onprem-tco', () => import('../calculators/cloud-vs-onprem-tco.ts')],
    ['collectives', () => import('../calculators/collectives.ts')],
    ['commitment-breakeven', () => import('../calculators/commitment-breakeven.ts')],
    ['depreciation', () => import('../calculators/depreciation.ts')],
    ['energy-carbon', () => import('../calculators/energy-carbon.ts')],
    ['fabric-cost', () => import('../calculators/fabric-cost.ts')],
    ['idle-headroom', () => import('../calculators/idle-headroom.ts')],
    ['inference-vs-rental', () => import('../calculators/inference-vs-rental.ts')],
    ['margin-mixing', () => import('../calculators/margin-mixing.ts')],
    ['megawatts-to-gpus', () => import('../calculators/megawatts-to-gpus.ts')],
    ['node-cost-ingredients', () => import('../calculators/node-cost-ingredients.ts')],
    ['nre', () => import('../calculators/nre.ts')],
    ['roofline-balance', () => import('../calculators/roofline-balance.ts')],
    ['training-run-cost', () => import('../calculators/training-run-cost.ts')],
    ['uncertainty', () => import('../calculators/uncertainty.ts')],
    ['units-normaliser', () => import('../calculators/units-normaliser.ts')],
    ['value-of-time', () => import('../calculators/value-of-time.ts')],
  ]);
