import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { floorPrice } from '../margin-mixing.ts';
import { runCost } from '../training-run-cost.ts';
import { fatTreeMax } from '../fabric-cost.ts';
import { monteCarlo, percentile, type MonteCarloOptions } from './monte-carlo.ts';
import { normalQuantile } from './normal-quantile.ts';
import { pcg32 } from './pcg32.ts';
import { sensitivityOf } from './sensitivity.ts';
import { triangularQuantile } from './triangular.ts';

const whole64 = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

/** The generator as its author writes it, in 64-bit integers. */
function pcg32InBigInt(seed: number, stream: number): () => number {
  const mask = (1n << 64n) - 1n;
  const increment = ((BigInt(stream) << 1n) | 1n) & mask;
  let state = 0n;
  const advance = (): void => {
    state = (state * 6364136223846793005n + increment) & mask;
  };
  advance();
  state = (state + BigInt(seed)) & mask;
  advance();
  return () => {
    const old = state;
    advance();
    const word = Number((((old >> 18n) ^ old) >> 27n) & 0xffffffffn);
    const turn = Number(old >> 59n);
    return ((word >>> turn) | (word << (-turn & 31))) >>> 0;
  };
}

describe('PCG32', () => {
  it('is bit-exact with 64-bit arithmetic, for any seed and stream', () => {
    fc.assert(
      fc.property(whole64, whole64, (seed, stream) => {
        const ours = pcg32(seed, stream);
        const reference = pcg32InBigInt(seed, stream);
        for (let word = 0; word < 50; word += 1) assert.equal(ours(), reference());
      }),
    );
  });
});

describe('quantiles', () => {
  it('of the normal distribution match tables', () => {
    for (const [p, z] of [
      [0.5, 0],
      [0.9, 1.2815515655446004],
      [0.975, 1.959963984540054],
      [0.001, -3.090232306167813],
      [1e-10, -6.361340902404056],
    ] as const) {
      assert.ok(Math.abs(normalQuantile(p) - z) < 1e-12, String(p));
    }
  });

  it('of the normal distribution are odd about one half', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.5, noNaN: true }), (p) => {
        assert.ok(Math.abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-12);
      }),
    );
  });

  it('of a triangle stay inside it and rise', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, (a, b, p) => {
        const [low = 0, mode = 0, high = 0] = [a, b, 0.5].sort((x, y) => x - y);
        const x = triangularQuantile(low, mode, high, p);
        assert.ok(low <= x + 1e-12 && x <= high + 1e-12);
        assert.ok(x <= triangularQuantile(low, mode, high, Math.min(1, p + 0.1)) + 1e-12);
      }),
    );
  });

  it('of a list interpolate', () => {
    assert.equal(percentile([1, 2, 3, 4], 0.5), 2.5);
    assert.equal(percentile([7], 0.9), 7);
    assert.equal(percentile([], 0.5), null);
  });
});

describe('Monte Carlo', () => {
  const drawsOf = (options: MonteCarloOptions) => {
    const run = monteCarlo(runCost, inputs, options);
    return run.ok ? [run.draws, run.outputs] : run;
  };
  const inputs = {
    gpuHours: { low: 26.7e6, mode: 30.84e6, high: 35.1e6 },
    usdPerGpuHour: { low: 1.5, high: 4, shape: 'lognormal' },
  };

  it('gives every reader the same figures', () => {
    assert.deepEqual(drawsOf({}), drawsOf({}));
    assert.notDeepEqual(drawsOf({}), drawsOf({ seed: 43 }));
    assert.notDeepEqual(drawsOf({}), drawsOf({ stream: 1 }));
  });

  it('finds the mean of a product of independent ranges', () => {
    const run = monteCarlo(runCost, inputs, { samples: 50_000 });
    assert.ok(run.ok);
    const usd = run.outputs.get('usd');
    assert.ok(usd !== undefined && usd.mean !== null && usd.standardError !== null);
    const sigma = Math.log(4 / 1.5) / (2 * normalQuantile(0.9));
    const meanPrice = Math.exp(Math.log(1.5 * 4) / 2 + sigma ** 2 / 2);
    const mean = ((26.7e6 + 30.84e6 + 35.1e6) / 3) * meanPrice;
    assert.ok(
      Math.abs(usd.mean - mean) < 4 * usd.standardError,
      `${String(usd.mean)} and ${String(mean)}`,
    );
    assert.equal(run.okFraction, 1);
  });

  it('takes ranges in rows, and counts every status', () => {
    const run = monteCarlo(floorPrice, {
      deals: [{ revenueUsd: { low: 500e6, high: 3e9 }, costUsd: 330e6 }],
      nextCostUsd: 330e6,
      targetMargin: { low: 0.4, high: 1.2 },
    });
    assert.ok(run.ok);
    assert.deepEqual(
      run.ranged.map(({ path }) => path),
      ['deals.0.revenueUsd', 'targetMargin'],
    );
    const counted = [...run.statuses.values()].reduce((sum, times) => sum + times, 0);
    assert.equal(counted, run.samples);
    const refused = run.statuses.get('invalid_input') ?? 0;
    assert.ok(Math.abs(refused / run.samples - 0.25) < 0.02);
    assert.equal(run.outputs.get('floorRevenueUsd')?.count, run.samples - refused);
  });

  it('draws whole numbers where only those are legal', () => {
    const run = monteCarlo(fatTreeMax, { radix: { low: 32, high: 64 }, tiers: 2 });
    assert.ok(run.ok);
    assert.ok(run.draws[0]?.every(Number.isInteger));
  });

  it('says why a range cannot be used', () => {
    const backwards = { gpuHours: { low: 2, high: 1 }, usdPerGpuHour: 1 };
    assert.deepEqual(monteCarlo(runCost, backwards), {
      ok: false,
      reason: 'GPU-hours: the numbers of a range must rise from left to right.',
    });
    assert.ok(!monteCarlo(runCost, inputs, { samples: 0 }).ok);
    assert.ok(!monteCarlo(runCost, inputs, { seed: -1 }).ok);
  });

  it('answers anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const run = monteCarlo(runCost, anything, { samples: 3 });
        assert.ok(run.ok ? run.statuses.size > 0 : run.reason.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('sensitivity', () => {
  const run = monteCarlo(runCost, {
    gpuHours: { low: 26.7e6, high: 35.1e6 },
    usdPerGpuHour: { low: 1.5, high: 4 },
  });

  for (const by of ['rank', 'value'] as const) {
    it(`by ${by} puts the price before the hours, and shares sum to 1`, () => {
      assert.ok(run.ok);
      const rows = sensitivityOf(run, 'usd', by);
      assert.deepEqual(
        rows.map(({ path }) => path),
        ['usdPerGpuHour', 'gpuHours'],
      );
      const total = rows.reduce((sum, { share }) => sum + share, 0);
      assert.ok(Math.abs(total - 1) < 1e-12);
    });
  }

  it('is 1 where one input decides alone', () => {
    const alone = monteCarlo(runCost, { gpuHours: { low: 1, high: 9 }, usdPerGpuHour: 2 });
    assert.ok(alone.ok);
    assert.ok(Math.abs((sensitivityOf(alone, 'usd')[0]?.correlation ?? 0) - 1) < 1e-12);
  });
});
