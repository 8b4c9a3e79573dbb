import { downtime, probAllUp, redundancyValue } from '../models/availability-redundancy.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/availability-redundancy.json' with { type: 'json' };
import fromFacts from './starts/availability-redundancy.json' with { type: 'json' };

/** What the nines mean, and what redundant power is worth. */
export const calculator = makeCalculator({
  id: 'availability-redundancy',
  title: 'Availability and redundant power',
  earlier,
  parts: { power: { fn: redundancyValue }, nines: { fn: downtime }, all: { fn: probAllUp } },
  shows: {
    'power.avoidedUsdPerYear': 'Loss that redundant power avoids',
    'power.costUsdPerYear': 'What it costs',
    'power.breakevenOutagesPerYear': 'Outages a year from which it pays',
    'nines.hours': 'Hours a year without, at that availability',
    'all.probability': 'Chance that all nodes are up at once',
  },
  labels: { usdPerNodeHour: 'Value of machine time' },
  fields: [
    'nodes',
    'usdPerNodeHour',
    'outagesPerYear',
    'outageHours',
    'redundancyUsdPerNodeYear',
    'availability',
  ],
  ranges: {
    outagesPerYear: [0.2, 40],
    nodes: [10, 10000],
    usdPerNodeHour: [1, 500],
    outageHours: [0.1, 24],
    redundancyUsdPerNodeYear: [100, 6000],
    availability: [0.99, 0.99999],
  },
  starts: fromFacts,
  sweep: {
    across: 'outagesPerYear',
    of: ['power.avoidedUsdPerYear', 'power.costUsdPerYear'],
    marks: { 'power.breakevenOutagesPerYear': 'break-even' },
    title: 'Redundant power pays where the grid is bad or an hour is dear.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'checkpointing',
      title: 'A job that checkpoints',
      about: 'Half an hour of work is lost with an outage.',
      values: {},
    },
    {
      name: 'service',
      title: 'A service that must answer',
      about: 'An hour down costs ten times the price of the nodes.',
      values: { usdPerNodeHour: 240 },
    },
    {
      name: 'weak-grid',
      title: 'On a weak grid',
      about: 'Two outages a month.',
      values: { outagesPerYear: 24 },
    },
  ],
  starts: {
    nodes: { why: 'As many as Eagle used for its run.', fact: { id: 'eagle-hpl', part: 3 } },
    usdPerNodeHour: {
      why: 'The reader’s: here three dollars a GPU-hour.',
      see: 'lambda-h100-2024',
    },
    outagesPerYear: { why: 'The reader’s: the site’s own utility record.' },
    outageHours: {
      why: 'The reader’s: until the machine computes again, not until power is back.',
    },
    redundancyUsdPerNodeYear: {
      why: 'A placeholder: 10 kW at 2 to 4 million USD a megawatt over 15 to 20 years.',
      see: 'backup-power-cost-per-mw',
    },
    availability: { why: 'Uptime Institute’s tier III.' },
    reworkHours: {
      why: 'Half a checkpoint interval and a restart.',
      see: 'young-daly-example-llama',
    },
    redundantOutagesPerYear: { why: 'One in five years gets through all the same.' },
    hoursPerPeriod: { why: 'A year; 730.5 for a monthly promise.', see: 'sla-downtime-table' },
    nodeAvailability: {
      why: 'A cloud promises 99.9 percent for one machine.',
      fact: { id: 'azure-sla-single-vm', part: 1, times: 0.01 },
    },
  },
};
