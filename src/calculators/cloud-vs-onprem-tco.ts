import {
  breakevenDiscount,
  breakevenUtilization,
  cloudBill,
  onpremGpuHour,
} from '../models/cloud-vs-onprem-tco.ts';
import { nodeToGpuPrice } from '../models/units-normaliser.ts';
import { makeCalculator } from './calculator.ts';

/** A GPU-hour owned and rented, and where the two meet. */
export const calculator = makeCalculator({
  id: 'cloud-vs-onprem-tco',
  title: 'Cloud against on-prem',
  parts: {
    owned: { fn: onpremGpuHour },
    list: { fn: nodeToGpuPrice },
    rented: {
      fn: cloudBill,
      takes: { nodes: 1, hours: 'hoursPerYear', egressUsd: 0, storageUsd: 0 },
    },
    meet: {
      fn: breakevenUtilization,
      takes: {
        fixedAnnualUsd: 'owned.totalAnnualUsd',
        variableUsdPerGpuHour: 0,
        cloudUsdPerGpuHour: 'rented.usdPerGpuHour',
      },
    },
    discount: {
      fn: breakevenDiscount,
      takes: {
        listUsdPerGpuHour: 'list.usdPerGpuHour',
        onpremUsdPerGpuHour: 'owned.usdPerUsedGpuHour',
      },
    },
  },
  shows: {
    'owned.usdPerUsedGpuHour': 'Owned, each GPU-hour that is used',
    'rented.usdPerGpuHour': 'Rented, after the discount',
    'meet.utilization': 'Utilization at which the two meet',
    'discount.discountFraction': 'Discount on list at which the two meet',
    'owned.totalAnnualUsd': 'Owned, each year',
  },
  fields: [
    'gpuCount',
    'itCapexUsd',
    'utilization',
    'itLifeYears',
    'usdPerNodeHour',
    'discountFraction',
    'avgItKw',
    'electricityUsdPerKwh',
  ],
  labels: {
    usdPerNodeHour: 'List price of a node-hour',
    discountFraction: 'Discount on the list price',
  },
  starts: { usdPerNodeHour: 98.32 },
  ranges: { usdPerNodeHour: [8, 110], utilization: [0.1, 1] },
  facts: { usdPerNodeHour: { id: 'aws-p5-ondemand-2025-03', part: 1 } },
  presets: [
    {
      name: 'laboratory',
      title: 'Laboratory that owns',
      about: 'A well-used machine, five years, electricity at 8 cents, against the list price.',
      values: {},
    },
    {
      name: 'list-price',
      title: 'University at list price',
      about: 'The same machine half idle, as a first GPU cluster often is.',
      values: { utilization: 0.4, itLifeYears: 4 },
    },
    {
      name: 'ai-contract',
      title: 'AI laboratory on a long contract',
      about:
        'A large buyer: four fifths off the list price, and hardware kept busy for four years.',
      values: { discountFraction: 0.8, utilization: 0.9, itLifeYears: 4 },
    },
  ],
  sweep: {
    across: 'utilization',
    of: ['owned.usdPerUsedGpuHour', 'rented.usdPerGpuHour'],
    title: 'An idle machine costs its owner; a rented one costs nothing while it is not rented.',
  },
});
