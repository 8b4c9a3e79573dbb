import {
  availability,
  categoryShare,
  fitRollup,
  mtti,
  mttiFromNodeRate,
  mttrFromUptime,
  scaleMtti,
  systemMtbf,
} from './checkpoint-interval/failure-rates.ts';
import { define, formula } from './definition/define.ts';
import { choice, quantity } from './definition/field.ts';
import { usdPerGpuHour } from './definition/usual-fields.ts';

export {
  availability,
  categoryShare,
  fitRollup,
  mtti,
  mttiFromNodeRate,
  mttrFromUptime,
  scaleMtti,
  systemMtbf,
};

const delta = quantity('any time', '\\delta', 'checkpoint time', {
  start: 5,
  above: 0,
  about: 'only the blocking part if checkpoints are asynchronous; same unit as the MTTI',
});
const mttiAnyTime = quantity('any time', 'M', 'mean time to interrupt', { start: 185, above: 0 });
const restart = quantity('any time', 'R', 'restart time', { start: 17, neutral: 0 });
const gpus = quantity('count', 'N', 'GPUs', { start: 16_384 });

/**
 * Compute time between checkpoints that wastes least. Young 1974; Daly 2006 (low and higher order); or
 * the exact minimiser of Daly’s wall time, `M (1 + W(-exp(-1 - delta/M)))`. When a checkpoint takes
 * as long as the job lasts, tau is the MTTI and the status `failure_dominated`.
 */
export const optimalInterval = define({
  title: 'Best checkpoint interval',
  inputs: {
    delta,
    mtti: mttiAnyTime,
    method: choice('method', ['young', 'daly_low', 'daly', 'exact'], {
      start: 'daly',
      neutral: 'daly',
    }),
  },
  steps: {
    young: formula('any time', '\\tau_{\\mathrm{Young}}', 'Young', 'sqrt(2 * delta * mtti)'),
    dalyLow: formula(
      'any time',
      '\\tau_{\\mathrm{low}}',
      'Daly, low order',
      'delta < mtti / 2 ? sqrt(2 * delta * mtti) - delta : mtti',
    ),
    daly: formula(
      'any time',
      '\\tau_{\\mathrm{Daly}}',
      'Daly, higher order',
      `delta < 2 * mtti
        ? sqrt(2 * delta * mtti)
          * (1 + sqrt(delta / (2 * mtti)) / 3 + delta / (2 * mtti) / 9)
          - delta
        : mtti`,
    ),
    exact: {
      unit: 'any time',
      symbol: '\\tau_{\\mathrm{exact}}',
      label: 'exact minimiser',
      tex: 'M\\bigl[1 + W_0\\bigl(-e^{-1-\\delta/M}\\bigr)\\bigr]',
      compute: exactInterval,
    },
  },
  outputs: {
    tau: formula(
      'any time',
      '\\tau',
      'compute time between checkpoints',
      `method == 'young' ? young : method == 'daly_low' ? dalyLow : method == 'daly' ? daly : exact`,
    ),
  },
  cases: [
    { status: 'failure_dominated', when: (x) => x.method === 'daly' && x.delta >= 2 * x.mtti },
    { status: 'failure_dominated', when: (x) => x.method === 'daly_low' && x.delta >= x.mtti / 2 },
  ],
});

/**
 * The root of `-ln(1 - t) - t = delta/M`, where t = tau/M: the condition that the derivative of the
 * wall time is zero, in a form that keeps its digits when checkpoints are cheap. Newton from Young’s t.
 */
function exactInterval({ delta, mtti }: { readonly delta: number; readonly mtti: number }): number {
  const ratio = delta / mtti;
  let t = Math.min(Math.sqrt(2 * ratio), 1 - Math.exp(-1 - ratio));
  for (let step = 0; step < 60; step += 1) {
    if (t >= 1) return mtti;
    const excess = (t < 1e-3 ? smallExcess(t) : -Math.log1p(-t) - t) - ratio;
    const next = t - (excess * (1 - t)) / t;
    if (!(Math.abs(next - t) > 1e-16 * t)) break;
    t = next;
  }
  return mtti * t;
}

/** `-ln(1 - t) - t` by its series, where subtraction would lose the digits. */
function smallExcess(t: number): number {
  return t * t * (1 / 2 + t * (1 / 3 + t * (1 / 4 + t * (1 / 5 + t * (1 / 6)))));
}

/**
 * Wall time of a job with failures, checkpoints and restarts (Daly 2006, complete model), and how much
 * of it is progress. All times in one unit. An exponent over 700 is `overflow`.
 */
export const walltime = define({
  title: 'Wall time with failures',
  inputs: {
    solveTime: quantity('any time', 'T_s', 'time to solve without failures', {
      start: 30_000,
      above: 0,
    }),
    tau: quantity('any time', '\\tau', 'compute time between checkpoints', { start: 40, above: 0 }),
    delta,
    mtti: mttiAnyTime,
    restart,
  },
  outputs: {
    walltime: formula(
      'any time',
      'T_w',
      'wall time',
      'mtti * exp(restart / mtti) * expm1((tau + delta) / mtti) * solveTime / tau',
    ),
    efficiency: formula('fraction', '\\eta', 'efficiency', 'solveTime / walltime'),
  },
  cases: [{ status: 'overflow', when: (x) => (x.tau + x.delta) / x.mtti > 700 }],
});

