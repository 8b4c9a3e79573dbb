import type { Unit } from '../models/definition/unit.ts';
import { formatQuantity, formatShort, grouped } from '../models/format.ts';
import { tickUnit } from './axis-unit.ts';
import { linearScale } from './scale.ts';
import { drawing, svg, type SvgNode } from './svg.ts';

export interface WaterfallStep {
  readonly label: string;
  readonly change: number;
}

/** How a quantity gets from one value to another, step by step. */
export interface WaterfallChart {
  readonly unit: Unit;
  readonly start: { readonly label: string; readonly value: number };
  readonly steps: readonly WaterfallStep[];
  readonly end: string;
}

const width = 330;
const rowHeight = 34;
const side = 62;
const longestLabel = 48;

/** What the steps add up to. */
export function waterfallEnd({ start, steps }: WaterfallChart): number {
  return steps.reduce((sum, { change }) => sum + change, start.value);
}

/** Draws a bar for the start, one for each step where the last left off, and one for the end. */
export function drawWaterfall(chart: WaterfallChart): SvgNode {
  const { start, steps, end, unit } = chart;
  let level = start.value;
  const bars = [
    { label: start.label, from: 0, to: start.value, says: start.value, kind: 'total' },
    ...steps.map(({ label, change }) => {
      const from = level;
      level += change;
      return { label, from, to: level, says: change, kind: change < 0 ? 'less' : 'more' };
    }),
    { label: end, from: 0, to: level, says: level, kind: 'total' },
  ];
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const write = writerFor(unit, Math.max(...ends.map(Math.abs)));
  const scale = linearScale([Math.min(...ends), Math.max(...ends)], [4, width - side]);
  return drawing(
    { width, height: bars.length * rowHeight, says: describeWaterfall(chart) },
    ...bars.flatMap(({ label, from, to, says, kind }, index) => {
      const y = index * rowHeight;
      const [left, right] = [scale.at(Math.min(from, to)), scale.at(Math.max(from, to))];
      const sign = kind === 'more' && says > 0 ? '+' : '';
      return [
        svg('text', { class: 'label', x: 0, y: y + 12 }, shorten(label)),
        svg('rect', {
          class: `bar ${kind}`,
          x: left,
          y: y + 17,
          width: Math.max(1, right - left),
          height: 11,
        }),
        svg('text', { x: right + 4, y: y + 27 }, sign + write(says)),
      ];
    }),
  );
}

const scales = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e4, 'k'],
] as const;

/** Writes the numbers of one drawing in one scale and to one decimal place, so that they can be added up. */
function writerFor(unit: Unit, most: number): (value: number) => string {
  const ticks = tickUnit(unit);
  const size = ticks === 'fraction' ? most * 100 : most;
  if (size < 0.01 || size >= 1e15) return (value) => formatShort(value, ticks);
  const [from, letter] = scales.find(([least]) => size >= least) ?? [1, ''];
  const by = from === 1e4 ? 1000 : from;
  const isCents = ticks === 'USD' && size < 1000;
  const decimals = isCents ? 2 : Math.max(0, 2 - Math.floor(Math.log10(size / by)));
  return (value) => {
    const shown = (Math.abs(value) * (size / most)) / by;
    const [whole = '', rest] = shown.toFixed(decimals).split('.');
    const digits = grouped(whole) + (rest === undefined ? '' : `.${rest}`) + letter;
    const sign = value < 0 && Number(shown.toFixed(decimals)) !== 0 ? '\u2212' : '';
    return `${sign}${ticks === 'USD' ? '$' : ''}${digits}${ticks === 'fraction' ? '%' : ''}`;
  };
}

function shorten(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

/** The same in words. */
export function describeWaterfall(chart: WaterfallChart): string {
  const of = (value: number): string => formatQuantity(value, chart.unit);
  const said = chart.steps.map(
    ({ label, change }) => `${label}: ${change > 0 ? '+' : ''}${of(change)}.`,
  );
  return `${chart.start.label}: ${of(chart.start.value)}. ${said.join(' ')} ${chart.end}: ${of(waterfallEnd(chart))}.`;
}
