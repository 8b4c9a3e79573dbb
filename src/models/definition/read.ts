import { evaluate, type Scope, type Value } from '../formula/evaluate.ts';
import { parseFormula } from '../formula/parse.ts';
import { writeNumber } from '../parse.ts';
import type { CellField, ChoiceField, Field, Fields, NumberField, RowsField } from './field.ts';

/** Why an input cannot be used, for the person who typed it. */
export interface InputProblem {
  /** The field, with its row if it has one: `deals.0.costUsd`. Empty if there is no object at all. */
  readonly field: string;
  /** A sentence. */
  readonly message: string;
}

/** No model needs more rows; the limit keeps a pasted file from freezing a page. */
const mostRows = 10_000;

/** Takes the end of a sentence about the field at a place below, such as `0.costUsd`. */
type Report = (place: string, label: string, fault: string) => void;

/** Every reason why inputs cannot be used; empty if they can. */
export function findInputProblems(fields: Fields, input: unknown): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  readInputs(fields, input, (field, label, fault) => {
    const subject = field === '' ? label : `${label} (${field})`;
    problems.push({ field, message: `${subject} ${fault}.` });
  });
  return problems;
}

/**
 * Reads anything into the values that the fields describe, with neutral values where a field is left
 * out; `undefined` if anything is missing, of the wrong type or outside its domain. Fields that
 * nobody described are ignored. Without a report it stops at the first fault.
 */
export function readInputs(fields: Fields, input: unknown, report?: Report): Scope | undefined {
  const scope = readFields(fields, isDerived, input, report);
  if (scope === undefined) return undefined;
  for (const name in fields) {
    const field = fields[name];
    if (field === undefined || Object.hasOwn(scope, name)) continue;
    const formula = field.kind === 'number' ? String(field.neutral) : '';
    const value = readValue(field, evaluate(parseFormula(formula), scope), inside(report, name));
    if (value === undefined) return undefined;
    scope[name] = value;
  }
  return scope;
}

/** Whether a field left out follows from the others, and must wait for them. */
function isDerived(field: Field, given: unknown): boolean {
  return given === undefined && field.kind === 'number' && typeof field.neutral === 'string';
}

function readFields(
  fields: Fields,
  mayWait: (field: Field, given: unknown) => boolean,
  input: unknown,
  report?: Report,
): Scope | undefined {
  if (!isRecord(input)) {
    report?.('', 'The inputs', 'must be an object with the fields');
    return undefined;
  }
  const scope: Scope = {};
  let isSound = true;
  for (const name in fields) {
    const field = fields[name];
    if (field === undefined) continue;
    const given = Object.hasOwn(input, name) ? input[name] : undefined;
    if (mayWait(field, given)) continue;
    const value = readValue(field, given, inside(report, name));
    if (value !== undefined) scope[name] = value;
    else if (report === undefined) return undefined;
    else isSound = false;
  }
  return isSound ? scope : undefined;
}

function readValue(field: Field, given: unknown, report?: Report): Value | undefined {
  switch (field.kind) {
    case 'choice':
      return readChoice(field, given, report);
    case 'numbers':
      return readList(field, given, (item, below) => readNumber(field.item, item, below), report);
    case 'rows':
      return readList(field, given, (row, below) => readRow(field, row, below), report);
    default:
      return readCell(field, given, report);
  }
}

function readChoice(field: ChoiceField, given: unknown, report?: Report): string | undefined {
  const word =
    given === undefined ? field.neutral : typeof given === 'number' ? String(given) : given;
  if (typeof word === 'string' && field.options.includes(word)) return word;
  report?.('', field.label, `must be one of ${field.options.join(', ')}`);
  return undefined;
}

function readList<Item>(
  field: Field,
  given: unknown,
  readItem: (item: unknown, report?: Report) => Item | undefined,
  report?: Report,
): Item[] | undefined {
  if (!Array.isArray(given) || given.length > mostRows) {
    report?.('', field.label, `must be a list of at most ${String(mostRows)} rows`);
    return undefined;
  }
  const items: Item[] = [];
  for (let index = 0; index < given.length; index += 1) {
    const item = readItem(given[index], inside(report, index));
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readRow({ fields }: RowsField, given: unknown, report?: Report): Scope | undefined {
  return readFields(fields, () => false, given, report);
}

function readCell(field: CellField, given: unknown, report?: Report): Value | undefined {
  const value = given === undefined ? field.neutral : given;
  if (field.kind === 'number') {
    return value === null && field.nullable ? null : readNumber(field, given, report);
  }
  if (field.kind === 'flag' && typeof value === 'boolean') return value;
  if (field.kind === 'text' && typeof value === 'string') return value;
  report?.('', field.label, `must be ${field.kind === 'flag' ? 'true or false' : 'text'}`);
  return undefined;
}

function readNumber(field: NumberField, given: unknown, report?: Report): number | undefined {
  const value = given === undefined ? field.neutral : given;
  if (typeof value === 'number' && numberFault(field, value) === undefined) return value;
  const fault = typeof value === 'number' ? numberFault(field, value) : undefined;
  const says = `${fault ?? 'must be a number'}${shown(value)}`;
  report?.('', field.label, says);
  return undefined;
}

/** What is wrong with a number, as the end of a sentence; `undefined` if nothing is. */
export function numberFault(field: NumberField, value: number): string | undefined {
  if (!Number.isFinite(value)) return 'must be a finite number';
  if (field.whole && !Number.isInteger(value)) return 'must be a whole number';
  const { above, min, below, max } = field;
  if (above !== undefined && value <= above)
    return `must be above ${writeNumber(above, field.unit)}`;
  if (min !== undefined && value < min) return `must be ${writeNumber(min, field.unit)} or more`;
  if (below !== undefined && value >= below)
    return `must be below ${writeNumber(below, field.unit)}`;
  if (max !== undefined && value > max) return `must be ${writeNumber(max, field.unit)} or less`;
  return undefined;
}

function shown(value: unknown): string {
  if (value === undefined) return ', and is missing';
  return typeof value === 'number' || typeof value === 'string' ? `, not ${String(value)}` : '';
}

/** Reports what is below a place as standing at that place. */
function inside(report: Report | undefined, part: string | number): Report | undefined {
  if (report === undefined) return undefined;
  return (place, label, fault) => {
    report(place === '' ? String(part) : `${String(part)}.${place}`, label, fault);
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
