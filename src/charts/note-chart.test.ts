import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { chartTable, describeChart, drawChart, type NoteChart } from './note-chart.ts';
import type { SvgNode } from './svg.ts';

const finite = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
const positive = fc.double({ noNaN: true, min: 1e-6, max: 1e12 });
const label = fc.stringMatching(/^[A-Za-z0-9 ]{1,80}$/);

function barsOf(value: fc.Arbitrary<number>, scale?: 'log'): fc.Arbitrary<NoteChart> {
  const bar = fc.record({ label, a: value, b: value }).map(({ label, a, b }) => ({
    label,
    low: Math.min(a, b),
    high: Math.max(a, b),
    text: '1 GB',
    tone: 'cold' as const,
  }));
  return fc
    .array(bar, { maxLength: 8 })
    .map((bars) => ({ kind: 'bars', title: 'T', unit: 'GB', scale, bars }));
}

function linesOf(value: fc.Arbitrary<number>, scale?: 'log'): fc.Arbitrary<NoteChart> {
  const points = fc.array(fc.record({ x: value, y: value }), { maxLength: 20 });
  return fc.array(points, { maxLength: 4 }).map((all) => ({
    kind: 'lines',
    title: 'T',
    x: { label: 'x', scale },
    y: { label: 'y', scale },
    series: all.map((points, index) => ({
      label: `Line ${String(index)}`,
      tone: 'warm' as const,
      points,
    })),
  }));
}

const anyChart = fc.oneof(
  barsOf(finite),
  barsOf(positive, 'log'),
  linesOf(finite),
  linesOf(positive, 'log'),
);

function nodesOf(node: SvgNode): readonly SvgNode[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
  ];
}

suite('charts of notes', () => {
  test('all that is drawn stands inside the drawing', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const drawing = drawChart(chart);
        const [, , width = 0, height = 0] = String(drawing.attributes['viewBox'])
          .split(' ')
          .map(Number);
        for (const { attributes } of nodesOf(drawing)) {
          for (const [key, most] of [
            ['x', width],
            ['y', height],
            ['cx', width],
            ['cy', height],
          ] as const) {
            const at = attributes[key];
            if (typeof at !== 'number') continue;
            assert.ok(at >= -0.1 && at <= most + 0.1, `${key} ${String(at)} of ${String(most)}`);
          }
          assert.doesNotMatch(String(attributes['d'] ?? ''), /NaN|Infinity/);
        }
      }),
    );
  });

  test('no two labels stand on one another', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const places = nodesOf(drawChart(chart))
          .filter(({ attributes }) => String(attributes['class'] ?? '').startsWith('label'))
          .map(({ attributes }) => Number(attributes['y']))
          .toSorted((a, b) => a - b);
        for (const [index, at] of places.slice(1).entries()) {
          assert.ok(at - (places[index] ?? 0) >= 14.8);
        }
      }),
    );
  });

  test('a chart without values says so', () => {
    const empty: NoteChart = { kind: 'bars', title: 'Prices', unit: 'USD', bars: [] };
    assert.match(describeChart(empty), /There are no values/);
    assert.deepEqual(chartTable(empty).rows, []);
  });
});
