import type { Literal } from '../garden/compiled-note.ts';
import type { Garden } from '../garden/garden.ts';
import { type ChartValue, readFactChart } from '../garden/read-fact-chart.ts';
import { slugOfText } from '../garden/slug.ts';
import { writeCsv } from '../tables/csv.ts';

/** The data of a chart in a note. */
export interface FactChartFile {
  /** `/facts/charts/<name>.csv`, by the title of the chart; unique. */
  readonly name: string;
  readonly values: readonly ChartValue[];
}

/** Every different chart of facts in the notes, by {@link keyOfChart}. */
export function collectFactCharts(garden: Garden): ReadonlyMap<string, FactChartFile> {
  const charts = new Map<string, FactChartFile>();
  const taken = new Set<string>();
  for (const { name, attributes } of garden.notes.flatMap(({ compiled }) => compiled.components)) {
    const key = keyOfChart(attributes);
    const read = name === 'FactChart' ? readFactChart(attributes, garden) : undefined;
    if (read?.ok !== true || charts.has(key)) continue;
    const title = slugOfText(read.drawing.chart.title);
    let free = title;
    for (let count = 2; taken.has(free); count += 1) free = `${title}-${String(count)}`;
    taken.add(free);
    charts.set(key, { name: free, values: read.drawing.values });
  }
  return charts;
}

/** The same for charts that are the same. */
export function keyOfChart(attributes: Readonly<Record<string, Literal>>): string {
  return JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const columns = [
  'name',
  'low',
  'high',
  'unit',
  'qualifier',
  'as_of',
  'doubt',
  'source',
  'url',
  'fact',
] as const;

/** The values of a chart as a table, one a row; of a single number `low` and `high` are the same. */
export function factChartCsv(
  { values }: FactChartFile,
  urlOf: (address: string) => string,
): string {
  const rows = values.map(({ label, low, high, unit, qualifier, doubt, fact }) => [
    ...[label, low, high, unit, qualifier ?? '', fact.asOf, doubt ?? ''],
    ...[fact.source.title, fact.source.url, urlOf(`/facts/${fact.id}/`)],
  ]);
  return writeCsv([columns, ...rows]);
}
