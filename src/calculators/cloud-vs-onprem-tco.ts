import {
  breakevenDiscount,
  breakevenUtilization,
  cloudBill,
  onpremGpuHour,
} from '../models/cloud-vs-onprem-tco.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/cloud-vs-onprem-tco.json' with { type: 'json' };
import fromFacts from './starts/cloud-vs-onprem-tco.json' with { type: 'json' };

/** A GPU-hour owned and rented, and where the two meet. */
export const calculator = makeCalculator({
  id: 'cloud-vs-onprem-tco',
  title: 'Cloud against on-prem',
  earlier,
  parts: {
    owned: { fn: onpremGpuHour },
    list: {
      fn: cloudBill,
      takes: {
        nodes: 1,
        hours: 'hoursPerYear',
        discountFraction: 0,
        egressUsd: 0,
        storageUsd: 0,
      },
    },
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
    'owned.usdPerUsedGpuHour': 'Owned, for the time in use',
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
  starts: fromFacts,
  ranges: {
    usdPerNodeHour: [8, 110],
    utilization: [0.1, 1],
    staffUsdPerYear: [0, 10000000],
    gpuCount: [8, 100000],
  },
  sweep: {
    across: 'utilization',
    of: ['owned.usdPerUsedGpuHour', 'rented.usdPerGpuHour'],
    marks: { 'meet.utilization': 'break-even' },
    title: 'An idle machine costs its owner; a rented one costs nothing while it is not rented.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
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
  starts: {
    gpuCount: { why: 'A first cluster of some size: 128 nodes of eight.' },
    itCapexUsd: {
      why: 'About 50,000 USD a GPU with network and storage, at prices of August 2024. A DGX H100 was listed at 375,000 USD for eight in 2025.',
      see: 'dgx-h100-price-2025',
    },
    utilization: {
      why: 'Hours used over hours available. A well-used supercomputer has 65 to 80 percent of its nodes busy: the upper end.',
      fact: { id: 'gpu-utilization-7-percent', part: 1, times: 0.01, end: 'high' },
    },
    itLifeYears: {
      why: 'Five years is what laboratories plan with; cloud providers write servers off over five to six.',
      fact: { id: 'server-life-amazon-2025', part: 2 },
    },
    usdPerNodeHour: {
      why: 'AWS on demand, eight H100s, March 2025.',
      fact: { id: 'aws-p5-ondemand-2025-03', part: 1 },
    },
    discountFraction: {
      why: 'None: the list price. Negotiated discounts are confidential; reserved terms are public at up to 56 percent.',
      see: 'gcp-h100-2025-03',
    },
    avgItKw: {
      why: 'Average draw and not nameplate: 1.2 kW a GPU with its share of the server, just under the 10.2 kW that a DGX H100 may take for eight.',
      see: 'dgx-h100-power',
    },
    electricityUsdPerKwh: {
      why: 'The industrial average of the United States; in single states it was from 6 to 19 cents.',
      fact: { id: 'us-industrial-price-average-2023', times: 0.01 },
    },
    residualFraction: {
      why: 'A placeholder: cautious beside 25 to 35 percent after three years in one analysis.',
      see: 'h100-residual-value',
    },
    annualRate: {
      why: 'A placeholder for what money costs the owner; 0 gives straight-line depreciation.',
    },
    facilityCapexUsd: {
      why: '11 million USD a megawatt of IT, within what builders report.',
      see: 'dc-construction-us-average',
    },
    facilityLifeYears: { why: 'Power and cooling outlive three generations of machines.' },
    pue: {
      why: 'Between 1.03 for warm water and 1.56 for the average of operators.',
      see: 'pue-industry-2024',
    },
    maintenanceFraction: { why: 'A placeholder; 0 where the first years are in the price.' },
    staffUsdPerYear: { why: 'A placeholder: six to eight people at full cost.' },
    otherUsdPerYear: { why: 'For what the form does not ask for, such as software.' },
    hoursPerYear: { why: 'Published sums use both 8,760 and 8,766.' },
    gpusPerNode: {
      why: 'What clouds sell as a node of H100s.',
      fact: { id: 'azure-ndh100v5-node', part: 1 },
    },
  },
};
