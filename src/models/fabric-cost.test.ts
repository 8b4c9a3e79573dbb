import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  dragonflyBuild,
  dragonflyMax,
  dragonflyTaper,
  fatTreeBuild,
  fatTreeMax,
  railsBuild,
} from './fabric-cost.ts';

const radix = fc.integer({ min: 1, max: 72 }).map((half) => 2 * half);

describe('fat trees', () => {
  it('obey their closed forms', () => {
    fc.assert(
      fc.property(radix, (k) => {
        const two = fatTreeMax({ radix: k, tiers: 2 });
        const three = fatTreeMax({ radix: k, tiers: 3 });
        assert.deepEqual(two, { status: 'ok', hosts: k ** 2 / 2, switches: (3 * k) / 2 });
        assert.deepEqual(three, { status: 'ok', hosts: k ** 3 / 4, switches: (5 * k ** 2) / 4 });
      }),
    );
  });

  for (const tiers of [2, 3]) {
    it(`of ${String(tiers)} tiers, built full, are the largest; one endpoint more has no capacity`, () => {
      fc.assert(
        fc.property(radix, (k) => {
          const most = fatTreeMax({ radix: k, tiers });
          assert.ok(most.status === 'ok');
          const full = fatTreeBuild({ endpoints: most.hosts, radix: k, tiers });
          assert.ok(full.status === 'ok');
          // The smallest tree is one leaf, which needs no spine.
          if (full.leaf > 1) assert.equal(full.switches, most.switches);
          const over = fatTreeBuild({ endpoints: most.hosts + 1, radix: k, tiers });
          assert.equal(over.status, 'no_capacity');
        }),
      );
    });
  }

  it('have ports for all their links, and every leaf reaches every spine alike', () => {
    fc.assert(
      fc.property(
        radix,
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 72 }),
        (k, endpoints, up) => {
          const tree = fatTreeBuild({
            endpoints,
            radix: k,
            tiers: 2,
            downlinksPerLeaf: Math.max(1, k - up),
            uplinksPerLeaf: up,
          });
          fc.pre(tree.status === 'ok');
          assert.ok(tree.leaf * (k - up) >= endpoints);
          if (tree.leaf === 1) return;
          assert.equal(up % tree.spine, 0);
          assert.ok(tree.spine * k >= tree.fabricLinks);
          assert.equal(tree.fabricLinks, tree.leaf * up);
        },
      ),
    );
  });

  it('need no spine for one leaf', () => {
    const one = fatTreeBuild({ endpoints: 20, radix: 64, tiers: 2 });
    assert.ok(one.status === 'ok');
    assert.deepEqual(
      [one.leaf, one.spine, one.core, one.switches, one.fabricLinks],
      [1, 0, 0, 1, 0],
    );
  });

  it('of three tiers ignore down- and uplinks', () => {
    const plain = fatTreeBuild({ endpoints: 4096, radix: 64, tiers: 3 });
    const tapered = fatTreeBuild({
      endpoints: 4096,
      radix: 64,
      tiers: 3,
      downlinksPerLeaf: 48,
      uplinksPerLeaf: 32,
    });
    assert.deepEqual(plain, tapered);
  });

  it('refuse an odd radix and more links than ports', () => {
    assert.equal(fatTreeBuild({ endpoints: 8, radix: 7, tiers: 3 }).status, 'invalid_input');
    const crowded = { endpoints: 8, radix: 8, tiers: 2, downlinksPerLeaf: 5, uplinksPerLeaf: 4 };
    assert.equal(fatTreeBuild(crowded).status, 'invalid_input');
  });
});

describe('rails', () => {
  it('are as many two-tier trees', () => {
    fc.assert(
      fc.property(
        radix,
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 2000 }),
        (k, rails, each) => {
          const planes = railsBuild({ endpoints: rails * each, rails, radix: k });
          const one = fatTreeBuild({ endpoints: each, radix: k, tiers: 2 });
          assert.equal(planes.status, one.status);
          if (planes.status === 'ok' && one.status === 'ok') {
            assert.equal(planes.switches, rails * one.switches);
          }
        },
      ),
    );
  });
});

describe('dragonflies', () => {
  it('have one group more than arcs', () => {
    const small = dragonflyMax({ p: 1, a: 2, h: 1 });
    assert.deepEqual(small, { status: 'ok', groups: 3, endpointsPerGroup: 2, endpoints: 6 });
  });

  it('need two groups for a taper, which is injection over global bandwidth', () => {
    assert.equal(dragonflyTaper({ endpointsPerGroup: 8, groups: 1 }).status, 'invalid_input');
    const two = dragonflyTaper({ endpointsPerGroup: 8, groups: 5, linksPerArc: 1 });
    assert.ok(two.status === 'ok');
    assert.equal(two.taper, two.injectionTbps / two.globalTbps);
  });

  it('as built have ports for all endpoints and links, and join every two groups', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 128 }),
        fc.integer({ min: 1, max: 50_000 }),
        (ports, endpoints) => {
          const fly = dragonflyBuild({ endpoints, radix: ports });
          fc.pre(fly.status === 'ok');
          const { groups, switchesPerGroup, switches, linksPerArc, fabricLinks } = fly;
          assert.equal(switches, groups * switchesPerGroup);
          // Each link takes a port at both of its ends, each endpoint one.
          assert.ok(endpoints + 2 * fabricLinks <= switches * ports);
          if (groups > 1) assert.ok(linksPerArc >= 1);
          else assert.equal(fabricLinks, (switches * (switches - 1)) / 2);
        },
      ),
    );
  });

  it('as built hold as many endpoints as the balanced one of their switches, and no more', () => {
    for (const ports of [3, 7, 64]) {
      const p = Math.floor((ports + 1) / 4);
      const most = dragonflyMax({ p, a: 2 * p, h: p });
      assert.ok(most.status === 'ok');
      const full = dragonflyBuild({ endpoints: most.endpoints, radix: ports });
      assert.partialDeepStrictEqual(full, { status: 'ok', groups: most.groups, linksPerArc: 1 });
      const over = dragonflyBuild({ endpoints: most.endpoints + 1, radix: ports });
      assert.equal(over.status, 'no_capacity');
    }
    assert.equal(dragonflyBuild({ endpoints: 4, radix: 2 }).status, 'invalid_input');
  });
});
