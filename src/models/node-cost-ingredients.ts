import { define, formula } from './definition/define.ts';
import { count, quantity, rows, signed, usd } from './definition/field.ts';
import { annualRate, gpusPerNode, hoursPerYear } from './definition/usual-fields.ts';

/**
 * What a node-hour is made of, and what a job that needs only some of it would pay. Every ingredient is
 * amortised over its own life. A margin of 1 or more, or capital without a life, is `invalid_input`; a
 * negative margin is a loss-leader; with no cost at all the share is missing (`zero_cost`).
 */
export const ingredientStack = define({
  title: 'A node-hour, ingredient by ingredient',
  inputs: {
    hoursPerYear,
    annualRate,
    marginFraction: signed('fraction', 'g', 'gross margin', {
      start: 0.3,
      neutral: 0,
      below: 1,
      range: [-0.2, 0.7],
    }),
    items: rows(
      'ingredients',
      {
        name: { kind: 'text', label: 'ingredient', neutral: '' },
        capexUsd: usd('C_i', 'capital per node', {}),
        lifeYears: quantity('years', 'n_i', 'life', { neutral: 0, nullable: true }),
        opexUsdPerYear: quantity('USD/yr', 'O_i', 'running cost per node', { neutral: 0 }),
        needed: { kind: 'flag', symbol: '\\nu_i', label: 'needed by the job' },
      },
      // Placeholders: nobody has published the recipe. 10 kW and 30 TB per node.
      [
        { name: 'base_node', capexUsd: 256_400, lifeYears: 5, opexUsdPerYear: 9000, needed: true },
        {
          name: 'redundant_power',
          capexUsd: 30_000,
          lifeYears: 15,
          opexUsdPerYear: 0,
          needed: false,
        },
        {
          name: 'frontend_network',
          capexUsd: 9000,
          lifeYears: 5,
          opexUsdPerYear: 0,
          needed: false,
        },
        { name: 'local_SSD', capexUsd: 2700, lifeYears: 5, opexUsdPerYear: 0, needed: false },
        {
          name: 'optics_premium',
          capexUsd: 12_000,
          lifeYears: 5,
          opexUsdPerYear: 0,
          needed: false,
        },
        { name: 'first_footprint', capexUsd: 8000, lifeYears: 6, opexUsdPerYear: 0, needed: false },
        { name: 'operations', capexUsd: 0, lifeYears: 5, opexUsdPerYear: 7000, needed: true },
      ],
    ),
  },
  steps: {
    neededUsdPerHour: formula(
      'USD/node-hour',
      'c_{\\mathrm{needed}}',
      'cost of what is needed',
      `sum(items: needed * ((capexUsd > 0 ? capexUsd * crf(annualRate, lifeYears) : 0)
        + opexUsdPerYear) / hoursPerYear)`,
    ),
  },
  outputs: {
    costUsdPerHour: formula(
      'USD/node-hour',
      'c',
      'cost',
      `sum(items: ((capexUsd > 0 ? capexUsd * crf(annualRate, lifeYears) : 0)
        + opexUsdPerYear) / hoursPerYear)`,
    ),
    priceUsdPerHour: formula(
      'USD/node-hour',
      'p',
      'price',
      'costUsdPerHour / (1 - marginFraction)',
    ),
    unneededUsdPerHour: formula(
      'USD/node-hour',
      'p_{\\mathrm{rest}}',
      'price of what is not needed',
      '(costUsdPerHour - neededUsdPerHour) / (1 - marginFraction)',
    ),
    unneededShare: formula(
      'fraction',
      '\\phi',
      'share that is not needed',
      'unneededUsdPerHour / priceUsdPerHour',
    ),
    neededPriceUsdPerHour: formula(
      'USD/node-hour',
      'p_{\\mathrm{MPI}}',
      'price of what is needed',
      'neededUsdPerHour / (1 - marginFraction)',
    ),
  },
  cases: [
    {
      status: 'invalid_input',
      when: (x) => x.items.some((item) => item.capexUsd > 0 && !item.lifeYears),
      says: 'An ingredient with capital cost needs a life.',
    },
    { status: 'zero_cost', when: (x) => x.costUsdPerHour === 0, without: ['unneededShare'] },
  ],
});

/** What an optimised bill of materials saves against a reference, per node and for a fleet. */
export const bomSaving = define({
  title: 'Saving of a leaner bill of materials',
  inputs: {
    referenceUsd: usd('C_0', 'reference node', { start: 270_000 }),
    optimizedUsd: usd('C_1', 'optimised node', { start: 256_400 }),
    nodes: quantity('count', 'N', 'nodes', { start: 128, neutral: 1 }),
  },
  outputs: {
    savingUsd: formula('USD', '\\Delta', 'saving per node', 'referenceUsd - optimizedUsd'),
    savingFraction: formula('fraction', '\\delta', 'saving', 'savingUsd / referenceUsd'),
    fleetSavingUsd: formula('USD', '\\Delta_N', 'saving of the fleet', 'nodes * savingUsd'),
  },
  cases: [{ status: 'zero_cost', when: (x) => x.referenceUsd === 0, without: ['savingFraction'] }],
});

