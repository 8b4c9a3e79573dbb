import { checkShape } from './check-shape.ts';
import { type FactEntry, type FactKind, factSchema, type Qualifier } from './fact-schema.ts';
import { findFormulaMistake } from './derive-facts.ts';
import { splitUnits } from './fact-units.ts';
import { countFactParts } from './format-fact.ts';
import { compareProblems } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { readEntries } from './read-fact-entries.ts';
import type { YamlPath, YamlRead } from './strict-yaml.ts';

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
  /** How near each number is to what it stands for; null for one that is meant as written. */
  readonly qualifiers: readonly (Qualifier | null)[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a day of `01` may stand for the whole month. */
  readonly asOf: string;
  readonly source: FactSource;
  /** Key in the bibliography. */
  readonly cite: string;
  /** Whether the figure was read in the text named by `seenIn`. */
  readonly verified: boolean;
  readonly seenIn?: string | undefined;
  readonly note?: string | undefined;
  readonly kind?: FactKind | undefined;
  /** The quantities that it tells, and with which of its numbers; without `part` with its only one. */
  readonly about: readonly FactReference[];
  /** Why it says something else than others about the same quantity. */
  readonly differs?: string | undefined;
  readonly derived?: Derivation | undefined;
  /** Name of its file without extension: `power`. */
  readonly topic: string;
  /** Where some of its fields stand, for problems that only other files show. */
  readonly fields: Readonly<Record<CheckedField, Omit<Place, 'file'>>>;
}

/** An id, of a fact or of a quantity, and which number of the fact is meant. */
export interface FactReference {
  readonly id: string;
  readonly part?: number | undefined;
}

/** How a value follows from other facts. */
export interface Derivation {
  /** One for each number, null for those that were read. */
  readonly formulas: readonly (string | null)[];
  readonly inputs: readonly DerivationInput[];
}

/** What a name in a formula stands for. */
export interface DerivationInput extends FactReference {
  readonly name: string;
}

/** Fields that other files can contradict. */
type CheckedField = 'cite' | 'value' | 'about' | 'as_of' | 'derived';

export interface FactSource {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly url: string | null;
}

