import { fraction, quantity } from './field.ts';

/** Fields that several models share, with the values assumed when a caller leaves them out. */

/** 8,760 unless said otherwise; published sums use 8,760 and 8,766. */
export const hoursPerYear = quantity('h', 'H', 'hours in a year', {
  above: 0,
  start: 8760,
  neutral: 8760,
  range: [8640, 8784],
  about: 'published sums use both 8,760 and 8,766',
});

export const hoursPerMonth = quantity('h', 'H_m', 'hours in a month', {
  above: 0,
  start: 730,
  neutral: 730,
  range: [720, 744],
  about: '720, 729.6, 730 and 730.5 all appear in print',
});

/** 0 means straight line: money costs nothing. */
export const annualRate = fraction('r', 'cost of capital', {
  start: 0.08,
  neutral: 0,
  max: 1e3,
  range: [0, 0.2],
  about: '0 gives straight line',
});

export const pue = quantity('ratio', '\\mathrm{PUE}', 'PUE', {
  min: 1,
  start: 1.25,
  neutral: 1,
  range: [1.02, 2],
  about:
    'facility power over IT power: liquid-cooled HPC 1.03-1.1, air-cooled colocation 1.4 and over',
});

export const loadFraction = fraction('\\lambda', 'average load', {
  start: 0.75,
  neutral: 1,
  range: [0.5, 1],
  about: 'average draw over nameplate; contracts are sized on nameplate, bills on draw',
});

export const utilization = fraction('u', 'utilization', {
  start: 0.8,
  neutral: 1,
  range: [0, 1],
  about: 'used hours over available hours',
});

export const usdPerKwh = quantity('USD/kWh', 'e', 'electricity price', {
  start: 0.08,
  range: [0.03, 0.25],
  about: 'US industrial average 0.077 to 0.083 in 2022 to 2025',
});

export const usdPerGpuHour = quantity('USD/GPU-hour', 'p', 'price of a GPU-hour', {
  start: 2,
  range: [1, 12.3],
});

export const gpusPerNode = quantity('count', 'g', 'GPUs in a node', {
  above: 0,
  start: 8,
  range: [1, 16],
});
