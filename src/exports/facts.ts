import type { Fact, FactNumber, FactReference } from '../garden/facts.ts';
import { writeCsv } from '../tables/csv.ts';
import { formatFact, numbersOf } from '../garden/format-fact.ts';

/** The columns of {@link factsCsv}. */
const columns = [
  'id',
  'topic',
  'statement',
  'value',
  'unit',
  'qualifier',
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
  'kind',
  'about',
  'differs',
  'formula',
  'inputs',
] as const;

/** A fact as it is published: the fields of its file, and its value as the garden prints it. */
export type ExportedFact = Readonly<Record<(typeof columns)[number], unknown>>;

/** All facts for machines, in the order of their files. */
export function exportFacts(facts: readonly Fact[]): readonly ExportedFact[] {
  return facts.map(exportFact);
}

function exportFact(fact: Fact): ExportedFact {
  return {
    id: fact.id,
    topic: fact.topic,
    statement: fact.statement,
    value: fact.value,
    unit: fact.unit,
    qualifier: fact.qualifiers.some((one) => one !== null) ? fact.qualifiers : null,
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
    kind: fact.kind ?? null,
    about: fact.about.map(writeReference),
    differs: fact.differs ?? null,
    formula: fact.derived?.formulas ?? null,
    inputs: fact.derived?.inputs.map((input) => `${input.name}: ${writeReference(input)}`) ?? null,
  };
}

/**
 * All facts as a table (RFC 4180, with a header). Several values are set apart by `; `, the ends of a
 * range by ` to `. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function factsCsv(facts: readonly Fact[]): string {
  const rows = facts.map((fact) => {
    const cells: ExportedFact = {
      ...exportFact(fact),
      value: writeValue(fact.value),
      qualifier: fact.qualifiers.map((one) => one ?? '').join('; '),
      about: fact.about.map(writeReference).join('; '),
      formula: fact.derived?.formulas.map((formula) => formula ?? '').join('; '),
      inputs: fact.derived?.inputs
        .map((input) => `${input.name}: ${writeReference(input)}`)
        .join('; '),
    };
    return columns.map((column) => cells[column]);
  });
  return writeCsv([columns, ...rows]);
}

function writeReference({ id, part }: FactReference): string {
  return part === undefined ? id : `${id}/${String(part)}`;
}

function writeValue(value: Fact['value']): string {
  return numbersOf({ value }).map(writeNumber).join('; ');
}

function writeNumber(number: FactNumber): string {
  return typeof number === 'number' ? String(number) : number.join(' to ');
}
