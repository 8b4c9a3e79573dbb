import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { floorPrice, margin, portfolio, zeroProfitDeals } from './margin-mixing.ts';

const usd = fc.double({ min: 1, max: 1e12, noNaN: true });
const target = fc.double({ min: 0.01, max: 0.95, noNaN: true });

describe('margin mixing', () => {
  it('turns markup into margin and back', () => {
    fc.assert(
      fc.property(usd, fc.double({ min: 0.1, max: 10, noNaN: true }), (revenueUsd, ratio) => {
        const result = margin({ revenueUsd, costUsd: revenueUsd * ratio });
        assert.ok(result.status === 'ok' || result.status === 'negative_margin');
        near(result.grossMargin, result.markup / (1 + result.markup), 1e-12);
      }),
    );
  });

  it('keeps the portfolio at its target when the next deal is sold at the floor', () => {
    fc.assert(
      fc.property(usd, usd, usd, target, (revenueUsd, costUsd, nextCostUsd, targetMargin) => {
        const deal = { revenueUsd, costUsd };
        const floor = floorPrice({ deals: [deal], nextCostUsd, targetMargin });
        fc.pre(floor.status === 'ok');
        const next = { revenueUsd: floor.floorRevenueUsd, costUsd: nextCostUsd };
        const both = portfolio({ deals: [deal, next] });
        assert.ok(both.status === 'ok');
        near(both.margin, targetMargin, 1e-9);
      }),
    );
  });

  it('reaches the target exactly with the number of twins it allows', () => {
    const rich = { revenueUsd: 1e9, costUsd: 330e6 };
    const twins = zeroProfitDeals({ ...rich, targetMargin: 0.5, hpcCostUsd: 330e6 });
    assert.ok(twins.status === 'ok');
    const sold = twins.deals * 330e6;
    const all = portfolio({ deals: [rich, { revenueUsd: sold, costUsd: sold }] });
    assert.ok(all.status === 'ok');
    near(all.margin, 0.5, 1e-12);
  });

  const edges: [string, { status: string }, string][] = [
    ['nothing sold, nothing spent', margin({ revenueUsd: 0, costUsd: 0 }), 'zero_revenue'],
    ['no cost', margin({ revenueUsd: 5, costUsd: 0 }), 'zero_cost'],
    ['no deals', portfolio({ deals: [] }), 'zero_revenue'],
    [
      'a target of 100%',
      floorPrice({ deals: [], nextCostUsd: 1, targetMargin: 1 }),
      'invalid_input',
    ],
    [
      'so rich that the next one is free',
      floorPrice({
        deals: [{ revenueUsd: 100, costUsd: 1 }],
        nextCostUsd: 1,
        targetMargin: 0.5,
      }),
      'below_zero',
    ],
    [
      'a target of nothing',
      zeroProfitDeals({ revenueUsd: 2, costUsd: 1, targetMargin: 0, hpcCostUsd: 1 }),
      'unbounded',
    ],
  ];
  for (const [name, result, status] of edges) {
    it(`answers ${status} to ${name}`, () => {
      assert.equal(result.status, status);
    });
  }
});

function near(actual: number, wanted: number, tolerance: number): void {
  const scale = Math.max(1, Math.abs(wanted));
  assert.ok(
    Math.abs(actual - wanted) <= tolerance * scale,
    `${String(actual)} should be ${String(wanted)}`,
  );
}
