import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  availability,
  efficiencyFirstOrder,
  efficiencyFromRatio,
  fitRollup,
  mttiFromNodeRate,
  mttrFromUptime,
  optimalInterval,
  scaleMtti,
  systemMtbf,
  walltime,
  categoryShare,
} from './checkpoint-interval.ts';
import { isNear } from './is-near.ts';

const mtti = fc.double({ min: 1, max: 1e5, noNaN: true });
/** Checkpoint time over MTTI, from cheap to hopeless. */
const ratio = fc.double({ min: 1e-6, max: 1, noNaN: true });

function wall(tau: number, delta: number, mean: number): number {
  const result = walltime({ solveTime: 1000, tau, delta, mtti: mean });
  assert.ok(result.status === 'ok');
  return result.walltime;
}

describe('the optimal checkpoint interval', () => {
  it('wastes least of all: the exact one minimises the wall time', () => {
    fc.assert(
      fc.property(
        mtti,
        ratio,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (mean, part, other) => {
          const delta = part * mean;
          const best = optimalInterval({ delta, mtti: mean, method: 'exact' });
          assert.ok(best.status === 'ok');
          const least = wall(best.tau, delta, mean);
          assert.ok(least <= wall(best.tau * other, delta, mean) * (1 + 1e-12));
        },
      ),
    );
  });

  it('is met by Daly’s series within half a percent of wall time, where checkpoints are affordable', () => {
    fc.assert(
      fc.property(mtti, fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (mean, part) => {
        const delta = part * mean;
        const exact = optimalInterval({ delta, mtti: mean, method: 'exact' });
        const daly = optimalInterval({ delta, mtti: mean, method: 'daly' });
        assert.ok(exact.status === 'ok' && daly.status === 'ok');
        assert.ok(wall(daly.tau, delta, mean) <= wall(exact.tau, delta, mean) * 1.005);
      }),
    );
  });

  it('tends to Young’s as checkpoints get cheap', () => {
    const young = optimalInterval({ delta: 1e-9, mtti: 1, method: 'young' });
    const exact = optimalInterval({ delta: 1e-9, mtti: 1, method: 'exact' });
    assert.ok(young.status === 'ok' && exact.status === 'ok');
    assert.ok(isNear(young.tau, exact.tau, 1e-4));
  });

  it('is where the exact one says: e^((tau + delta)/M) (1 - tau/M) is 1', () => {
    fc.assert(
      fc.property(mtti, ratio, (mean, part) => {
        const best = optimalInterval({ delta: part * mean, mtti: mean, method: 'exact' });
        assert.ok(best.status === 'ok');
        const t = best.tau / mean;
        assert.ok(Math.abs(t + part + Math.log1p(-t)) < 1e-12);
      }),
    );
  });

  const dominated: readonly (readonly ['daly' | 'daly_low' | 'young' | 'exact', number, string])[] =
    [
      ['daly', 20, 'failure_dominated'],
      ['daly', 19.9, 'ok'],
      ['daly_low', 5, 'failure_dominated'],
      ['daly_low', 4.9, 'ok'],
      ['young', 100, 'ok'],
      ['exact', 100, 'ok'],
    ];
  for (const [method, delta, status] of dominated) {
    it(`is ${status} for ${method} at delta ${String(delta)} and MTTI 10`, () => {
      const result = optimalInterval({ delta, mtti: 10, method });
      assert.equal(result.status, status);
      if (result.status === 'failure_dominated') assert.equal(result.tau, 10);
    });
  }
});

describe('wall time', () => {
  it('grows with the restart and shrinks with the MTTI', () => {
    fc.assert(
      fc.property(mtti, ratio, ratio, (mean, part, restart) => {
        const inputs = { solveTime: 1000, tau: mean / 4, delta: part * mean, mtti: mean };
        const base = walltime({ ...inputs, restart: restart * mean });
        const slower = walltime({ ...inputs, restart: restart * mean * 2 });
        const calmer = walltime({ ...inputs, mtti: mean * 2, restart: restart * mean });
        assert.ok(base.status === 'ok' && slower.status === 'ok' && calmer.status === 'ok');
        assert.ok(slower.walltime > base.walltime && calmer.walltime < base.walltime);
        assert.ok(base.efficiency < 1);
      }),
    );
  });
});

describe('failure rates', () => {
  it('of like parts: FIT roll-up and MTBF over N agree', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 1e5 }),
        (fit, qty) => {
          const rolled = fitRollup({ parts: [{ fit, qty }] });
          const divided = systemMtbf({ componentMtbfHours: 1e9 / fit, count: qty });
          assert.ok(rolled.status === 'ok' && divided.status === 'ok');
          assert.ok(isNear(rolled.nodeMtbfHours, divided.mtbfHours));
        },
      ),
    );
  });

  it('scale there and back', () => {
    const there = scaleMtti({ mttiHours: 3, components: 100, referenceComponents: 700 });
    assert.ok(there.status === 'ok');
    const back = scaleMtti({
      mttiHours: there.mttiHours,
      components: 700,
      referenceComponents: 100,
    });
    assert.ok(back.status === 'ok' && isNear(back.mttiHours, 3));
  });

  it('repair time and availability invert each other, if the MTTI counts uptime', () => {
    const repair = mttrFromUptime({ mttiHours: 2.5, uptimeFraction: 0.9 });
    assert.ok(repair.status === 'ok');
    const up = availability({ mtbfHours: 2.5, mttrHours: repair.mttrMinutes / 60 });
    assert.ok(up.status === 'ok' && isNear(up.availability, 0.9));
  });

  const edges: readonly (readonly [string, { readonly status: string }, string])[] = [
    ['parts that never fail', fitRollup({ parts: [{ fit: 0, qty: 9 }] }), 'no_failures'],
    ['no parts', fitRollup({ parts: [] }), 'no_failures'],
    [
      'nodes that never fail',
      mttiFromNodeRate({ failuresPer1000NodeDays: 0, nodes: 9 }),
      'no_failures',
    ],
    ['an uptime of nothing', mttrFromUptime({ mttiHours: 1, uptimeFraction: 0 }), 'invalid_input'],
    ['more than all', categoryShare({ count: 3, total: 2 }), 'above_one'],
    ['overhead over one', efficiencyFirstOrder({ delta: 5, mtti: 5 }), 'infeasible'],
    ['two checkpoints to a failure', efficiencyFromRatio({ mttiOverDelta: 2 }), 'infeasible'],
  ];
  for (const [name, result, status] of edges) {
    it(`answer ${status} to ${name}`, () => {
      assert.equal(result.status, status);
    });
  }
});
