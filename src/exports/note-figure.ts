import { sweepChart } from '../calculators/sweep.ts';
import { drawLineChart } from '../charts/line-chart.ts';
import type { SvgNode } from '../charts/svg.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { drawingOf, startedCalculator } from './say-component.ts';

/** The figure that stands for a note: its first chart or drawing, else the curve of its first calculator. */
export function figureOf({ compiled }: Note, garden: Garden): SvgNode | undefined {
  for (const { name, attributes } of compiled.components) {
    const drawing = drawingOf(name, attributes, garden);
    if (drawing !== undefined) return drawing;
  }
  for (const { name, attributes } of compiled.components) {
    const started = name === 'Calculator' ? startedCalculator(attributes) : undefined;
    const chart = started && sweepChart(started.calculator, started.values);
    if (chart !== undefined) return drawLineChart(chart);
  }
  return undefined;
}
