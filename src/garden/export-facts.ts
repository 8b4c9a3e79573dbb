import type { Fact, FactNumber } from './facts.ts';
import { formatFact } from './format-fact.ts';

/** The columns of {@link factsCsv}. */
const columns = [
  'id',
  'topic',
  'statement',
  'value',
  'unit',
  'text',
  'as_of',
  'verified',
  'source',
  'authors',
  'year',
  'url',
  'seen_in',
  'cite',
  'note',
] as const;

/** A fact as it is published: the fields of its file, and its value as the garden prints it. */
export type ExportedFact = Readonly<Record<(typeof columns)[number], unknown>>;

/** All facts for machines, in the order of their files. */
export function exportFacts(facts: readonly Fact[]): readonly ExportedFact[] {
  return facts.map((fact) => ({
    id: fact.id,
    topic: fact.topic,
    statement: fact.statement,
    value: fact.value,
    unit: fact.unit,
    text: formatFact(fact),
    as_of: fact.asOf,
    verified: fact.verified,
    source: fact.source.title,
    authors: fact.source.authors,
    year: fact.source.year,
    url: fact.source.url,
    seen_in: fact.seenIn ?? null,
    cite: fact.cite,
    note: fact.note ?? null,
  }));
}

/**
 * All facts as a table (RFC 4180, with a header). Several values are set apart by `; `, the ends of a
 * range by ` to `. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function factsCsv(facts: readonly Fact[]): string {
  const values = new Map(facts.map(({ id, value }) => [id, writeValue(value)]));
  const rows = exportFacts(facts).map((fact) =>
    columns.map((column) =>
      cell(column === 'value' ? (values.get(String(fact.id)) ?? '') : fact[column]),
    ),
  );
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function writeValue(value: Fact['value']): string {
  if (value === null) return '';
  const numbers = typeof value === 'number' ? [value] : value;
  return numbers.map(writeNumber).join('; ');
}

function writeNumber(number: FactNumber): string {
  return typeof number === 'number' ? String(number) : number.join(' to ');
}

function cell(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : '';
  const isNumber = text !== '' && Number.isFinite(Number(text));
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
