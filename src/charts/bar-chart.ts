import { formatShort } from '../models/format.ts';
import { linearScale, logScale } from './scale.ts';
import { drawing, svg, type SvgNode } from './svg.ts';

/** Cold is on-premises and HPC, warm is cloud and AI. */
export type Tone = 'cold' | 'warm' | 'plain';

export interface Bar {
  readonly label: string;
  /** Equal to `high` where the value is one number. */
  readonly low: number;
  readonly high: number;
  /** The value for people, with its unit if the chart’s heading does not say it. */
  readonly text: string;
  readonly tone: Tone;
  /** Why to look twice, in words: `unverified`. */
  readonly doubt?: string | undefined;
}

/** Values of the same unit, one under the other. */
export interface BarChart {
  readonly kind: 'bars';
  readonly title: string;
  /** What the values are in; with their date where they share one. */
  readonly unit: string;
  /** Logarithmic values are drawn as dots: a bar’s length would mean nothing. */
  readonly scale?: 'log' | undefined;
  readonly bars: readonly Bar[];
}

const width = 330;
const lineHeight = 15;
const mark = 12;
const gap = 12;
const labelLength = 46;

/** Draws a bar, a dot or a range for each value, under its label. No values are said in words. */
export function drawBarChart(chart: BarChart): SvgNode {
  const { bars } = chart;
  const ends = bars.flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(...ends, Infinity), Math.max(...ends, -Infinity)];
  const isLog = chart.scale === 'log' && least > 0;
  const places = [6, width - 12] as const;
  const scale =
    ends.length === 0
      ? linearScale([0, 1], places)
      : isLog
        ? logScale([least, most], places, 4)
        : linearScale([Math.min(0, least), Math.max(0, most)], places, 4);
  let y = 0;
  const drawn = bars.flatMap((bar) => {
    const name = sayBar(bar);
    const lines = wrap(name);
    const labels = lines.map((text, index) =>
      svg('text', { class: 'label', x: 0, y: y + 12 + index * lineHeight }, text),
    );
    const middle = y + lines.length * lineHeight + mark / 2 + 2;
    y = middle + mark / 2 + gap;
    return [...labels, ...drawValue(bar, isLog, middle, scale.at)];
  });
  const height = y + 38;
  return drawing(
    { kind: 'in-note', width, height, says: describeBarChart(chart) },
    ...(bars.length === 0
      ? [svg('text', { x: 0, y: 14 }, 'There are no values to draw.')]
      : [
          ...drawn,
          svg('line', { class: 'axis', x1: 0, x2: width, y1: y, y2: y }),
          svg('text', { class: 'name', x: width, y: y + 32, 'text-anchor': 'end' }, chart.unit),
          ...scale.ticks.map((tick) =>
            svg(
              'text',
              { x: scale.at(tick), y: y + 16, 'text-anchor': anchorAt(scale.at(tick)) },
              formatShort(tick, 'count'),
            ),
          ),
        ]),
  );
}

/** The same in words. */
export function describeBarChart({ title, unit, scale, bars }: BarChart): string {
  const said = bars.map((bar) => `${sayBar(bar)}.`);
  const logarithmic = scale === 'log' ? ' on a logarithmic scale' : '';
  return `${title}. In ${unit}${logarithmic}. ${said.length === 0 ? 'There are no values.' : said.join(' ')}`;
}

function sayBar({ label, text, doubt }: Bar): string {
  return `${label}: ${text}${doubt === undefined ? '' : ` (${doubt})`}`;
}

function drawValue(
  { low, high, tone, doubt: why }: Bar,
  isLog: boolean,
  y: number,
  at: (value: number) => number,
): readonly SvgNode[] {
  const doubt = why === undefined ? '' : ' doubtful';
  const isRange = low !== high;
  if (isLog && !isRange) {
    return [svg('circle', { class: `value ${tone}${doubt}`, cx: at(high), cy: y, r: mark / 2 })];
  }
  const from = isRange ? at(low) : Math.min(at(0), at(high));
  const to = isRange ? at(high) : Math.max(at(0), at(high));
  const box = { x: from, y: y - mark / 2, width: Math.max(1.5, to - from), height: mark };
  return [
    svg('rect', { class: `value ${tone}${doubt}`, ...box, ...(isRange && { rx: mark / 2 }) }),
  ];
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 16) return 'start';
  return x > width - 20 ? 'end' : 'middle';
}

/** Words in lines that fit the width of the drawing. */
function wrap(text: string): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= labelLength) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
