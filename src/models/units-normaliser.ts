import { define, formula } from './definition/define.ts';
import { choice, quantity } from './definition/field.ts';
import { gpusPerNode as usualGpusPerNode } from './definition/usual-fields.ts';

const gpusPerNode = { ...usualGpusPerNode, neutral: 8 };

/** Price of a GPU-hour in a node. No GPUs: `invalid_input`. */
export const nodeToGpuPrice = define({
  title: 'Per node to per GPU',
  inputs: {
    usdPerNodeHour: quantity('USD/node-hour', 'p_n', 'price of a node-hour', { start: 40 }),
    gpusPerNode,
  },
  outputs: {
    usdPerGpuHour: formula(
      'USD/GPU-hour',
      'p_g',
      'price of a GPU-hour',
      'usdPerNodeHour / gpusPerNode',
    ),
  },
});

/** Price of a node-hour from that of a GPU-hour. */
export const gpuToNodePrice = define({
  title: 'Per GPU to per node',
  inputs: {
    usdPerGpuHour: quantity('USD/GPU-hour', 'p_g', 'price of a GPU-hour', { start: 3.4 }),
    gpusPerNode,
  },
  outputs: {
    usdPerNodeHour: formula(
      'USD/node-hour',
      'p_n',
      'price of a node-hour',
      'usdPerGpuHour * gpusPerNode',
    ),
  },
});

const unitBytes = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  PiB: 2 ** 50,
} as const;

/** Bytes behind a size. An unknown unit, `Gb` among them, is `invalid_input`: bits are never guessed. */
export const bytes = define({
  title: 'GB or GiB',
  inputs: {
    value: quantity('any unit', 'v', 'value', { start: 329 }),
    unit: choice('unit', ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'], {
      start: 'GiB',
    }),
  },
  steps: {
    bytesPerUnit: {
      unit: 'B',
      symbol: 'q',
      label: 'bytes of the unit',
      tex: '1000^k \\text{ or } 1024^k',
      compute: ({ unit }: { readonly unit: keyof typeof unitBytes }) => unitBytes[unit],
    },
  },
  outputs: {
    bytes: formula('B', 'S', 'bytes', 'value * bytesPerUnit'),
    gb: formula('GB', 'S_{\\mathrm{GB}}', 'in GB', 'bytes / 1e9'),
    gib: formula('GiB', 'S_{\\mathrm{GiB}}', 'in GiB', 'bytes / 2^30'),
  },
});

/** Gigabits to gigabytes per second. */
export const gbpsToGbytes = define({
  title: 'Gb/s to GB/s',
  inputs: { gbps: quantity('Gb/s', 'b', 'speed', { start: 400 }) },
  outputs: { gbPerSecond: formula('GB/s', 'B', 'speed in GB/s', 'gbps / 8') },
});

/** One price over another. A zero below the line is `invalid_input`. */
export const priceRatio = define({
  title: 'Ratio of two prices',
  inputs: {
    a: quantity('any unit', 'a', 'price', { start: 22.55 }),
    b: quantity('any unit', 'b', 'reference', { start: 1, above: 0 }),
  },
  outputs: { ratio: formula('ratio', '\\rho', 'ratio', 'a / b') },
});

/** A total from a number per unit. */
export const systemTotal = define({
  title: 'Total of a system',
  inputs: {
    perUnit: quantity('any unit', 'x', 'per unit', { start: 8 }),
    units: quantity('count', 'n', 'units', { start: 3072 }),
  },
  outputs: { total: formula('any unit', 'X', 'total', 'perUnit * units') },
});

/** Hours of a time span. A year is 8,760, 8,766 or (convention `360`) 8,640 hours; a month a twelfth of it. */
export const hoursIn = define({
  title: 'Hours in years, months and days',
  inputs: {
    years: quantity('years', 'y', 'years', { start: 1, neutral: 0 }),
    months: quantity('months', 'm', 'months', { start: 0, neutral: 0 }),
    days: quantity('days', 'd', 'days', { start: 0, neutral: 0 }),
    convention: choice('convention', ['8760', '8766', '360'], { start: '8760', neutral: '8760' }),
  },
  steps: {
    hoursPerYear: formula(
      'h',
      'H',
      'hours in a year',
      `convention == '360' ? 8640 : convention == '8766' ? 8766 : 8760`,
    ),
  },
  outputs: {
    hours: formula('h', 't', 'hours', '(years + months / 12) * hoursPerYear + days * 24'),
  },
});

/** Sources: the definitions of the units. A package of two dies, or of one, changes “per GPU” by two. */
export const unitsNormaliser = {
  id: 'units-normaliser',
  title: 'Units and price normaliser',
  question: 'Are these two numbers comparable?',
  functions: {
    nodeToGpuPrice,
    gpuToNodePrice,
    bytes,
    gbpsToGbytes,
    priceRatio,
    systemTotal,
    hoursIn,
  },
} as const;
