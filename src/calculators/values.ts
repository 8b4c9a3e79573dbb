import type { Range } from '../models/sampling/ranges.ts';
import type { Calculator, FieldValue, FieldValues } from './calculator.ts';
import { readField } from './reading.ts';

/** The values that a calculator starts from, with those given put in their places. */
export function startValues(
  calculator: Calculator,
  given: Readonly<Record<string, unknown>> = {},
): FieldValues {
  return Object.fromEntries(
    calculator.fields.map(({ name, start }) => {
      const value = Object.hasOwn(given, name) ? given[name] : start;
      return [name, typeof value === typeof start && isFieldValue(value) ? value : start];
    }),
  );
}

/** The state of a form: its values, and the ranges that some of them are the middle of. */
export interface State {
  readonly values: FieldValues;
  readonly ranges: ReadonlyMap<string, Range>;
}

/** {@link startValues}, where a number may be given as a reader would type it: `"60% to 80%"`. */
export function startState(
  calculator: Calculator,
  given: Readonly<Record<string, unknown>> = {},
): State {
  const read = { ...given };
  const ranges = new Map<string, Range>();
  for (const field of calculator.fields) {
    const text = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    if (typeof text !== 'string') continue;
    const typed = readField(field, text);
    if (!typed.ok) continue;
    read[field.name] = typed.value;
    if (typed.range !== undefined) ranges.set(field.name, typed.range);
  }
  return { values: startValues(calculator, read), ranges };
}

function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value === 'string' || typeof value === 'boolean';
}

/** The values of the fields in the shape that the functions take: cells gathered into their rows. */
export function inputsOf(
  calculator: Calculator,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const inputs: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(calculator.composition.inputs)) {
    const key = (index: number, cell?: string): string =>
      [name, String(index), ...(cell === undefined ? [] : [cell])].join('.');
    if (field.kind === 'numbers') {
      inputs[name] = (field.start ?? []).map((start, index) => values[key(index)] ?? start);
    } else if (field.kind === 'rows') {
      inputs[name] = (field.start ?? []).map((row, index) =>
        Object.fromEntries(
          Object.entries(row).map(([cell, start]) => [cell, values[key(index, cell)] ?? start]),
        ),
      );
    } else if (Object.hasOwn(values, name)) inputs[name] = values[name];
  }
  return inputs;
}
