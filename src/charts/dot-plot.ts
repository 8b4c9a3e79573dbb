import type { Unit } from '../models/definition/unit.ts';
import { formatQuantity, formatShort } from '../models/format.ts';
import { alone, tickUnit } from './axis-unit.ts';
import { linearScale } from './scale.ts';
import { drawing, svg, type SvgNode } from './svg.ts';

/** Values of an answer that is not known exactly. */
export interface DotPlot {
  readonly label: string;
  readonly unit: Unit;
  /** Equally likely values, rising; each is a dot. */
  readonly quantiles: readonly number[];
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

const width = 330;
const radius = 4.8;
const columns = 32;

/** Draws each of the equally likely values as a dot, so that chances can be counted. */
export function drawDotPlot(plot: DotPlot): SvgNode {
  const [low = 0, high = 1] = [plot.quantiles[0], plot.quantiles.at(-1)];
  const scale = linearScale([low, high], [radius + 8, width - radius - 8], 4);
  const stacks = new Map<number, number>();
  const dots = plot.quantiles.map((value) => {
    const column = Math.round(((scale.at(value) - radius) / (width - 2 * radius)) * columns);
    const level = stacks.get(column) ?? 0;
    stacks.set(column, level + 1);
    return { x: radius + (column / columns) * (width - 2 * radius), level };
  });
  const tall = Math.max(1, ...stacks.values()) * radius * 2.1 + 8;
  return drawing(
    { width, height: Math.ceil(tall + 24), says: describeDotPlot(plot) },
    ...dots.map(({ x, level }) =>
      svg('circle', {
        class: 'quantile',
        cx: x,
        cy: tall - radius - level * radius * 2.1,
        r: radius - 1,
      }),
    ),
    svg('line', { class: 'axis', x1: 0, x2: width, y1: tall, y2: tall }),
    ...scale.ticks.map((tick) =>
      svg(
        'text',
        { x: scale.at(tick), y: tall + 16, 'text-anchor': anchorAt(scale.at(tick)) },
        formatShort(tick, tickUnit(plot.unit)),
      ),
    ),
  );
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 18) return 'start';
  return x > width - 18 ? 'end' : 'middle';
}

/** The same in words. */
export function describeDotPlot({ label, unit, quantiles, p10, p50, p90 }: DotPlot): string {
  const of = (value: number): string => formatQuantity(value, unit);
  return `${alone(label)}: as likely above as below ${of(p50)} (p50); in eight cases of ten between ${of(p10)} (p10) and ${of(p90)} (p90). ${String(quantiles.length)} dots, each equally likely.`;
}
