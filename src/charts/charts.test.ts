import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Unit } from '../models/definition/unit.ts';
import { describeDotPlot, drawDotPlot } from './dot-plot.ts';
import { describeLineChart, drawLineChart, type LineChart } from './line-chart.ts';
import { placeLabels } from './place-labels.ts';
import { linearScale, logScale } from './scale.ts';
import { printSvg, svg, type SvgNode } from './svg.ts';
import { drawTornado } from './tornado-chart.ts';
import { drawWaterfall } from './waterfall-chart.ts';

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const positive = fc.double({ min: 1e-6, max: 1e12, noNaN: true });

/** Every node of a drawing. */
function nodesOf(node: SvgNode): readonly SvgNode[] {
  return [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
  ];
}

/** Every number that a drawing places something with. */
function placesOf(drawing: SvgNode): readonly number[] {
  return nodesOf(drawing).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => {
      if (key === 'd') return (String(value).match(/-?[\d.]+|NaN|Infinity/g) ?? []).map(Number);
      return typeof value === 'number' ? [value] : [];
    }),
  );
}

test('ticks are round, rise, and lie inside the range', () => {
  fc.assert(
    fc.property(number, positive, (low, size) => {
      const high = low + size;
      fc.pre(high > low && size > Math.abs(low) * 1e-9);
      const { ticks } = linearScale([low, high], [0, 100]);
      assert.ok(ticks.length <= 12);
      for (const [index, tick] of ticks.entries()) {
        assert.ok(tick >= low - size * 1e-6 && tick <= high + size * 1e-6, String(tick));
        if (index > 0) assert.ok(tick > (ticks[index - 1] ?? Infinity));
      }
    }),
  );
  assert.deepEqual(linearScale([0, 1], [0, 100]).ticks, [0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test('any two numbers make a scale with finite places', () => {
  const sizes = [Number.MAX_VALUE, 1e300, 1e16, 1.000001, 1, 1e-290, 1e-308, Number.MIN_VALUE, 0];
  const ends = [...sizes, ...sizes.map((size) => -size)];
  for (const low of ends) {
    for (const high of ends.filter((end) => end >= low)) {
      const scales = [linearScale([low, high], [0, 100])];
      if (low > 0) scales.push(logScale([low, high], [0, 100]));
      for (const { at, ticks } of scales) {
        const places = [low, high, ...ticks].map(at);
        assert.ok(places.every(Number.isFinite), `${String(low)} ${String(high)}`);
      }
    }
  }
});

test('ticks of a logarithmic scale are round too', () => {
  assert.deepEqual(logScale([1, 100], [0, 100], 7).ticks, [1, 2, 5, 10, 20, 50, 100]);
  assert.deepEqual(logScale([0.1, 12], [0, 100], 6).ticks, [0.1, 0.3, 1, 3, 10]);
  assert.ok(logScale([1e-6, 1e12], [0, 100], 6).ticks.length <= 6);
});

test('labels keep their distance, their order and the room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 8 }),
      (places) => {
        const labels = places.map((at, index) => ({ label: String(index), at }));
        const placed = placeLabels(labels, { gap: 15, from: 0, to: 200 });
        for (const [index, { at }] of placed.entries()) {
          assert.ok(at >= 0 && at <= 200);
          if (index > 0) assert.ok(at - (placed[index - 1]?.at ?? 0) >= 15 - 1e-9);
        }
      },
    ),
  );
});

function chartOf(ys: readonly (number | null)[], isLog = false): LineChart {
  return {
    title: 'A title.',
    here: 2,
    x: { label: 'Utilization', unit: 'fraction', ...(isLog && { scale: 'log' as const }) },
    y: { label: 'Price', unit: 'USD' },
    lines: [
      { label: 'Owned', points: ys.map((y, index) => ({ x: index + 1, y })), here: ys[1] ?? null },
    ],
  };
}

test('any finite data is drawn inside the frame, in finite numbers, and said in words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(number), { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      (ys, isLog) => {
        const chart = chartOf(ys, isLog);
        const drawing = drawLineChart(chart);
        for (const place of placesOf(drawing))
          assert.ok(place >= -1 && place <= 441, String(place));
        assert.doesNotMatch(printSvg(drawing) + describeLineChart(chart), /NaN|Infinity|undefined/);
      },
    ),
    {
      examples: [
        [[-5e-324, 5e-324], false],
        [[1, 1 + 2 ** -52], false],
        [[0, 1e-310], true],
      ],
    },
  );
});

test('a line with a gap is drawn as two', () => {
  const paths = nodesOf(drawLineChart(chartOf([1, 2, null, 4, 5]))).filter(
    ({ name }) => name === 'path',
  );
  assert.equal(paths.length, 2);
});

test('a tornado draws one bar an input, from its lower to its higher answer', () => {
  const drawing = drawTornado({
    label: 'Price',
    unit: 'USD',
    base: 10,
    rows: [
      { label: 'Utilization', low: 14, high: 8 },
      { label: 'Power', low: 9, high: 11 },
    ],
  });
  const bars = nodesOf(drawing).filter(({ attributes }) => attributes['class'] === 'bar');
  const [wide = 0, narrow = 0] = bars.map(({ attributes }) => Number(attributes['width']));
  assert.ok(Math.abs(wide / narrow - 3) < 0.01);
});

test('each of the equally likely values is a dot', () => {
  const quantiles = Array.from({ length: 50 }, (_, index) => index);
  const plot = { label: 'Price', unit: 'USD' as const, quantiles, p10: 5, p50: 25, p90: 45 };
  const dots = nodesOf(drawDotPlot(plot)).filter(({ name }) => name === 'circle');
  assert.equal(dots.length, 50);
  assert.match(
    describeDotPlot(plot),
    /25 USD \(p50\); in eight cases of ten between 5 USD \(p10\) and 45 USD \(p90\)/,
  );
});

test('text in a drawing cannot become markup', () => {
  assert.equal(
    printSvg(svg('text', { title: '"<' }, '<script>&')),
    '<text title="&quot;&lt;">&lt;script&gt;&amp;</text>',
  );
});

test('the numbers of a waterfall stand in one scale, to one decimal place', () => {
  const textsOf = (unit: Unit, value: number, changes: readonly number[]): readonly string[] => {
    const steps = changes.map((change) => ({ label: 'x', change }));
    const chart = { unit, start: { label: 'A', value }, steps, end: 'B' };
    return [...printSvg(drawWaterfall(chart)).matchAll(/>([^<>]*\d[^<>]*)<\/text>/g)].map(
      ([, text = '']) => text,
    );
  };
  assert.deepEqual(textsOf('USD/GPU-month', 466.22, [1399, 0, 71.92]), [
    '$466',
    '+$1,399',
    '$0',
    '+$72',
    '$1,937',
  ]);
  assert.deepEqual(textsOf('USD', 12.3e6, [-450e3]), ['$12.3M', '\u2212$0.5M', '$11.8M']);
  assert.deepEqual(textsOf('USD/h', 11.94, [0.572]), ['$11.94', '+$0.57', '$12.51']);
  assert.deepEqual(textsOf('fraction', 0.5, [0.25]), ['50.0%', '+25.0%', '75.0%']);
});
