import { crf, loanPayment, monthlyDc } from './cloud-vs-onprem-tco/loans.ts';
import { define, formula } from './definition/define.ts';
import { count, fraction, quantity, rows, usd } from './definition/field.ts';
import {
  annualRate,
  gpusPerNode,
  hoursPerMonth,
  hoursPerYear,
  pue,
  usdPerKwh,
  utilization,
} from './definition/usual-fields.ts';

export { crf, loanPayment, monthlyDc };

const gpuCount = count('N', 'GPUs', { start: 1024, range: [1, 1e6] });
const cloudUsdPerGpuHour = quantity('USD/GPU-hour', 'p', 'cloud price', { start: 12.29 });

/**
 * What a GPU-hour costs its owner. IT and facility have different lives and are amortised apart; the
 * residual value is discounted. With utilization 0 no hour is used and only the price per used hour
 * is missing (`zero_utilization`).
 */
export const onpremGpuHour = define({
  title: 'Owned: dollars per GPU-hour',
  inputs: {
    gpuCount,
    itCapexUsd: usd('C', 'IT capital cost', {
      start: 50e6,
      range: [1e6, 2e9],
      about: 'about $50k per GPU with everything, August 2024 prices',
    }),
    residualFraction: fraction('s', 'residual value', { start: 0.1, neutral: 0, range: [0, 0.4] }),
    itLifeYears: quantity('years', 'n', 'life of the IT', { start: 5, above: 0, range: [3, 7] }),
    annualRate,
    facilityCapexUsd: usd('F', 'facility capital cost', {
      start: 13.5e6,
      neutral: 0,
      range: [0, 500e6],
      about: 'placeholder: $11M per MW of IT',
    }),
    facilityLifeYears: quantity('years', 'm', 'life of the facility', {
      start: 15,
      neutral: 15,
      above: 0,
      range: [10, 25],
    }),
    avgItKw: quantity('kW', 'P', 'average IT power', {
      start: 1229,
      range: [1, 50_000],
      about: 'average draw, not nameplate: 1.2 kW per GPU',
    }),
    pue,
    electricityUsdPerKwh: usdPerKwh,
    maintenanceFraction: fraction('\\mu', 'maintenance, share of IT capital', {
      start: 0.05,
      neutral: 0,
      range: [0, 0.15],
      about: 'zero where years 1 to 3 are in the price',
    }),
    staffUsdPerYear: quantity('USD/yr', 'S', 'staff', { start: 1.5e6, neutral: 0 }),
    otherUsdPerYear: quantity('USD/yr', 'O', 'other costs', { start: 0, neutral: 0 }),
    utilization,
    hoursPerYear,
  },
  steps: {
    residualPvUsd: formula(
      'USD',
      'C_s',
      'residual value today',
      'residualFraction * itCapexUsd / (1 + annualRate)^itLifeYears',
    ),
  },
  outputs: {
    itAnnualUsd: formula(
      'USD/yr',
      'A_{\\mathrm{IT}}',
      'IT per year',
      '(itCapexUsd - residualPvUsd) * crf(annualRate, itLifeYears)',
    ),
    facilityAnnualUsd: formula(
      'USD/yr',
      'A_F',
      'facility per year',
      'facilityCapexUsd * crf(annualRate, facilityLifeYears)',
    ),
    energyAnnualUsd: formula(
      'USD/yr',
      'A_E',
      'energy per year',
      'avgItKw * pue * hoursPerYear * electricityUsdPerKwh',
    ),
    opexAnnualUsd: formula(
      'USD/yr',
      'A_O',
      'operations per year',
      'maintenanceFraction * itCapexUsd + staffUsdPerYear + otherUsdPerYear',
    ),
    totalAnnualUsd: formula(
      'USD/yr',
      'A',
      'total per year',
      'itAnnualUsd + facilityAnnualUsd + energyAnnualUsd + opexAnnualUsd',
    ),
    usdPerAvailableGpuHour: formula(
      'USD/GPU-hour',
      'c_{\\mathrm{avail}}',
      'cost of an available GPU-hour',
      'totalAnnualUsd / (gpuCount * hoursPerYear)',
    ),
    usdPerUsedGpuHour: formula(
      'USD/GPU-hour',
      'c_{\\mathrm{used}}',
      'cost of a used GPU-hour',
      'usdPerAvailableGpuHour / utilization',
    ),
  },
  cases: [
    {
      status: 'zero_utilization',
      when: (x) => x.utilization === 0,
      without: ['usdPerUsedGpuHour'],
      says: 'No hour is used, so no used hour has a price.',
    },
  ],
});

/**
 * A cloud bill and what a GPU-hour of it costs, egress and storage included. With no hours the total
 * is kept and the price of a GPU-hour is missing (`zero_utilization`).
 */
