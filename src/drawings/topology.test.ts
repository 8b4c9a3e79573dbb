import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { printSvg, type SvgNode } from '../charts/svg.ts';
import { drawTopology } from './topology.ts';

function textOf(parameters: Record<string, unknown>): string {
  const read = drawTopology({ title: 'T', ...parameters });
  return read.ok ? printSvg(read.drawing) : `refused: ${read.message}`;
}

function nodesOf(node: SvgNode): readonly SvgNode[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
  ];
}

suite('drawings', () => {
  test('count switches as the model of fabrics does', () => {
    assert.match(
      textOf({ kind: 'fat-tree', endpoints: 14_400, radix: 64, tiers: 3 }),
      /14,400 endpoints under 450 leaf, 450 spine and 225 core switches/,
    );
    assert.match(textOf({ kind: 'dragonfly' }), /545 groups, each of 32 switches/);
  });

  test('refuse what cannot be built or is not known', () => {
    assert.match(
      textOf({ kind: 'fat-tree', endpoints: 100_000, tiers: 2 }),
      /^refused: no such network/,
    );
    assert.match(textOf({ kind: 'torus' }), /^refused: there is no drawing torus/);
    assert.match(textOf({ kind: 'floor-plan', gpus: -1 }), /^refused: gpus is not a count/);
    assert.match(
      textOf({ kind: 'floor-plan', racks: 1 }),
      /^refused: a drawing of this kind has no racks/,
    );
    assert.match(textOf({ kind: 'networks', backend: 'a' }), /^refused: frontend is missing/);
    const long = 'eight ports of 400 gigabits';
    assert.match(
      textOf({ kind: 'networks', backend: long, frontend: 'f' }),
      /^refused: backend is too long/,
    );
  });

  test('a node says what it lacks', () => {
    assert.match(
      textOf({ kind: 'node', cpus: 1, gpus: 4, nics: 4, drives: 2 }),
      /One node: 1 CPU, 4 accelerators, 4 ports of the fast fabric, 2 local drives\./,
    );
    assert.match(textOf({ kind: 'node' }), /no accelerator, no drive of its own/);
  });

  test('a power chain loses what its ratios say', () => {
    const chain = { kind: 'power-chain', itKw: 10_000, puePercent: 120, chipPercent: 55 };
    assert.match(
      textOf({ ...chain, backupPercent: 125 }),
      /Generators, 12.5 MW; From the grid, 12 MW; .*conversion, 10 MW; In the accelerators, 5.5 MW/,
    );
    assert.match(textOf(chain), /No generators stand behind it/);
    assert.match(textOf({ ...chain, puePercent: 90 }), /^refused: no power can flow so/);
  });

  test('a cost stack adds up, and refuses parts without a name or a value', () => {
    const parts = [
      { name: 'Server', value: 0.1 },
      { name: 'Power', value: 0.2 },
    ];
    const stack = { kind: 'cost-stack', unit: 'USD' };
    assert.match(textOf({ ...stack, parts }), /Together 0.3 USD/);
    for (const broken of [
      undefined,
      [],
      [...parts, { name: 'X' }],
      [...parts, { name: 'X', value: 0 }],
    ])
      assert.match(textOf({ ...stack, parts: broken }), /^refused: parts are missing/);
    assert.match(textOf({ kind: 'node', parts }), /^refused: a drawing of this kind has no parts/);
  });

  test('any counts stay inside the drawing', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.constantFrom('floor-plan', 'networks', 'dragonfly', 'node', 'power-chain'),
        count,
        (kind, many) => {
          const given = {
            'floor-plan': { gpus: many },
            networks: { gpus: many, backend: 'b', frontend: 'f' },
            dragonfly: { switchesPerGroup: many },
            node: { gpus: many, drives: many },
            'power-chain': { itKw: many, backupPercent: many },
          }[kind];
          const read = drawTopology({ kind, title: 'T', ...given });
          assert.ok(read.ok);
          const [, , width = 0, height = 0] = String(read.drawing.attributes['viewBox'])
            .split(' ')
            .map(Number);
          for (const { attributes } of nodesOf(read.drawing)) {
            for (const [key, most] of [
              ['x', width],
              ['x1', width],
              ['y', height],
              ['y2', height],
            ] as const) {
              const at = attributes[key];
              if (typeof at === 'number') assert.ok(at >= 0 && at <= most, `${key} ${String(at)}`);
            }
          }
        },
      ),
    );
  });
});
