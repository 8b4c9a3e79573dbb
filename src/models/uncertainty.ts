import { define, formula } from './definition/define.ts';
import { quantity, rows, signed } from './definition/field.ts';
import { normalQuantile as quantileOfNormal } from './sampling/normal-quantile.ts';
import { pcg32 as makePcg32 } from './sampling/pcg32.ts';

const low = signed('any unit', 'a', 'low', { start: 1 });
const mode = signed('any unit', 'm', 'most likely', { start: 2 });
const high = signed('any unit', 'b', 'high', { start: 6 });
const probability = quantity('fraction', 'p', 'probability', { start: 0.5, above: 0, below: 1 });
const disordered = {
  status: 'invalid_input',
  when: (x: ThreePoints) => x.low > x.mode || x.mode > x.high,
  says: 'The three points must be in order.',
} as const;

interface ThreePoints {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Mean and conventional standard deviation of a PERT estimate. Points out of order: `invalid_input`. */
export const pert = define({
  title: 'PERT estimate',
  inputs: { low, mode, high },
  outputs: {
    mean: formula('any unit', '\\mu', 'mean', '(low + 4 * mode + high) / 6'),
    sd: formula('any unit', '\\sigma', 'standard deviation', '(high - low) / 6'),
  },
  cases: [disordered],
});

/** Mean and variance of a triangular distribution. Points out of order: `invalid_input`. */
export const triangular = define({
  title: 'Triangular distribution',
  inputs: { low, mode, high },
  outputs: {
    mean: formula('any unit', '\\mu', 'mean', '(low + mode + high) / 3'),
    variance: formula(
      'any unit',
      '\\sigma^2',
      'variance',
      // The sum of squares less the products, written so that it cannot cancel below zero.
      '((high - low)^2 + (mode - low) * (mode - high)) / 18',
    ),
  },
  cases: [disordered],
});

/** Quantile of a triangular distribution. Points out of order or p outside (0, 1): `invalid_input`. */
export const triangularQuantile = define({
  title: 'Quantile of a triangular distribution',
  inputs: { low, mode, high, p: probability },
  outputs: {
    x: formula(
      'any unit',
      'x',
      'quantile',
      `p * (high - low) <= mode - low
        ? low + sqrt(p * (high - low) * (mode - low))
        : high - sqrt((1 - p) * (high - low) * (high - mode))`,
    ),
  },
  cases: [disordered],
});

/** Lognormal distribution through its 10% and 90% points. P10 not above 0 or not below P90: `invalid_input`. */
export const lognormalFromQuantiles = define({
  title: 'Lognormal distribution from P10 and P90',
  inputs: {
    p10: quantity('any unit', 'P_{10}', '10% point', { start: 1.5, above: 0 }),
    p90: quantity('any unit', 'P_{90}', '90% point', { start: 6, above: 0 }),
  },
  steps: {
    z: {
      unit: 'ratio',
      symbol: 'z_{0.9}',
      label: '90% point of the normal',
      tex: '\\Phi^{-1}(0.9)',
      compute: () => quantileOfNormal(0.9),
    },
  },
  outputs: {
    mu: formula('ratio', '\\mu', 'mean of the logarithm', '(ln(p10) + ln(p90)) / 2'),
    sigma: formula(
      'ratio',
      '\\sigma',
      'standard deviation of the logarithm',
      '(ln(p90) - ln(p10)) / (2 * z)',
    ),
    median: formula('any unit', '\\tilde x', 'median', 'exp(mu)'),
    mean: formula('any unit', '\\bar x', 'mean', 'exp(mu + sigma^2 / 2)'),
  },
  cases: [{ status: 'invalid_input', when: (x) => x.p10 >= x.p90 }],
});

/** Quantile of the standard normal distribution (Wichura’s AS 241). p outside (0, 1): `invalid_input`. */
export const normalQuantile = define({
  title: 'Quantile of the normal distribution',
  inputs: { p: probability },
  outputs: {
    z: {
      unit: 'ratio',
      symbol: 'z',
      label: 'quantile',
      tex: '\\Phi^{-1}(p)',
      compute: ({ p }: { readonly p: number }) => quantileOfNormal(p),
    },
  },
});

/** Variance and Sobol indices of the Ishigami function, the standard test of a sensitivity estimator. */
export const ishigami = define({
  title: 'Sobol indices of the Ishigami function',
  inputs: {
    a: signed('ratio', 'a', 'a', { start: 7 }),
    b: signed('ratio', 'b', 'b', { start: 0.1 }),
  },
  steps: {
    V1: formula('ratio', 'V_1', 'variance by the first input', '(1 + b * pi^4 / 5)^2 / 2'),
    V2: formula('ratio', 'V_2', 'variance by the second input', 'a^2 / 8'),
    V13: formula(
      'ratio',
      'V_{13}',
      'variance by the first and third together',
      '8 * b^2 * pi^8 / 225',
    ),
  },
  outputs: {
    variance: formula('ratio', 'V', 'variance', 'V1 + V2 + V13'),
    S1: formula('fraction', 'S_1', 'first order, input 1', 'V1 / variance'),
    S2: formula('fraction', 'S_2', 'first order, input 2', 'V2 / variance'),
    S3: formula('fraction', 'S_3', 'first order, input 3', '0'),
    ST1: formula('fraction', 'S_{T1}', 'total, input 1', '(V1 + V13) / variance'),
    ST2: formula('fraction', 'S_{T2}', 'total, input 2', 'V2 / variance'),
    ST3: formula('fraction', 'S_{T3}', 'total, input 3', 'V13 / variance'),
  },
});

/** Words of PCG32, the generator behind every figure here; at most 100,000 of them. */
export const pcg32 = define({
  title: 'Words of the PCG32 generator',
  inputs: {
    seed: quantity('count', 's', 'seed', { start: 42, whole: true, max: Number.MAX_SAFE_INTEGER }),
    stream: quantity('count', 'c', 'stream', {
      start: 54,
      whole: true,
      max: Number.MAX_SAFE_INTEGER,
    }),
    count: quantity('count', 'n', 'how many', { start: 6, whole: true, min: 1, max: 100_000 }),
  },
  outputs: { values: { label: 'words', list: words } },
});

function words({ seed, stream, count }: Words): readonly number[] {
  const next = makePcg32(seed, stream);
  return Array.from({ length: count }, () => next());
}

interface Words {
  readonly seed: number;
  readonly stream: number;
  readonly count: number;
}

/** A 32-bit word as a number from 0 up to, not including, 1. */
export const uniformFromU32 = define({
  title: 'A word as a uniform number',
  inputs: {
    u32: quantity('count', 'w', '32-bit word', {
      start: 2_707_161_783,
      whole: true,
      max: 4_294_967_295,
    }),
  },
  outputs: { u: formula('fraction', 'u', 'uniform number', 'u32 / 2^32') },
});

/** Standard error of a mean. */
export const standardError = define({
  title: 'Standard error of a mean',
  inputs: {
    sd: quantity('any unit', 's', 'standard deviation', { start: 12 }),
    n: quantity('count', 'n', 'samples', { start: 10_000, above: 0 }),
  },
  outputs: { se: formula('any unit', '\\mathrm{SE}', 'standard error', 'sd / sqrt(n)') },
});

/** Samples for a confidence interval of given half-width. Confidence outside (0, 1): `invalid_input`. */
export const samplesNeeded = define({
  title: 'Samples for a given precision',
  inputs: {
    sd: quantity('any unit', 's', 'standard deviation', { start: 0.35 }),
    halfWidth: quantity('any unit', 'w', 'half-width', { start: 0.005, above: 0 }),
    confidence: quantity('fraction', 'c', 'confidence', {
      start: 0.95,
      neutral: 0.95,
      above: 0,
      below: 1,
    }),
  },
  steps: {
    z: {
      unit: 'ratio',
      symbol: 'z',
      label: 'normal quantile',
      tex: '\\Phi^{-1}\\bigl((1+c)/2\\bigr)',
      compute: ({ confidence }: { readonly confidence: number }) =>
        quantileOfNormal((1 + confidence) / 2),
    },
  },
  outputs: { n: formula('count', 'n', 'samples', 'ceil((z * sd / halfWidth)^2)') },
});

interface Factors {
  readonly factors: readonly {
    readonly name: string;
    readonly low: number;
    readonly base: number;
    readonly high: number;
  }[];
}

/**
 * One-at-a-time tornado of a product: each factor swings from low to high while the others rest. Sorted
 * by swing. Bounds out of order or no factors: `invalid_input`.
 */
export const tornadoProduct = define({
  title: 'Tornado of a product',
  inputs: {
    factors: rows(
      'factors',
      {
        name: { kind: 'text', label: 'factor' },
        low: signed('any unit', 'l_i', 'low', {}),
        base: signed('any unit', 'x_i', 'base', {}),
        high: signed('any unit', 'h_i', 'high', {}),
      },
      [
        { name: 'gpu_hours_millions', low: 26.7, base: 30.84, high: 35.1 },
        { name: 'usd_per_gpu_hour', low: 1.5, base: 2.5, high: 4 },
      ],
    ),
  },
  outputs: {
    base: formula('any unit', 'y', 'base', 'product(factors: base)'),
    order: { label: 'factors by swing', list: (x: Factors) => swings(x).map(({ name }) => name) },
    swings: {
      unit: 'any unit',
      label: 'swings',
      list: (x: Factors) => swings(x).map(({ swing }) => swing),
    },
  },
  cases: [
    { status: 'invalid_input', when: (x) => x.factors.length === 0 },
    {
      status: 'invalid_input',
      when: (x) => x.factors.some(({ low, base, high }) => low > base || base > high),
      says: 'Low, base and high must be in order.',
    },
    {
      status: 'overflow',
      when: (x) => swings(x).some(({ swing }) => !Number.isFinite(swing)),
    },
  ],
});

function swings({
  factors,
}: Factors): readonly { readonly name: string; readonly swing: number }[] {
  return factors
    .map(({ name, low, high }, moving) => {
      const rest = factors.reduce(
        (all, { base }, index) => (index === moving ? all : all * base),
        1,
      );
      return { name, swing: Math.abs(rest * high - rest * low) };
    })
    .sort((a, b) => b.swing - a.swing);
}

/**
 * Sources: M. E. O’Neill, PCG library; T. Ishigami & T. Homma 1990; A. Saltelli et al. 2008. The layer that
 * runs any function of any model over ranges is in `sampling/`.
 */
export const uncertainty = {
  id: 'uncertainty',
  title: 'Uncertainty: tornado, Monte Carlo, sensitivity indices',
  question: 'Which input matters, and how sure is the answer?',
  functions: {
    pert,
    triangular,
    triangularQuantile,
    lognormalFromQuantiles,
    normalQuantile,
    ishigami,
    pcg32,
    uniformFromU32,
    standardError,
    samplesNeeded,
    tornadoProduct,
  },
} as const;