export const cloudBill = define({
  title: 'Rented: a cloud bill',
  inputs: {
    usdPerNodeHour: quantity('USD/node-hour', 'p', 'list price of a node-hour', { start: 98.32 }),
    nodes: quantity('count', 'n', 'nodes', { start: 128 }),
    gpusPerNode,
    hours: quantity('h', 'h', 'hours', { start: 8760, neutral: 8760 }),
    discountFraction: fraction('d', 'discount', { start: 0, neutral: 0, range: [0, 0.7] }),
    egressUsd: usd('E', 'egress', { start: 0, neutral: 0 }),
    storageUsd: usd('K', 'storage', { start: 0, neutral: 0 }),
  },
  outputs: {
    computeUsd: formula(
      'USD',
      'C_{\\mathrm{compute}}',
      'compute',
      'usdPerNodeHour * (1 - discountFraction) * nodes * hours',
    ),
    totalUsd: formula('USD', 'C', 'total', 'computeUsd + egressUsd + storageUsd'),
    gpuHours: formula('GPU-hours', 'G', 'GPU-hours', 'nodes * gpusPerNode * hours'),
    usdPerGpuHour: formula(
      'USD/GPU-hour',
      'c_{\\mathrm{cloud}}',
      'cost of a GPU-hour',
      'totalUsd / gpuHours',
    ),
  },
  cases: [
    { status: 'zero_utilization', when: (x) => x.gpuHours === 0, without: ['usdPerGpuHour'] },
  ],
});

/**
 * A tiered egress bill: the free allowance comes off before the first tier, and the last tier may be
 * unlimited (`gb: null`). Tiers that do not cover the volume, or an unlimited tier before the last, are
 * `invalid_input`; nothing moved has no effective price (`zero_utilization`).
 */
export const egress = define({
  title: 'Egress through price tiers',
  inputs: {
    gb: quantity('GB', 'V', 'volume moved out', { start: 1e6 }),
    freeGb: quantity('GB', 'V_0', 'free allowance', { start: 100, neutral: 0 }),
    tiers: rows(
      'price tiers',
      {
        gb: quantity('GB', 'V_j', 'size of the tier, null for the rest', { nullable: true }),
        usdPerGb: quantity('USD/GB', 'q_j', 'price', {}),
      },
      [
        { gb: 10_240, usdPerGb: 0.09 },
        { gb: 40_960, usdPerGb: 0.085 },
        { gb: 102_400, usdPerGb: 0.07 },
        { gb: null, usdPerGb: 0.05 },
      ],
    ),
  },
  outputs: {
    usd: {
      unit: 'USD',
      symbol: 'C',
      label: 'egress',
      tex: '\\sum_j q_j \\min\\Bigl(V_j, \\max\\bigl(0, V - V_0 - \\sum_{i<j} V_i\\bigr)\\Bigr)',
      compute: priceOfTiers,
    },
    effectiveUsdPerGb: formula('USD/GB', 'q', 'effective price', 'usd / gb'),
  },
  cases: [
    { status: 'invalid_input', when: (x) => x.tiers.slice(0, -1).some(({ gb }) => gb === null) },
    {
      status: 'invalid_input',
      when: (x) => x.gb - x.freeGb > x.tiers.reduce((sum, { gb }) => sum + (gb ?? Infinity), 0),
      says: 'The tiers do not cover the volume.',
    },
    { status: 'zero_utilization', when: (x) => x.gb === 0, without: ['effectiveUsdPerGb'] },
  ],
});

function priceOfTiers({ gb, freeGb, tiers }: Moved): number {
  let left = Math.max(0, gb - freeGb);
  let total = 0;
  for (const tier of tiers) {
    const inTier = Math.min(left, tier.gb ?? left);
    total += inTier * tier.usdPerGb;
    left -= inTier;
  }
  return total;
}

interface Moved {
  readonly gb: number;
  readonly freeGb: number;
  readonly tiers: readonly { readonly gb: number | null; readonly usdPerGb: number }[];
}

/**
 * Hours after which buying is cheaper than renting. A cloud price at or below the running cost of the
 * owned machine never gets there (`never_breaks_even`).
 */
