import type { SeriesChart } from '../charts/series-chart.ts';
import { moves, type Quantity } from './quantities.ts';
import { doubtOf, yearOf } from './read-fact-chart.ts';

/** A quantity over the dates of its facts; undefined where it does not move, or all are of one date. */
export function chartQuantity(
  { title, unit, readings }: Quantity,
  staleIds: ReadonlySet<string>,
): SeriesChart | undefined {
  const points = readings.map(({ fact, value }) => ({
    x: yearOf(fact.asOf),
    y: typeof value === 'number' ? value : (value[0] + value[1]) / 2,
    doubt: doubtOf(fact, staleIds),
  }));
  const isMoving = readings.some(({ fact }) => moves(fact));
  if (!isMoving || new Set(points.map(({ x }) => x)).size < 2) return undefined;
  return {
    kind: 'lines',
    title,
    x: { label: 'as of', isYear: true },
    y: { label: unit },
    series: [{ label: '', tone: 'plain', points }],
  };
}
