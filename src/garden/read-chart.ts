import * as z from 'zod';
import type { NoteChart } from '../charts/note-chart.ts';
import type { Literal } from './compiled-note.ts';
import { explainIssue } from './explain-issue.ts';

type Attributes = Readonly<Record<string, Literal>>;

/** What a component of a note asks to be drawn, or why it cannot be. */
export type ReadDrawing<Drawing> =
  | { readonly ok: true; readonly drawing: Drawing }
  | { readonly ok: false; readonly message: string; readonly help: string };

const tone = z.enum(['cold', 'warm', 'plain']).default('plain');
const name = z.string().min(1);
const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'a range begins with its lower end');
const shared = { title: name };
const scale = z.literal('log').optional();

const charts = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('bars'),
    unit: name,
    scale,
    data: z
      .array(
        z.strictObject({
          name,
          value: z.union(
            [z.number(), range],
            'write a number without quotes, or a range [low, high]',
          ),
          tone,
          note: name.optional(),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('lines'),
    x: name,
    y: name,
    scale: z.enum(['log', 'log-log']).optional(),
    data: z
      .array(
        z.strictObject({ name, tone, points: z.array(z.tuple([z.number(), z.number()])).min(1) }),
      )
      .min(1),
  }),
]);

/**
 * Reads `<Chart>` with literal data:
 *
 * ```mdx
 * <Chart kind="bars" title="Memory bandwidth" unit="GB/s" scale="log"
 *   data={[{ "name": "HBM3e", "value": 4800, "tone": "warm" }, { "name": "DDR5", "value": [300, 460] }]} />
 * <Chart kind="lines" title="Two roofs" x="FLOP per byte" y="TFLOPS" scale="log-log"
 *   data={[{ "name": "H100", "tone": "warm", "points": [[0.1, 0.335], [10, 33.5], [100, 33.5]] }]} />
 * ```
 *
 * `scale` is `log` (of the values) or, for lines, `log-log`. Values on a logarithmic axis are above 0.
 */
export function readChart(attributes: Attributes): ReadDrawing<NoteChart> {
  const read = charts.safeParse(attributes);
  if (!read.success) return mistakeIn(read.error, attributes);
  const { data: chart } = read;
  if (chart.kind === 'bars') {
    const bars = chart.data.map((bar) => {
      const [low, high] = typeof bar.value === 'number' ? [bar.value, bar.value] : bar.value;
      const number = low === high ? write(low) : `${write(low)}–${write(high)}`;
      const text = [number, chart.unit].join(' ');
      return {
        label: bar.name,
        low,
        high,
        text: bar.note === undefined ? text : `${text}, ${bar.note}`,
        tone: bar.tone,
      };
    });
    const values = bars.flatMap(({ low, high }) => [low, high]);
    if (chart.scale === 'log' && values.some((value) => value <= 0)) return notPositive;
    const { title, unit, scale } = chart;
    return { ok: true, drawing: { kind: 'bars', title, unit, scale, bars } };
  }
  const series = chart.data.map(({ name: label, tone, points }) => ({
    label,
    tone,
    points: points.map(([x, y]) => ({ x, y })),
  }));
  const points = series.flatMap((one) => one.points);
  const isLog = chart.scale !== undefined;
  const isLogX = chart.scale === 'log-log';
  if (points.some(({ x, y }) => (isLog && y <= 0) || (isLogX && x <= 0))) return notPositive;
  return {
    ok: true,
    drawing: {
      kind: 'lines',
      title: chart.title,
      x: { label: chart.x, ...(isLogX && { scale: 'log' as const }) },
      y: { label: chart.y, ...(isLog && { scale: 'log' as const }) },
      series,
    },
  };
}

const notPositive = {
  ok: false,
  message: 'a value that is not above 0 on a logarithmic scale',
  help: 'Leave it out, or leave out scale.',
} as const;

/** The first mistake, with its path: `data.0.value`. */
export function mistakeIn(
  { issues }: z.ZodError,
  attributes: Attributes,
): Extract<ReadDrawing<never>, { ok: false }> {
  const [issue] = issues;
  if (issue === undefined)
    return { ok: false, message: 'it cannot be read', help: 'Write it again.' };
  if (issue.code === 'unrecognized_keys') {
    const message = `${[...issue.path, ...issue.keys].map(String).join('.')} means nothing here`;
    return { ok: false, message, help: 'Remove it.' };
  }
  let value: unknown = attributes;
  for (const step of issue.path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return { ok: false, ...explainIssue(issue, value) };
}

function write(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
    .format(value)
    .replace('-', '−');
}
