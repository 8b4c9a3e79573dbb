import * as z from 'zod';
import type { Bar, Tone } from '../charts/bar-chart.ts';
import type { NoteChart } from '../charts/note-chart.ts';
import type { Literal } from './compiled-note.ts';
import type { Qualifier } from './fact-schema.ts';
import { splitUnits, undatedUnit } from './fact-units.ts';
import type { Fact } from './facts.ts';
import type { Garden } from './garden.ts';
import { formatFact, formatFactParts, numbersOf } from './format-fact.ts';
import { mistakeIn, type ReadDrawing } from './read-chart.ts';
import { factsOfComponent } from './uses.ts';

const tones = z.enum(['cold', 'warm', 'plain']);
const attributesOf = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(['bars', 'ranges', 'series']).default('bars'),
  scale: z.literal('log').optional(),
  ids: z.unknown(),
  names: z.array(z.string().min(1)).optional(),
  tones: z.array(tones).optional(),
});

/** A chart of facts, and what it shows in the order in which the note names it. */
export interface FactChart {
  readonly chart: NoteChart;
  readonly values: readonly ChartValue[];
}

/** One number of a fact; `low` and `high` are the same where it is no range. */
export interface ChartValue {
  readonly fact: Fact;
  readonly low: number;
  readonly high: number;
  /** Without the year of money, which the chart says beside it. */
  readonly unit: string;
  readonly qualifier: Qualifier | null;
  readonly text: string;
  readonly label: string;
  readonly doubt: string | undefined;
}

/**
 * Reads `<FactChart>`. `a/2` is the second number of fact `a`; without it a fact gives all its numbers.
 *
 * ```mdx
 * <FactChart title="An H100 on demand" ids="price-a price-b/2" names={["A", "B"]} tones={["warm", "warm"]} />
 * <FactChart kind="series" title="HPL over time" ids="hpl-2022 hpl-2024 hpl-2025" scale="log" />
 * ```
 *
 * All values share a unit. `series` puts them over the dates of their facts; `ranges` takes only ranges.
 * Facts that the garden has not are left out: that they are missing is another rule's to say.
 */
export function readFactChart(
  attributes: Readonly<Record<string, Literal>>,
  { factById: facts, staleIds }: Pick<Garden, 'factById' | 'staleIds'>,
): ReadDrawing<FactChart> {
  const read = attributesOf.safeParse(attributes);
  if (!read.success) return mistakeIn(read.error, attributes);
  const { title, kind, scale, names, tones = [] } = read.data;
  const uses = factsOfComponent({ name: 'FactChart', attributes }, []);
  const named = uses.flatMap(({ id, part }) => {
    const fact = facts.get(id);
    return fact === undefined ? [] : valuesOf(fact, part, staleIds);
  });
  const values = named.map((value, index) => ({
    ...value,
    label: names?.[index] ?? value.label,
  }));
  const without = uses.find(({ id }) => facts.get(id)?.value === null);
  if (without !== undefined) {
    return refuse(`${without.id} is a statement without a number`, 'Leave it out of the chart.');
  }
  const unit = values[0]?.unit ?? '';
  const other = values.find((value) => value.unit !== unit);
  if (other !== undefined) {
    const message = `${other.fact.id} is in ${other.unit}, but the chart begins in ${unit}`;
    return refuse(
      message,
      `Choose one number of it, ${other.fact.id}/2 for the second, or leave it out.`,
    );
  }
  if (names !== undefined && names.length !== values.length && values.length >= uses.length) {
    const message = `${String(names.length)} names for ${String(values.length)} values`;
    return refuse(message, 'Write one name for each value, in their order.');
  }
  if (scale === 'log' && values.some(({ low }) => low <= 0)) {
    return refuse('a value that is not above 0 on a logarithmic scale', 'Leave out scale.');
  }
  if (kind === 'ranges' && values.some(({ low, high }) => low === high)) {
    return refuse('a value that is not a range', 'Write kind="bars", which draws ranges too.');
  }
  const shown = values.map(({ fact }) => fact);
  if (kind === 'series') {
    const points = values
      .map(({ fact, low, high, doubt }) => ({ x: yearOf(fact.asOf), y: (low + high) / 2, doubt }))
      .toSorted((a, b) => a.x - b.x);
    return {
      ok: true,
      drawing: {
        values,
        chart: {
          kind: 'lines',
          title,
          x: { label: 'as of', isYear: true },
          y: { label: unit, scale },
          series: [{ label: '', tone: tones[0] ?? 'plain', points }],
        },
      },
    };
  }
  const dates = new Set(shown.map(({ asOf }) => asOf));
  const date = dates.size === 1 ? `, ${[...dates].join('')}` : '';
  const bars = values.map((value, index): Bar => {
    const tone: Tone = tones[index] ?? tones.at(-1) ?? 'plain';
    const { low, high, text, fact, label, doubt } = value;
    const dated = date === '' ? `${text} (${fact.asOf})` : text;
    return { label, low, high, text: dated, tone, doubt };
  });
  return {
    ok: true,
    drawing: { values, chart: { kind: 'bars', title, unit: unit + date, scale, bars } },
  };
}

function valuesOf(
  fact: Fact,
  part: number | undefined,
  staleIds: ReadonlySet<string>,
): readonly ChartValue[] {
  const numbers = numbersOf(fact);
  const { units } = splitUnits(fact.unit);
  const parts = formatFactParts(fact);
  const all = numbers.map((number, index): ChartValue => {
    const [low, high] = typeof number === 'number' ? [number, number] : number;
    const label = parts[index]?.label;
    const name = fact.id.replaceAll('-', ' ');
    return {
      fact,
      low,
      high,
      qualifier: fact.qualifiers[index] ?? null,
      doubt: doubtOf(fact, staleIds),
      unit: undatedUnit(units[index] ?? units[0] ?? ''),
      text: formatFact(fact, index + 1, { isDatedBeside: true }),
      label: label === undefined ? name : `${name}, ${label}`,
    };
  });
  return part === undefined ? all : all.slice(part - 1, part);
}

/** Why a reader should look twice: that nobody read the figure at its source, or that it has grown old. */
export function doubtOf(fact: Fact, staleIds: ReadonlySet<string>): string | undefined {
  const doubts = [fact.verified ? '' : 'unverified', staleIds.has(fact.id) ? 'stale' : ''];
  return doubts.filter(Boolean).join(', ') || undefined;
}

/** The date as a year with a fraction: 2025-07 is 2025.5. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function refuse(message: string, help: string): Extract<ReadDrawing<never>, { ok: false }> {
  return { ok: false, message, help };
}
