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
      /14400 endpoints under 450 leaf, 450 spine and 225 core switches/,
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

  test('any counts stay inside the drawing', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.constantFrom('floor-plan', 'networks', 'dragonfly'), count, (kind, many) => {
        const given = {
          'floor-plan': { gpus: many },
          networks: { gpus: many, backend: 'b', frontend: 'f' },
          dragonfly: { switchesPerGroup: many },
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
      }),
    );
  });
});
