import { evaluate } from '../formula/evaluate.ts';
import { parseFormula } from '../formula/parse.ts';
import type { Scope } from '../formula/evaluate.ts';
import type { CellField, Field, Fields, NumberField } from './field.ts';

/** Why an input cannot be used, for the person who typed it. */
export interface InputProblem {
  /** The field, with its row if it has one: `deals.0.costUsd`. Empty if there is no object at all. */
  readonly field: string;
  /** A sentence. */
  readonly message: string;
}

/** No model needs more rows; the limit keeps a pasted file from freezing a page. */
const mostRows = 10_000;

type Report = (field: string, message: string) => void;

/**
 * Reads anything into the values that the fields describe, with neutral values where a field is left
 * out; `undefined` if anything is missing, of the wrong type or outside its domain. Fields that
 * nobody described are ignored.
 */
export function readInputs(fields: Fields, input: unknown, report?: Report): Scope | undefined {
  if (!isRecord(input)) {
    report?.('', 'The inputs must be an object.');
    return undefined;
  }
  const scope: Scope = {};
  const derived: [string, string, NumberField][] = [];
  let sound = true;
  for (const name in fields) {
    const field = fields[name];
    if (field === undefined) continue;
    const given = Object.hasOwn(input, name) ? input[name] : undefined;
    if (given === undefined && field.kind === 'number' && typeof field.neutral === 'string') {
      derived.push([name, field.neutral, field]);
    } else if (!readField(scope, name, name, field, given, report)) {
      sound = false;
      if (report === undefined) return undefined;
    }
  }
  if (!sound) return undefined;
  for (const [name, formula, field] of derived) {
    const value = evaluate(parseFormula(formula), scope);
    if (!readField(scope, name, name, field, value, report)) return undefined;
  }
  return scope;
}

function readField(
  scope: Scope,
  key: string,
  place: string,
  field: Field,
  given: unknown,
  report?: Report,
): boolean {
  if (field.kind === 'rows' || field.kind === 'numbers') {
    if (!Array.isArray(given) || given.length > mostRows) {
      report?.(place, `${field.label} (${place}) must be a list of at most 10,000.`);
      return false;
    }
    const list: unknown[] = given;
    if (field.kind === 'numbers') {
      const values: number[] = [];
      for (const [index, item] of list.entries()) {
        const cell: Scope = {};
        if (!readCell(cell, 'it', at(place, index), field.item, item, report)) return false;
        if (typeof cell['it'] === 'number') values.push(cell['it']);
      }
      scope[key] = values;
      return true;
    }
    const read: Scope[] = [];
    for (const [index, row] of list.entries()) {
      const cells: Scope = {};
      if (!isRecord(row)) {
        report?.(at(place, index), `Row ${String(index + 1)} of ${field.label} must be an object.`);
        return false;
      }
      for (const name in field.fields) {
        const cell = field.fields[name];
        if (cell === undefined) continue;
        const value = Object.hasOwn(row, name) ? row[name] : undefined;
        if (!readCell(cells, name, at(place, index, name), cell, value, report)) return false;
      }
      read.push(cells);
    }
    scope[key] = read;
    return true;
  }
  if (field.kind === 'choice') {
    const chosen =
      given === undefined ? field.neutral : typeof given === 'number' ? String(given) : given;
    if (typeof chosen !== 'string' || !field.options.includes(chosen)) {
      report?.(place, `${field.label} (${place}) must be one of ${field.options.join(', ')}.`);
      return false;
    }
    scope[key] = chosen;
    return true;
  }
  return readCell(scope, key, place, field, given, report);
}

function readCell(
  scope: Scope,
  key: string,
  place: string,
  field: CellField,
  given: unknown,
  report?: Report,
): boolean {
  const value = given === undefined ? field.neutral : given;
  if (field.kind === 'number') {
    if (value === null && field.nullable) {
      scope[key] = null;
      return true;
    }
    if (typeof value === 'number' && numberFault(field, value) === undefined) {
      scope[key] = value;
      return true;
    }
    const fault = typeof value === 'number' ? numberFault(field, value) : undefined;
    report?.(place, `${field.label} (${place}) ${fault ?? 'must be a number'}${shown(value)}.`);
    return false;
  }
  if (field.kind === 'flag' && typeof value === 'boolean') {
    scope[key] = value;
    return true;
  }
  if (field.kind === 'text' && typeof value === 'string') {
    scope[key] = value;
    return true;
  }
  report?.(
    place,
    `${field.label} (${place}) must be ${field.kind === 'flag' ? 'true or false' : 'text'}${shown(value)}.`,
  );
  return false;
}

/** What is wrong with a number, as the end of a sentence; `undefined` if nothing is. */
export function numberFault(field: NumberField, value: number): string | undefined {
  if (!Number.isFinite(value)) return 'must be a finite number';
  if (field.whole && !Number.isInteger(value)) return 'must be a whole number';
  if (field.above !== undefined && value <= field.above)
    return `must be above ${String(field.above)}`;
  if (field.min !== undefined && value < field.min) return `must be ${String(field.min)} or more`;
  if (field.below !== undefined && value >= field.below)
    return `must be below ${String(field.below)}`;
  if (field.max !== undefined && value > field.max) return `must be ${String(field.max)} or less`;
  return undefined;
}

function at(place: string, index: number, ...cell: readonly string[]): string {
  return [place, index, ...cell].join('.');
}

function shown(value: unknown): string {
  if (value === undefined) return ', and is missing';
  return typeof value === 'number' || typeof value === 'string' ? `, not ${String(value)}` : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