export const breakevenHours = define({
  title: 'Break-even hours of buying',
  inputs: {
    capexUsd: usd('C', 'capital cost', { start: 833_806 }),
    cloudUsdPerHour: quantity('USD/h', 'p', 'cloud price', { start: 98.32 }),
    onpremUsdPerHour: quantity('USD/h', 'o', 'running cost of the owned machine', { start: 0.87 }),
    hoursPerMonth,
  },
  outputs: {
    hours: formula('h', 'h^*', 'break-even', 'capexUsd / (cloudUsdPerHour - onpremUsdPerHour)'),
    months: formula('months', 'm^*', 'break-even', 'hours / hoursPerMonth'),
  },
  cases: [
    {
      status: 'never_breaks_even',
      when: (x) => x.cloudUsdPerHour <= x.onpremUsdPerHour,
      without: ['hours', 'months'],
      says: 'Running the owned machine costs as much as renting, so buying is never paid back.',
    },
  ],
});

/**
 * Utilization at which owning and renting cost the same. Over 1 the number is kept and flagged
 * (`above_one`); a cloud price at or below the variable cost is `never_breaks_even`.
 */
export const breakevenUtilization = define({
  title: 'Break-even utilization of owning',
  inputs: {
    fixedAnnualUsd: quantity('USD/yr', 'A_{\\mathrm{fixed}}', 'fixed cost', { start: 166_761.2 }),
    variableUsdPerGpuHour: quantity('USD/GPU-hour', 'v', 'variable cost', {
      start: 0.10875,
      neutral: 0,
    }),
    gpuCount: { ...gpuCount, start: 8 },
    cloudUsdPerGpuHour,
    hoursPerYear,
  },
  outputs: {
    utilization: formula(
      'fraction',
      'u^*',
      'break-even utilization',
      'fixedAnnualUsd / (gpuCount * hoursPerYear * (cloudUsdPerGpuHour - variableUsdPerGpuHour))',
    ),
  },
  cases: [
    {
      status: 'never_breaks_even',
      when: (x) => x.cloudUsdPerGpuHour <= x.variableUsdPerGpuHour,
      without: ['utilization'],
    },
    {
      status: 'above_one',
      when: (x) => x.utilization > 1,
      says: 'Owning never pays at this price, however busy the machine is.',
    },
  ],
});

/**
 * Discount from list at which renting costs what owning does. Negative if the list price is below the
 * cost of owning already (`already_cheaper`).
 */
export const breakevenDiscount = define({
  title: 'Break-even discount of renting',
  inputs: {
    listUsdPerGpuHour: quantity('USD/GPU-hour', 'p_{\\mathrm{list}}', 'list price', {
      start: 12.29,
      above: 0,
    }),
    onpremUsdPerGpuHour: quantity('USD/GPU-hour', 'c_{\\mathrm{used}}', 'cost of owning', {
      start: 3.1,
    }),
  },
  outputs: {
    discountFraction: formula(
      'fraction',
      'd^*',
      'break-even discount',
      '1 - onpremUsdPerGpuHour / listUsdPerGpuHour',
    ),
  },
  cases: [
    {
      status: 'already_cheaper',
      when: (x) => x.discountFraction < 0,
      says: 'The list price is below the cost of owning already.',
    },
  ],
});

/**
 * What a claim such as “17X more than our own machine” implies that the own machine costs: the bill
 * divided by the ratio, or by one more than the ratio if “more” is taken literally.
 */
export const ratioClaim = define({
  title: 'What “17X more” implies',
  inputs: {
    usdPerHour: quantity('USD/h', 'p', 'price of one unit', { start: 40 }),
    units: quantity('count', 'n', 'units', { start: 10_000 }),
    years: quantity('years', 'y', 'years', { start: 5, neutral: 0 }),
    ratio: quantity('ratio', 'k', 'claimed ratio', { start: 17, above: 0 }),
    hoursPerYear,
  },
  outputs: {
    cloudTotalUsd: formula('USD', 'T', 'cloud total', 'usdPerHour * units * years * hoursPerYear'),
    impliedReferenceUsd: formula('USD', 'T_k', 'implied reference', 'cloudTotalUsd / ratio'),
    impliedReferenceIfMoreUsd: formula(
      'USD',
      'T_{k+1}',
      'implied reference if “more” is literal',
      'cloudTotalUsd / (ratio + 1)',
    ),
  },
});

/**
 * Sources: G. K. Lockwood, 11 July 2025; Lenovo Press LP2225; J. Hamilton, “Overall Data Center Costs”
 * (2010). List price is the ceiling, not the price paid; capital of IT and of the facility have
 * different lives and are never added before they are amortised.
 */
export const cloudVsOnpremTco = {
  id: 'cloud-vs-onprem-tco',
  title: 'Cloud against on-prem: total cost per GPU-hour',
  question:
    'What does a GPU-hour cost owned and rented, and at what utilization or discount do the two meet?',
  functions: {
    crf,
    loanPayment,
    onpremGpuHour,
    monthlyDc,
    cloudBill,
    egress,
    breakevenHours,
    breakevenUtilization,
    breakevenDiscount,
    ratioClaim,
  },
} as const;