export interface ParsedFacts {
  readonly facts: readonly Fact[];
  /** Ids of entries that were left out, as far as they can be told: they are mended, not missing. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads one file of facts. An entry with a mistake is left out and every mistake in it reported; the
 * others are still read. `checkFacts` judges what needs more than one file. Never throws.
 */
export function parseFacts(text: string, file: string): ParsedFacts {
  const { entries, problems: unreadable } = readEntries(text, file);
  const facts: Fact[] = [];
  const problems: Problem[] = [...unreadable];
  for (const { read, index } of entries) {
    const entry = checkShape(factSchema, read, { family: 'fact', at: [index] });
    if (!entry.ok) {
      problems.push(...entry.problems);
      continue;
    }
    const { as_of, seen_in, unit, qualifier, note, about, derived, ...rest } = entry.data;
    const misfit = findUnitMistake(rest.value, unit) ?? findQualifierMistake(rest.value, qualifier);
    if (misfit !== undefined) {
      const { field, ...words } = misfit;
      const place = placeIn(read, [index, field], file);
      problems.push({ ...place, severity: 'error', rule: `fact/${field}`, ...words });
      continue;
    }
    const mistake = derived && findFormulaMistake(rest.value, derived);
    if (mistake !== undefined) {
      const { path, ...words } = mistake;
      const place = placeIn(read, [index, 'derived', ...path], file);
      problems.push({ ...place, severity: 'error', rule: 'fact/formula', ...words });
      continue;
    }
    const at = (field: string): Omit<Place, 'file'> => {
      const { line, column } = placeIn(read, [index, field], file);
      return { line, column };
    };
    facts.push({
      ...rest,
      ...placeIn(read, [index, 'id'], file),
      unit: unit ?? '',
      qualifiers: Array.isArray(qualifier)
        ? qualifier
        : Array<Qualifier | null>(countFactParts(rest)).fill(qualifier ?? null),
      asOf: as_of,
      seenIn: seen_in ?? undefined,
      note: note ?? undefined,
      about: (typeof about === 'string' ? [about] : (about ?? [])).map(readReference),
      derived: derived && readDerivation(derived),
      fields: {
        cite: at('cite'),
        value: at('value'),
        about: at('about'),
        as_of: at('as_of'),
        derived: at('derived'),
      },
      topic: file.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
    });
  }
  const known = new Set(facts.map(({ id }) => id));
  return { facts, unread: idsIn(text).filter((id) => !known.has(id)), problems };
}

/** Ids as they stand in the text, whatever else is wrong with it. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*- *id: *"?([a-z\d-]+)/gm)].flatMap(([, id]) => id ?? []);
}

/** What is wrong among facts of all files: ids used twice, and sources that the bibliography lacks. */
export function checkFacts(
  facts: readonly Fact[],
  sources: Pick<ReadonlySet<string>, 'has'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const byId = Map.groupBy(facts, ({ id }) => id);
  for (const fact of facts) {
    const { id, file, cite } = fact;
    const report = (rule: string, message: string, help: string, at = placeOfFact(fact)): void => {
      problems.push({ file, ...at, severity: 'error', rule, message, help });
    };
    const others = byId.get(id)?.filter((other) => other !== fact) ?? [];
    if (others.length > 0) {
      const where = others.map((other) => `${other.file}:${String(other.line)}`).join(' and ');
      const help = 'Give the newer one another id; nobody can refer to it yet.';
      report('fact/duplicate-id', `the id ${id} is taken twice, also at ${where}`, help);
    }
    if (!sources.has(cite)) {
      const help = `Add an entry ${cite} to the bibliography, or cite a key that is there.`;
      const message = `${id} cites ${cite}, which is not in the bibliography`;
      report('cite/unknown', message, help, fact.fields.cite);
    }
  }
  return problems.toSorted(compareProblems);
}

/** `id/2` as an id and a part. */
function readReference(written: string): FactReference {
  const [id = '', part] = written.split('/');
  return part === undefined ? { id } : { id, part: Number(part) };
}

function readDerivation({ formula, from }: NonNullable<FactEntry['derived']>): Derivation {
  return {
    formulas: typeof formula === 'string' ? [formula] : formula,
    inputs: Object.entries(from).map(([name, written]) => ({ name, ...readReference(written) })),
  };
}

function placeOfFact({ line, column }: Fact): Omit<Place, 'file'> {
  return { line, column };
}

function count(amount: number, name: string): string {
  return `${String(amount)} ${name}${amount === 1 ? '' : 's'}`;
}

interface Misfit {
  readonly field: 'unit' | 'qualifier';
  readonly message: string;
  readonly help: string;
}

function findQualifierMistake(
  value: Fact['value'],
  qualifier: FactEntry['qualifier'],
): Misfit | undefined {
  if (qualifier === undefined) return undefined;
  const values = countFactParts({ value });
  if (values === 0) {
    const message = 'a qualifier without a value';
    return { field: 'qualifier', message, help: 'Add the value, or leave the qualifier out.' };
  }
  if (!Array.isArray(qualifier) || qualifier.length === values) return undefined;
  return {
    field: 'qualifier',
    message: `${count(qualifier.length, 'qualifier')} for ${count(values, 'value')}`,
    help: 'Write one for each value in their order, null where there is none, or one for all.',
  };
}

function findUnitMistake(value: Fact['value'], unit: string | null): Misfit | undefined {
  const field = 'unit';
  if (value === null) {
    if (unit === null) return undefined;
    const help = 'Add the value, or write `unit: null`.';
    return { field, message: 'a unit without a value', help };
  }
  if (unit === null) {
    const help = 'Add the unit; a count has what it counts.';
    return { field, message: 'a value without a unit', help };
  }
  const values = countFactParts({ value });
  const { units, labels } = splitUnits(unit);
  if ((units.length > 1 && units.length !== values) || (labels && labels.length !== values)) {
    return {
      field,
      message: `${count(labels?.length ?? units.length, 'unit')} for ${count(values, 'value')}`,
      help: 'Write one unit for each value, separated by "; ", or one for all.',
    };
  }
  return undefined;
}

function placeIn(read: YamlRead, path: YamlPath, file: string): Place {
  return read.ok ? read.place(path) : { file, line: 1, column: 1 };
}
