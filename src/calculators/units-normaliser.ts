import {
  bytes,
  gbpsToGbytes,
  hoursIn,
  nodeToGpuPrice,
  priceRatio,
} from '../models/units-normaliser.ts';
import { makeCalculator } from './calculator.ts';

/** Are two numbers comparable? */
export const calculator = makeCalculator({
  id: 'units-normaliser',
  title: 'Units and prices',
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
    'size.gb': 'The size in GB',
    'size.gib': '… and in GiB',
    'link.gbPerSecond': 'The link in bytes',
    'hours.hours': 'Hours in that time',
  },
  fields: ['usdPerNodeHour', 'gpusPerNode', 'usdPerGpuHour', 'value', 'unit', 'gbps'],
  labels: { usdPerGpuHour: 'A price for one GPU-hour', value: 'A size', unit: '… in' },
  units: { usdPerGpuHour: 'USD/GPU-hour' },
  starts: { usdPerGpuHour: 2.35 },
  ranges: { usdPerNodeHour: [8, 100] },
  facts: {
    usdPerNodeHour: { id: 'essay-list-price-40-usd', part: 1 },
    usdPerGpuHour: { id: 'h100-rent-2026-03', part: 1 },
  },
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
  sweep: {
    across: 'usdPerNodeHour',
    of: ['price.usdPerGpuHour'],
    title: 'A node-hour is eight GPU-hours: half of all quarrels about price end here.',
  },
});