/** The control-plane racks of a region, spread over the nodes they serve; straight line. */
export const firstFootprint = define({
  title: 'First footprint of a region',
  inputs: {
    footprintUsd: usd('F', 'first footprint', { start: 60e6 }),
    clusterNodes: count('N_{\\mathrm{own}}', 'nodes of the cluster', { start: 1800 }),
    otherNodeEquivalents: quantity('count', 'N_{\\mathrm{other}}', 'other nodes that share it', {
      start: 0,
      neutral: 0,
    }),
    lifeYears: quantity('years', 'n', 'life', { start: 6, above: 0, range: [3, 15] }),
    hoursPerYear,
  },
  outputs: {
    usdPerNode: formula(
      'USD/node',
      'f',
      'first footprint per node',
      'footprintUsd / (clusterNodes + otherNodeEquivalents)',
    ),
    usdPerNodeHour: formula(
      'USD/node-hour',
      'f_h',
      'first footprint per node-hour',
      'usdPerNode / (lifeYears * hoursPerYear)',
    ),
  },
});

/** Capital cost of a cluster and the share of its fabric. With no cost the share is missing (`zero_cost`). */
export const clusterCapex = define({
  title: 'Capital cost of a cluster',
  inputs: {
    nodes: count('N', 'nodes', { start: 64 }),
    gpusPerNode,
    nodeUsd: usd('C_n', 'price of a node', { start: 310_000 }),
    facilityUsd: usd('F', 'facility', { start: 3.2e6 }),
    switches: quantity('count', 's', 'switches', { start: 8 }),
    usdPerSwitch: usd('C_s', 'price of a switch', { start: 36_000 }),
    cablingUsd: usd('C_c', 'cabling', { start: 675_840 }),
  },
  outputs: {
    fabricUsd: formula('USD', 'C_f', 'fabric', 'switches * usdPerSwitch + cablingUsd'),
    totalUsd: formula('USD', 'C', 'total', 'nodes * nodeUsd + facilityUsd + fabricUsd'),
    usdPerNode: formula('USD/node', 'c_N', 'cost per node', 'totalUsd / nodes'),
    usdPerGpu: formula('USD/GPU', 'c_g', 'cost per GPU', 'totalUsd / (nodes * gpusPerNode)'),
    fabricShare: formula('fraction', '\\phi_f', 'share of the fabric', 'fabricUsd / totalUsd'),
  },
  cases: [{ status: 'zero_cost', when: (x) => x.totalUsd === 0, without: ['fabricShare'] }],
});

/** The price of a kWh taken apart into backup, energy and cooling (Internet2, 2017). */
export const powerIngredient = define({
  title: 'What is in a kilowatt-hour',
  inputs: {
    kw: quantity('kW', 'P', 'power', { start: 0.5 }),
    backupUsdPerKwh: quantity('USD/kWh', 'b', 'backup', { start: 0.13 }),
    energyUsdPerKwh: quantity('USD/kWh', 'e', 'energy', { start: 0.08 }),
    coolingUsdPerKwh: quantity('USD/kWh', 'k', 'cooling', { start: 0.04 }),
    cores: count('n_c', 'cores', { start: 36, neutral: 1 }),
    hoursPerYear,
  },
  outputs: {
    usdPerKwhAllIn: formula(
      'USD/kWh',
      'c_{\\mathrm{kWh}}',
      'price of a kWh, all in',
      'backupUsdPerKwh + energyUsdPerKwh + coolingUsdPerKwh',
    ),
    usdPerHour: formula('USD/h', 'c_h', 'power per hour', 'kw * usdPerKwhAllIn'),
    usdPerCoreHour: formula('USD/core-hour', 'c_c', 'power per core-hour', 'usdPerHour / cores'),
    backupUsdPerYear: formula(
      'USD/yr',
      'B',
      'backup per year',
      'kw * backupUsdPerKwh * hoursPerYear',
    ),
    backupShare: formula(
      'fraction',
      '\\phi_b',
      'share of backup',
      'backupUsdPerKwh / usdPerKwhAllIn',
    ),
  },
  cases: [{ status: 'zero_cost', when: (x) => x.usdPerKwhAllIn === 0, without: ['backupShare'] }],
});

/**
 * Sources: G. K. Lockwood, 11 July 2025 (the ingredients); SemiAnalysis, AI Neocloud Playbook, 3 October
 * 2024; E. Cheah, H100 Freakonomics; Internet2, 2017. No published source itemises a node this way.
 */
export const nodeCostIngredients = {
  id: 'node-cost-ingredients',
  title: 'What you pay for that MPI does not need: node-cost ingredients',
  question: 'What is in the price of a cloud node-hour, and what of it would an MPI job give up?',
  functions: { ingredientStack, bomSaving, firstFootprint, clusterCapex, powerIngredient },
} as const;
