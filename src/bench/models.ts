import { parseArgs } from 'node:util';
import { findFunction } from '../models/index.ts';
import { monteCarlo } from '../models/sampling/monte-carlo.ts';

/**
 * How long a Monte Carlo run takes: 5,000 samples of the function with the most inputs, all of them
 * ranges, of one with rows, and of one with a loop. The median of several runs after a warm-up.
 */
const samples = 5000;
const runs = 9;
const budgetMs = 50;

interface Timing {
  readonly model: string;
  readonly function: string;
  readonly ranges: number;
  readonly samples: number;
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly budgetMs: number;
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const timings = [
  time('cloud-vs-onprem-tco', 'onpremGpuHour', {
    gpuCount: around(1024),
    itCapexUsd: around(51e6),
    residualFraction: around(0.1),
    itLifeYears: around(5),
    annualRate: around(0.08),
    facilityCapexUsd: around(16e6),
    facilityLifeYears: around(15),
    avgItKw: around(1240),
    pue: around(1.25),
    electricityUsdPerKwh: around(0.08),
    maintenanceFraction: around(0.05),
    staffUsdPerYear: around(1.5e6),
    otherUsdPerYear: around(250e3),
    utilization: around(0.8),
    hoursPerYear: 8760,
  }),
  time('node-cost-ingredients', 'ingredientStack', {
    hoursPerYear: 8760,
    annualRate: around(0.08),
    marginFraction: around(0.3),
    items: [240e3, 30e3, 9e3, 6e3, 12e3, 8e3, 7e3].map((capexUsd, index) => ({
      name: String(index),
      capexUsd: around(capexUsd),
      lifeYears: around(5),
      opexUsdPerYear: around(500),
      needed: index === 0,
    })),
  }),
  time('idle-headroom', 'erlangC', {
    offeredLoad: around(90),
    servers: 120,
    meanServiceHours: around(12),
  }),
];

if (values.json) {
  console.log(JSON.stringify(timings, null, 2));
} else {
  console.log(`Monte Carlo, ${String(samples)} samples, median of ${String(runs)} runs:`);
  for (const timing of timings) {
    const name = `${timing.model} ${timing.function}`.padEnd(44);
    const ranges = `${String(timing.ranges)} ranges`.padEnd(10);
    const verdict = timing.medianMs <= budgetMs ? 'within' : 'over';
    console.log(
      `  ${name} ${ranges} ${timing.medianMs.toFixed(1).padStart(6)} ms, ${verdict} ${String(budgetMs)} ms`,
    );
  }
}

function around(base: number) {
  return { low: base * 0.9, mode: base, high: base * 1.1 };
}

function time(model: string, name: string, inputs: object): Timing {
  const fn = findFunction(model, name);
  if (fn === undefined) throw new Error(`There is no ${model} ${name}`);
  let ranges = 0;
  const measured = Array.from({ length: runs + 3 }, () => {
    const start = performance.now();
    const run = monteCarlo(fn, inputs, { samples });
    const took = performance.now() - start;
    if (!run.ok) throw new Error(run.reason);
    ranges = run.ranged.length;
    return took;
  });
  const settled = measured.slice(3).sort((a, b) => a - b);
  return {
    model,
    function: name,
    ranges,
    samples,
    medianMs: settled[Math.floor(runs / 2)] ?? NaN,
    fastestMs: settled[0] ?? NaN,
    budgetMs,
  };
}
