import type { Unit } from '../models/definition/unit.ts';
import { formatQuantity, formatShort } from '../models/format.ts';
import type { Tone } from './bar-chart.ts';
import { placeLabels } from './place-labels.ts';
import { alone, named, tickUnit } from './axis-unit.ts';
import { linearScale, logScale, type Scale } from './scale.ts';
import { drawing, svg, type SvgNode } from './svg.ts';

export interface Axis {
  readonly label: string;
  readonly unit: Unit;
  readonly scale?: 'log';
}

export interface Line {
  readonly label: string;
  /** Cold is what is owned, warm what is rented. */
  readonly tone?: Tone | undefined;
  /** Rising in x; a gap where the value does not exist. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  /** The value at the reader’s x. */
  readonly here: number | null;
}

/** One or more quantities against another. */
export interface LineChart {
  /** What the drawing shows, as a sentence. */
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  /** Where the reader is. */
  readonly here: number;
  /** Places on the x axis that have a name, such as where two lines meet. */
  readonly marks?: readonly { readonly label: string; readonly x: number }[];
}

const width = 330;
const height = 244;
const left = 48;
const right = 14;
const top = 36;
const bottom = 44;
/** From this ratio of largest to smallest a logarithmic x axis gets a logarithmic y axis too. */
const wideRatio = 50;

/** Draws the lines with their names at their ends, and a mark where the reader is. */
export function drawLineChart(chart: LineChart): SvgNode {
  const xs = chart.lines.flatMap(({ points }) => points.map(({ x }) => x));
  const ys = chart.lines
    .flatMap(({ points, here }) => [...points.map(({ y }) => y), here])
    .filter(isNumber);
  const x = scaleOf(chart.x, extent([...xs, chart.here]), [left, width - right]);
  const y = yScale(chart, ys);
  const { marks = [] } = chart;
  const description = describeLineChart(chart);
  const ends = placeLabels(
    chart.lines.flatMap(({ points, label }) => {
      const last = points.findLast(({ y: value }) => value !== null);
      return last?.y === undefined || last.y === null ? [] : [{ label, at: y.at(last.y) - 7 }];
    }),
    { gap: 15, from: top + 4, to: height - bottom - 4 },
  );
  return drawing(
    { width, height, says: description },
    ...y.ticks.flatMap((tick) => [
      svg('line', { class: 'grid', x1: left, x2: width - right, y1: y.at(tick), y2: y.at(tick) }),
      svg(
        'text',
        { x: left - 6, y: y.at(tick) + 4, 'text-anchor': 'end' },
        formatShort(tick, tickUnit(chart.y.unit)),
      ),
    ]),
    ...x.ticks.flatMap((tick) => [
      svg('line', {
        class: 'tick',
        x1: x.at(tick),
        x2: x.at(tick),
        y1: height - bottom,
        y2: height - bottom + 4,
      }),
      svg(
        'text',
        { x: x.at(tick), y: height - bottom + 17, 'text-anchor': anchorAt(x.at(tick)) },
        formatShort(tick, tickUnit(chart.x.unit)),
      ),
    ]),
    svg('line', {
      class: 'axis',
      x1: left,
      x2: width - right,
      y1: height - bottom,
      y2: height - bottom,
    }),
    svg(
      'text',
      { class: 'name', x: width - right, y: height - 6, 'text-anchor': 'end' },
      named(chart.x.label, chart.x.unit),
    ),
    svg('text', { class: 'name', y: 11 }, named(alone(chart.y.label), chart.y.unit)),
    ...marks.flatMap(({ label, x: at }) => [
      svg('line', {
        class: 'mark',
        x1: x.at(at),
        x2: x.at(at),
        y1: top - 6,
        y2: height - bottom,
      }),
      svg(
        'text',
        { class: 'label', x: x.at(at), y: top - 10, 'text-anchor': anchorAt(x.at(at), 60) },
        label,
      ),
    ]),
    svg('line', {
      class: 'here',
      x1: x.at(chart.here),
      x2: x.at(chart.here),
      y1: top,
      y2: height - bottom,
    }),
    ...chart.lines.flatMap((line, index) => [
      ...pathsOf(line, x, y).map((d) => svg('path', { class: classOf('line', line, index), d })),
      ...(line.here === null
        ? []
        : [
            svg('circle', {
              class: classOf('dot', line, index),
              cx: x.at(chart.here),
              cy: y.at(line.here),
              r: 4,
            }),
          ]),
    ]),
    ...(chart.lines.length > 1 ? ends : []).map(({ label, at }) =>
      svg(
        'text',
        { class: 'label over', x: width - right, y: at, 'text-anchor': 'end' },
        shorten(label),
      ),
    ),
  );
}

/** The same in words: where the reader is, and where each line starts and ends. */
export function describeLineChart({ title, x, y, lines, here, marks = [] }: LineChart): string {
  const said = lines.map(({ label, points, here: value }) => {
    const ends = points.filter(({ y: at }) => at !== null);
    const [first, last] = [ends[0], ends.at(-1)];
    const range =
      first === undefined || last === undefined
        ? 'does not exist there'
        : `goes from ${formatQuantity(first.y, y.unit)} at ${formatQuantity(first.x, x.unit)} to ${formatQuantity(last.y, y.unit)} at ${formatQuantity(last.x, x.unit)}`;
    return `${alone(label)} is ${formatQuantity(value, y.unit)} and ${range}.`;
  });
  const named = marks.map(({ label, x: at }) => `${label}: ${formatQuantity(at, x.unit)}.`);
  return [
    `${title} At ${formatQuantity(here, x.unit)} (${x.label.toLowerCase()}):`,
    ...said,
    ...named,
  ].join(' ');
}

/** What lies at a place near an end is written towards the middle. */
function anchorAt(x: number, room = 18): 'start' | 'middle' | 'end' {
  if (x - room < 0) return 'start';
  return x + room > width ? 'end' : 'middle';
}

/** The second is dashed; written out, so that what leaves unused rules out of a page finds the name. */
function classOf(kind: string, { tone }: Line, index: number): string {
  return `${kind}${index === 1 ? ' line-2' : ''}${tone === undefined ? '' : ` ${tone}`}`;
}

function yScale(chart: LineChart, ys: readonly number[]): Scale {
  const places = [height - bottom, top] as const;
  const [low, high] = extent(ys);
  const isShare = chart.y.unit === 'fraction';
  if (chart.x.scale === 'log' && !isShare && low > 0 && high / low > wideRatio)
    return logScale([low, high], places);
  return linearScale([Math.min(0, low), Math.max(0, high) || 1], places);
}

function scaleOf(
  { scale }: Axis,
  range: readonly [number, number],
  places: readonly [number, number],
): Scale {
  return scale === 'log' && range[0] > 0 ? logScale(range, places) : linearScale(range, places);
}

/** One path for each stretch without a gap. */
function pathsOf({ points }: Line, x: Scale, y: Scale): readonly string[] {
  const paths: string[] = [];
  let path = '';
  for (const point of points) {
    if (point.y === null) {
      if (path !== '') paths.push(path);
      path = '';
    } else {
      path += `${path === '' ? 'M' : 'L'}${x.at(point.x).toFixed(1)} ${y.at(point.y).toFixed(1)}`;
    }
  }
  return path === '' ? paths : [...paths, path];
}

function shorten(label: string): string {
  return alone(label).split(',')[0] ?? label;
}

function extent(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

function isNumber(value: number | null): value is number {
  return value !== null;
}
