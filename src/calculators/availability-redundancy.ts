import { downtime, probAllUp, redundancyValue } from '../models/availability-redundancy.ts';
import { makeCalculator } from './calculator.ts';

/** What the nines mean, and what redundant power is worth. */
export const calculator = makeCalculator({
  id: 'availability-redundancy',
  title: 'Availability and redundant power',
  parts: { power: { fn: redundancyValue }, nines: { fn: downtime }, all: { fn: probAllUp } },
  shows: {
    'power.avoidedUsdPerYear': 'Loss that redundant power avoids',
    'power.costUsdPerYear': 'What it costs',
    'power.breakevenOutagesPerYear': 'Outages a year from which it pays',
    'nines.hours': 'Hours a year without, at that availability',
    'all.probability': 'Chance that all nodes are up at once',
  },
  fields: [
    'nodes',
    'usdPerNodeHour',
    'outagesPerYear',
    'outageHours',
    'redundancyUsdPerNodeYear',
    'availability',
  ],
  ranges: { outagesPerYear: [0.2, 40] },
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
  sweep: {
    across: 'outagesPerYear',
    of: ['power.avoidedUsdPerYear', 'power.costUsdPerYear'],
    title: 'Redundant power pays where the grid is bad or an hour is dear.',
  },
});
