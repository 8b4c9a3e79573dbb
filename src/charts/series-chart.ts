import { formatShort } from '../models/format.ts';
import type { Tone } from './bar-chart.ts';
import { placeLabels } from './place-labels.ts';
import { linearScale, logScale, type Scale } from './scale.ts';
import { drawing, svg, type SvgNode } from './svg.ts';

export interface SeriesAxis {
  /** With its unit: `Price, USD per GPU-hour`. */
  readonly label: string;
  readonly scale?: 'log' | undefined;
  /** Values are years of the calendar, with months as their fractions. */
  readonly isYear?: boolean;
}

export interface Series {
  /** Empty where there is only one, which the title names. */
  readonly label: string;
  readonly tone: Tone;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly x: number;
  readonly y: number;
  /** Why to look twice, in words: `unverified`. */
  readonly doubt?: string | undefined;
}

/** Lines through points: measurements over dates, or limits such as a roofline. */
export interface SeriesChart {
  readonly kind: 'lines';
  readonly title: string;
  readonly x: SeriesAxis;
  readonly y: SeriesAxis;
  readonly series: readonly Series[];
}

const width = 330;
const height = 250;
const left = 44;
const right = 10;
const top = 30;
const bottom = 46;
/** Where the line above ends closer than this, a label stands under its line. */
const roomForLabel = 22;
/** A series with more points is a curve, whose points are not marked. */
const mostMarks = 12;

/** Draws the lines with their names at their ends, each with dashes of its own. */
export function drawSeriesChart(chart: SeriesChart): SvgNode {
  const points = chart.series.flatMap((series) => series.points);
  const x = scaleOf(
    chart.x,
    points.map((point) => point.x),
    [left + 8, width - right],
    4,
  );
  const y = scaleOf(
    chart.y,
    points.map((point) => point.y),
    [height - bottom, top],
    5,
  );
  const ends = chart.series
    .flatMap(({ label, points: own }) => {
      const last = own.at(-1);
      return last === undefined || label === '' ? [] : [{ label, line: y.at(last.y) }];
    })
    .toSorted((a, b) => a.line - b.line)
    .map(({ label, line }, index, all) => {
      const above = all[index - 1]?.line ?? -Infinity;
      return { label, at: line - above < roomForLabel ? line + 16 : line - 7 };
    });
  const base = height - bottom;
  return drawing(
    { kind: 'in-note', width, height, says: describeSeriesChart(chart) },
    svg('text', { class: 'name', x: 0, y: 12 }, chart.y.label),
    ...(points.length === 0
      ? [svg('text', { x: left, y: height / 2 }, 'There are no values to draw.')]
      : []),
    ...y.ticks.flatMap((tick) => [
      svg('line', { class: 'grid', x1: left, x2: width - right, y1: y.at(tick), y2: y.at(tick) }),
      svg('text', { x: left - 6, y: y.at(tick) + 4, 'text-anchor': 'end' }, write(chart.y, tick)),
    ]),
    svg('line', { class: 'axis', x1: left, x2: width - right, y1: base, y2: base }),
    ...x.ticks.flatMap((tick) => [
      svg('line', { class: 'tick', x1: x.at(tick), x2: x.at(tick), y1: base, y2: base + 4 }),
      svg(
        'text',
        {
          x: x.at(tick),
          y: base + 17,
          'text-anchor': x.at(tick) > width - 22 ? 'end' : 'middle',
        },
        write(chart.x, tick),
      ),
    ]),
    svg(
      'text',
      { class: 'name', x: width - right, y: height - 6, 'text-anchor': 'end' },
      chart.x.label,
    ),
    ...chart.series.flatMap(({ tone, points: own }, index) => {
      const places = own.map(({ doubt, ...point }) => ({
        x: x.at(point.x),
        y: y.at(point.y),
        mark: doubt === undefined ? tone : `${tone} doubtful`,
      }));
      const dash = `dash-${String((index % 4) + 1)}`;
      const path = places
        .map((place, at) => `${at === 0 ? 'M' : 'L'}${place.x.toFixed(1)} ${place.y.toFixed(1)}`)
        .join('');
      return [
        ...(path === '' ? [] : [svg('path', { class: `series ${tone} ${dash}`, d: path })]),
        ...(places.length > mostMarks ? [] : places).map((place) =>
          svg('circle', { class: `value ${place.mark}`, cx: place.x, cy: place.y, r: 3 }),
        ),
      ];
    }),
    ...placeLabels(ends, { gap: 15, from: top - 4, to: base - 6 }).map(({ label, at }) =>
      svg('text', { class: 'label over', x: width - right, y: at, 'text-anchor': 'end' }, label),
    ),
  );
}

/** The same in words: where each line starts and ends. */
export function describeSeriesChart({ title, x, y, series }: SeriesChart): string {
  const said = series.map(({ label: name, points }) => {
    const label = name === '' ? 'It' : name;
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return `${label} has no values.`;
    const from = `${write(y, first.y)} at ${write(x, first.x)}`;
    return points.length === 1
      ? `${label} is ${from}.`
      : `${label} goes from ${from} to ${write(y, last.y)} at ${write(x, last.x)}.`;
  });
  const doubts = series.flatMap(({ points }) =>
    points.flatMap((point) =>
      point.doubt === undefined
        ? []
        : [`${write(y, point.y)} at ${write(x, point.x)} is ${point.doubt}.`],
    ),
  );
  return `${title}. ${y.label} against ${x.label}. ${[...said, ...doubts].join(' ')}`;
}

/** A value of the axis for people; a date as its year and month. */
export function write({ isYear }: SeriesAxis, value: number): string {
  if (isYear !== true) return formatShort(value, 'count');
  const year = Math.floor(value + 1e-6);
  const month = Math.floor((value - year) * 12 + 1e-6);
  return month <= 0 ? String(year) : `${String(year)}-${String(month + 1).padStart(2, '0')}`;
}

function scaleOf(
  { scale, isYear }: SeriesAxis,
  values: readonly number[],
  places: readonly [number, number],
  count: number,
): Scale {
  if (values.length === 0) return { ...linearScale([0, 1], places, count), ticks: [] };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (scale === 'log' && low > 0) return logScale([low, high], places, count);
  if (isYear !== true) return linearScale([Math.min(0, low), Math.max(0, high)], places, count);
  return linearScale(
    [Math.floor(low), Math.max(Math.ceil(high), Math.floor(low) + 1)],
    places,
    count,
  );
}
