import * as z from 'zod';
import { checkShape } from './check-shape.ts';
import { splitUnits } from './fact-units.ts';
import { compareProblems } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { readYaml } from './strict-yaml.ts';
import type { YamlPath, YamlRead } from './strict-yaml.ts';
import { isHttpUrl } from './url.ts';

/** A number, or the two ends of a range. */
export type FactNumber = number | readonly [low: number, high: number];

/** One entry of `content/facts/*.yaml`, placed where it begins. */
export interface Fact extends Place {
  readonly id: string;
  readonly statement: string;
  /** Null where the statement has no number; a list in the order of the statement. */
  readonly value: number | readonly FactNumber[] | null;
  /** As written; empty when there is no value. `splitUnits` takes it apart. */
  readonly unit: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a day of `01` may stand for the whole month. */
  readonly asOf: string;
  readonly source: FactSource;
  /** Key in the bibliography. */
  readonly cite: string;
  /** Whether the figure was read in the text named by `seenIn`. */
  readonly verified: boolean;
  readonly seenIn?: string | undefined;
  readonly note?: string | undefined;
  /** Name of its file without extension: `power`. */
  readonly topic: string;
}

export interface FactSource {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly url: string | null;
}

const text = z.string().trim().min(1);
const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'a range begins with its lower end');

const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write it in kebab-case'),
  statement: text,
  value: z.union([z.number(), z.array(z.union([z.number(), range])).min(1), z.null()], {
    error: 'expected a number, a list of numbers or of ranges [low, high], or null',
  }),
  unit: text.nullable(),
  as_of: z.string().refine(isDate, 'write a real date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes'),
  source: z.strictObject({
    title: text,
    authors: text,
    year: z.int().min(1900).max(2100),
    url: z.string().refine(isHttpUrl, 'write an address that begins with https://').nullable(),
  }),
  cite: text,
  verified: z.boolean(),
  seen_in: text.nullish(),
  note: text.nullish(),
});

export interface ParsedFacts {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/**
 * Reads one file of facts. An entry with a mistake is left out and every mistake in it reported; the
 * others are still read. `checkFacts` judges what needs more than one file. Never throws.
 */
export function parseFacts(text: string, file: string): ParsedFacts {
  const read = readYaml(text, file, { family: 'fact' });
  const list = checkShape(z.array(z.unknown()), read, { family: 'fact' });
  if (!list.ok) return { facts: [], problems: list.problems };
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  for (const index of list.data.keys()) {
    const entry = checkShape(entrySchema, read, { family: 'fact', at: [index] });
    if (!entry.ok) {
      problems.push(...entry.problems);
      continue;
    }
    const { as_of, seen_in, unit, note, ...rest } = entry.data;
    const { message, help } = findUnitMistake(rest.value, unit) ?? {};
    if (message !== undefined && help !== undefined) {
      const place = placeIn(read, [index, 'unit'], file);
      problems.push({ ...place, severity: 'error', rule: 'fact/unit', message, help });
      continue;
    }
    facts.push({
      ...rest,
      ...placeIn(read, [index, 'id'], file),
      unit: unit ?? '',
      asOf: as_of,
      seenIn: seen_in ?? undefined,
      note: note ?? undefined,
      topic: file.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
    });
  }
  return { facts, problems };
}

/** What is wrong among facts of all files: ids used twice, and sources that the bibliography lacks. */
export function checkFacts(
  facts: readonly Fact[],
  sources: ReadonlyMap<string, unknown>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const { id, file, line, column, cite } = fact;
    const report = (rule: string, message: string, help: string): void => {
      problems.push({ file, line, column, severity: 'error', rule, message, help });
    };
    const earlier = first.get(id);
    if (earlier) {
      const where = `${earlier.file}:${String(earlier.line)}`;
      report('fact/duplicate-id', `a second fact ${id}, after ${where}`, 'Give it another id.');
    } else {
      first.set(id, fact);
    }
    if (!sources.has(cite)) {
      const help = `Add an entry ${cite} to the bibliography, or cite a key that is there.`;
      report('cite/unknown', `${id} cites ${cite}, which is not in the bibliography`, help);
    }
  }
  return problems.toSorted(compareProblems);
}

function findUnitMistake(
  value: Fact['value'],
  unit: string | null,
): { message: string; help: string } | undefined {
  if (value === null) {
    return unit === null
      ? undefined
      : { message: 'a unit without a value', help: 'Add the value, or write `unit: null`.' };
  }
  if (unit === null) {
    return { message: 'a value without a unit', help: 'Add the unit; a count has what it counts.' };
  }
  const values = Array.isArray(value) ? value.length : 1;
  const { units, labels } = splitUnits(unit);
  if ((units.length > 1 && units.length !== values) || (labels && labels.length !== values)) {
    return {
      message: `${String(labels?.length ?? units.length)} units for ${String(values)} values`,
      help: 'Write one unit for each value, separated by "; ", or one for all.',
    };
  }
  return undefined;
}

function placeIn(read: YamlRead, path: YamlPath, file: string): Place {
  return read.ok ? read.place(path) : { file, line: 1, column: 1 };
}

/** Whether it is a day, month or year of the calendar. */
function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
