import type { Unit } from '../models/definition/unit.ts';
import { formatQuantity, formatShort } from '../models/format.ts';
import { alone, tickUnit } from './axis-unit.ts';
import { linearScale } from './scale.ts';
import { drawing, svg, type SvgNode } from './svg.ts';

export interface TornadoRow {
  readonly label: string;
  /** The answer with this input at the low and at the high end; `null` where there is none. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What each input does to the answer while the others rest. */
export interface TornadoChart {
  readonly label: string;
  readonly unit: Unit;
  readonly base: number;
  /** Widest first. */
  readonly rows: readonly TornadoRow[];
}

const width = 330;
const rowHeight = 34;
/** Of a letter of a value. */
const letterWidth = 7;

/** Draws a bar for each input, its name above it, around the answer as it is. */
export function drawTornado(chart: TornadoChart): SvgNode {
  const ends = chart.rows.flatMap(({ low, high }) => [low, high].filter((end) => end !== null));
  const written = ends.map((end) => formatShort(end, tickUnit(chart.unit)).length);
  const side = Math.max(3, ...written) * letterWidth + 6;
  const scale = linearScale(
    [Math.min(chart.base, ...ends), Math.max(chart.base, ...ends)],
    [side, width - side],
  );
  const height = chart.rows.length * rowHeight + 8;
  return drawing(
    { width, height, says: describeTornado(chart) },
    ...chart.rows.flatMap(({ label, low, high }, index) => {
      const y = index * rowHeight;
      const at = [low ?? chart.base, high ?? chart.base].map(scale.at);
      const from = Math.min(...at);
      const to = Math.max(...at);
      const [left, right] = (low ?? chart.base) <= (high ?? chart.base) ? [low, high] : [high, low];
      return [
        svg('text', { class: 'label', x: 0, y: y + 12 }, label),
        svg('rect', {
          class: 'bar',
          x: from,
          y: y + 17,
          width: Math.max(1, to - from),
          height: 11,
        }),
        svg(
          'text',
          { x: from - 4, y: y + 27, 'text-anchor': 'end' },
          formatShort(left, tickUnit(chart.unit)),
        ),
        svg('text', { x: to + 4, y: y + 27 }, formatShort(right, tickUnit(chart.unit))),
      ];
    }),
    svg('line', {
      class: 'here',
      x1: scale.at(chart.base),
      x2: scale.at(chart.base),
      y1: 14,
      y2: height,
    }),
  );
}

/** The same in words. */
export function describeTornado({ label, unit, base, rows }: TornadoChart): string {
  const of = (value: number | null): string => formatQuantity(value, unit);
  const said = rows.map((row) => `${row.label}: from ${of(row.low)} to ${of(row.high)}.`);
  return `${alone(label)} is ${of(base)}. ${said.join(' ')}`;
}
