import {
  bytes,
  gbpsToGbytes,
  hoursIn,
  nodeToGpuPrice,
  priceRatio,
} from '../models/units-normaliser.ts';
import { makeCalculator } from './calculator.ts';
import type { Background } from './published.ts';
import earlier from './earlier-starts/units-normaliser.json' with { type: 'json' };
import fromFacts from './starts/units-normaliser.json' with { type: 'json' };

/** Are two numbers comparable? */
export const calculator = makeCalculator({
  id: 'units-normaliser',
  title: 'Units and prices',
  earlier,
  parts: {
    price: { fn: nodeToGpuPrice },
    ratio: { fn: priceRatio, takes: { a: 'price.usdPerGpuHour', b: 'usdPerGpuHour' } },
    size: { fn: bytes },
    link: { fn: gbpsToGbytes },
    hours: { fn: hoursIn },
  },
  shows: {
    'price.usdPerGpuHour': 'The node-hour, for each GPU',
    'ratio.ratio': '… over the other price',
    'size.gb': 'The size in decimal units',
    'size.gib': '… and in binary ones',
    'link.gbPerSecond': 'The link in bytes',
    'hours.hours': 'Hours in that time',
  },
  fields: ['usdPerNodeHour', 'gpusPerNode', 'usdPerGpuHour', 'value', 'unit', 'gbps'],
  labels: { usdPerGpuHour: 'A price for one GPU-hour', value: 'A size', unit: '… in' },
  units: { usdPerGpuHour: 'USD/GPU-hour' },
  starts: fromFacts,
  ranges: {
    usdPerNodeHour: [8, 100],
    usdPerGpuHour: [1, 13],
    value: [1, 100000],
    gbps: [10, 3200],
  },
  sweep: {
    across: 'usdPerNodeHour',
    of: ['price.usdPerGpuHour'],
    title: 'A node-hour is eight GPU-hours: half of all quarrels about price end here.',
  },
});

/** Situations, and where each start comes from. */
export const background: Background = {
  presets: [
    {
      name: 'essay',
      title: 'A list price against a rent',
      about: 'Forty dollars a node-hour, and what an H100 rented for in March 2026.',
      values: {},
    },
    {
      name: 'aws',
      title: 'AWS in March 2025',
      about: 'The on-demand price of a node of eight H100s.',
      values: { usdPerNodeHour: 98.32 },
    },
    {
      name: 'month',
      title: 'A month of 730 hours',
      about: 'The year divided by twelve.',
      values: { years: 0, months: 1 },
    },
  ],
  starts: {
    usdPerNodeHour: {
      why: 'The list price in the essay.',
      fact: { id: 'essay-list-price-40-usd', part: 1 },
    },
    gpusPerNode: {
      why: 'What clouds sell as a node of H100s.',
      fact: { id: 'azure-ndh100v5-node', part: 1 },
    },
    usdPerGpuHour: {
      why: 'A one-year contract for an H100 in March 2026.',
      fact: { id: 'h100-rent-2026-03', part: 1 },
    },
    value: { why: 'A checkpoint of 25 billion parameters, in the unit that tools print.' },
    unit: { why: 'Tools print GiB, data sheets GB: 7 percent apart.' },
    gbps: { why: 'NDR InfiniBand.', fact: { id: 'ib-ndr-xdr-rate', part: 1 } },
    years: { why: 'One year.' },
    months: { why: 'None beside the year.' },
    days: { why: 'None beside the year.' },
    convention: { why: 'A year of 365 days; 8,766 counts leap years.' },
  },
};
