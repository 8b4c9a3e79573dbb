import { describeBarChart, drawBarChart, type BarChart } from './bar-chart.ts';
import { describeSeriesChart, drawSeriesChart, write, type SeriesChart } from './series-chart.ts';
import type { SvgNode } from './svg.ts';

/** A chart of literal values or of facts: plain data that can be drawn, told and tabulated. */
export type NoteChart = BarChart | SeriesChart;

export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function drawChart(chart: NoteChart): SvgNode {
  return chart.kind === 'bars' ? drawBarChart(chart) : drawSeriesChart(chart);
}

/** The chart in sentences, with its figures. */
export function describeChart(chart: NoteChart): string {
  return chart.kind === 'bars' ? describeBarChart(chart) : describeSeriesChart(chart);
}

/** Every value of the chart, one to a row. */
export function chartTable(chart: NoteChart): ChartTable {
  if (chart.kind === 'bars') {
    return {
      header: ['', chart.unit],
      rows: chart.bars.map(({ label, text, doubt }) => [
        label,
        doubt === undefined ? text : `${text} (${doubt})`,
      ]),
    };
  }
  return {
    header: ['', chart.x.label, chart.y.label],
    rows: chart.series.flatMap(({ label, points }) =>
      points.map(({ x, y }) => [label, write(chart.x, x), write(chart.y, y)]),
    ),
  };
}