/**
 * Overhead at the optimum to first order, effective training time ratio 1/(1+f), and the linear 1-f.
 * Overhead of 1 or more is `infeasible`: the ratio is kept, the linear efficiency floored at 0.
 */
export const efficiencyFirstOrder = define({
  title: 'What unreliability eats, to first order',
  inputs: { delta, mtti: mttiAnyTime, restart },
  outputs: {
    overheadFraction: formula(
      'fraction',
      'f',
      'overhead',
      'sqrt(2 * delta / mtti) + restart / mtti',
    ),
    ettr: formula(
      'fraction',
      '\\mathrm{ETTR}',
      'effective training time ratio',
      '1 / (1 + overheadFraction)',
    ),
    linearEfficiency: formula(
      'fraction',
      '\\eta',
      'linear efficiency',
      'max(0, 1 - overheadFraction)',
    ),
  },
  cases: [{ status: 'infeasible', when: (x) => x.overheadFraction >= 1 }],
});

/** The requirement form: how many checkpoints must fit into an MTTI. Floored at 0 as `infeasible`. */
export const efficiencyFromRatio = define({
  title: 'Efficiency from MTTI over checkpoint time',
  inputs: {
    mttiOverDelta: quantity('ratio', '\\rho', 'MTTI over checkpoint time', {
      start: 200,
      above: 0,
      range: [10, 1000],
    }),
  },
  outputs: {
    efficiency: formula('fraction', '\\eta', 'efficiency', 'max(0, 1 - sqrt(2 / mttiOverDelta))'),
  },
  cases: [{ status: 'infeasible', when: (x) => x.mttiOverDelta <= 2 }],
});

/** GPU-days of work that must be done again. */
export const lostGpuDays = define({
  title: 'GPU-days lost with steps',
  inputs: {
    gpus: { ...gpus, start: 100_000 },
    lostSteps: quantity('count', 'k', 'lost steps', { start: 99 }),
    secondsPerStep: quantity('s', 't', 'time of a step', { start: 2 }),
  },
  outputs: {
    gpuDays: formula('GPU-days', 'G', 'GPU-days lost', 'gpus * lostSteps * secondsPerStep / 86400'),
  },
});

/** GPU-hours and dollars that interruptions cost: rework (half an interval on average) and restart. */
export const interruptionCost = define({
  title: 'What interruptions cost',
  inputs: {
    gpus,
    usdPerGpuHour: { ...usdPerGpuHour, start: 2.5 },
    reworkHours: quantity('h', 't_{\\mathrm{rework}}', 'rework', { start: 0.1 }),
    restartHours: quantity('h', 'R', 'restart', { start: 0.278 }),
    interruptions: quantity('count', 'k', 'interruptions', { start: 419, neutral: 1 }),
  },
  outputs: {
    gpuHours: formula(
      'GPU-hours',
      'G',
      'GPU-hours lost',
      'gpus * (reworkHours + restartHours) * interruptions',
    ),
    usd: formula('USD', 'C', 'cost', 'gpuHours * usdPerGpuHour'),
  },
});

/** How many checkpoints a run writes and what share of it they take. */
export const checkpointCountOverhead = define({
  title: 'Overhead of checkpoints, counted',
  inputs: {
    runHours: quantity('h', 'T', 'run', { start: 2160, above: 0 }),
    intervalHours: quantity('h', '\\tau', 'interval', { start: 3, above: 0 }),
    writeSeconds: quantity('s', '\\delta', 'time to write', { start: 40 }),
  },
  outputs: {
    checkpoints: formula('count', 'n', 'checkpoints', 'runHours / intervalHours'),
    overheadHours: formula('h', 'T_\\delta', 'overhead', 'checkpoints * writeSeconds / 3600'),
    overheadFraction: formula(
      'fraction',
      'f',
      'overhead, share of the run',
      'overheadHours / runHours',
    ),
  },
});

/**
 * Sources: J. T. Daly, FGCS 22 (2006); Meta, The Llama 3 Herd of Models; A. Kokolis et al., HPCA 2025.
 * Failures are assumed memoryless. MTBF of parts is not MTTI of jobs: software and operators interrupt too.
 */
export const checkpointInterval = {
  id: 'checkpoint-interval',
  title: 'Optimal checkpoint interval, MTTI, goodput',
  question:
    'How often should a job checkpoint, and how much of the machine does unreliability eat?',
  functions: {
    mtti,
    systemMtbf,
    fitRollup,
    mttiFromNodeRate,
    scaleMtti,
    optimalInterval,
    walltime,
    efficiencyFirstOrder,
    efficiencyFromRatio,
    availability,
    mttrFromUptime,
    lostGpuDays,
    interruptionCost,
    checkpointCountOverhead,
    categoryShare,
  },
} as const;
