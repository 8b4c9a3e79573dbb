import type { Calculator } from '../calculators/calculator.ts';

/** Each calculator is fetched with its model only where it stands; what its page says stays behind. */
export const loaders: ReadonlyMap<string, () => Promise<Calculator>> = new Map([
  [
    'availability-redundancy',
    async () => (await import('../calculators/availability-redundancy.ts')).calculator,
  ],
  [
    'checkpoint-interval',
    async () => (await import('../calculators/checkpoint-interval.ts')).calculator,
  ],
  [
    'checkpoint-storage',
    async () => (await import('../calculators/checkpoint-storage.ts')).calculator,
  ],
  [
    'cloud-vs-onprem-tco',
    async () => (await import('../calculators/cloud-vs-onprem-tco.ts')).calculator,
  ],
  ['collectives', async () => (await import('../calculators/collectives.ts')).calculator],
  [
    'commitment-breakeven',
    async () => (await import('../calculators/commitment-breakeven.ts')).calculator,
  ],
  ['depreciation', async () => (await import('../calculators/depreciation.ts')).calculator],
  ['energy-carbon', async () => (await import('../calculators/energy-carbon.ts')).calculator],
  ['fabric-cost', async () => (await import('../calculators/fabric-cost.ts')).calculator],
  ['idle-headroom', async () => (await import('../calculators/idle-headroom.ts')).calculator],
  [
    'inference-vs-rental',
    async () => (await import('../calculators/inference-vs-rental.ts')).calculator,
  ],
  ['margin-mixing', async () => (await import('../calculators/margin-mixing.ts')).calculator],
  [
    'megawatts-to-gpus',
    async () => (await import('../calculators/megawatts-to-gpus.ts')).calculator,
  ],
  [
    'node-cost-ingredients',
    async () => (await import('../calculators/node-cost-ingredients.ts')).calculator,
  ],
  ['nre', async () => (await import('../calculators/nre.ts')).calculator],
  ['roofline-balance', async () => (await import('../calculators/roofline-balance.ts')).calculator],
  [
    'training-run-cost',
    async () => (await import('../calculators/training-run-cost.ts')).calculator,
  ],
  ['uncertainty', async () => (await import('../calculators/uncertainty.ts')).calculator],
  ['units-normaliser', async () => (await import('../calculators/units-normaliser.ts')).calculator],
  ['value-of-time', async () => (await import('../calculators/value-of-time.ts')).calculator],
]);
