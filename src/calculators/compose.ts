import type {
  AnyFunction,
  AnyResult,
  Evaluable,
  OutputNumber,
} from '../models/definition/define.ts';
import type { Field, Fields } from '../models/definition/field.ts';
import type { InputProblem } from '../models/definition/read.ts';

/**
 * Where a part takes an input from: the field of that name, the output `part.output` of a part before
 * it, a number that never changes, or rows of these.
 */
export type Source = string | number | readonly Readonly<Record<string, string | number>>[];

/** A function of a model, and how its inputs are tied to those of the others. */
export interface Part {
  readonly fn: AnyFunction;
  /** Inputs that are not simply the field of their own name. */
  readonly takes?: Readonly<Record<string, Source>>;
  /** What a reader should know of an answer that is sound, from the values of all fields. */
  readonly warns?: (values: Readonly<Record<string, unknown>>) => string | undefined;
}

export type Parts = Readonly<Record<string, Part>>;

/** All that follows from one set of inputs. */
export interface Run {
  readonly results: Readonly<Record<string, OutputNumber>>;
  readonly status: AnyResult['status'];
  readonly problems: readonly InputProblem[];
  /** What each part was given; without parts that wait for a number which is missing. */
  readonly taken: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** Several functions that work on one set of inputs, as one function. */
export interface Composition extends Evaluable {
  readonly parts: Parts;
  readonly run: (inputs: unknown) => Run;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Ties functions together: fields of one name are one input, an output may be the input of a later part.
 * Outputs are called `part.output`. What a part cannot compute is `null`, and so is what depends on it;
 * an input that any part refuses makes the whole `invalid_input`, as in a single function.
 */
export function compose(parts: Parts): Composition {
  const inputs = inputsOf(parts);
  const outputs = Object.fromEntries(
    Object.entries(parts).flatMap(([key, { fn }]) =>
      Object.entries(fn.outputs).map(([name, output]) => [`${key}.${name}`, output]),
    ),
  );

  const absent = Object.fromEntries(Object.keys(outputs).map((name) => [name, null]));

  function run(given: unknown): Run {
    const values: Values = typeof given === 'object' && given !== null ? { ...given } : {};
    const results: Record<string, OutputNumber> = {};
    const taken = new Map<string, Values>();
    const problems: InputProblem[] = [];
    let status: AnyResult['status'] = 'ok';
    for (const [key, part] of Object.entries(parts)) {
      const own = takeInputs(part, values, results);
      const { fn } = part;
      if (own === undefined) {
        for (const name of Object.keys(fn.outputs)) results[`${key}.${name}`] = null;
        continue;
      }
      taken.set(key, own);
      const result = fn.evaluate(own);
      if (result.status === 'invalid_input') {
        const found = namedByField(part, fn.check(own));
        // Inputs that are legal each by itself, and do not go together.
        const together = { field: '', message: fn.remark(own) ?? '' };
        problems.push(...(found.length > 0 ? found : [together]));
      }
      if (status === 'ok') status = result.status;
      for (const name of Object.keys(fn.outputs)) results[`${key}.${name}`] = result[name] ?? null;
    }
    const seen = new Set<string>();
    return {
      results,
      taken,
      status,
      problems: problems.filter(({ field, message }) => {
        const isNew = !seen.has(`${field} ${message}`);
        seen.add(`${field} ${message}`);
        return isNew;
      }),
    };
  }

  return {
    parts,
    inputs,
    outputs,
    evaluate: (given) => {
      const { results, problems, status } = run(given);
      return problems.length > 0 ? { ...absent, status: 'invalid_input' } : { ...results, status };
    },
    run,
  };
}

/** All fields that the parts ask for; of two with one name the first describes it. */
function inputsOf(parts: Parts): Fields {
  const fields = new Map<string, Field>();
  const learn = (name: string, field: Field | undefined): void => {
    if (field !== undefined && !fields.has(name)) fields.set(name, field);
  };
  for (const { fn, takes = {} } of Object.values(parts)) {
    for (const [name, field] of Object.entries(fn.inputs)) {
      const source = Object.hasOwn(takes, name) ? takes[name] : name;
      if (typeof source === 'string' && !source.includes('.')) learn(source, field);
      if (typeof source !== 'object' || field.kind !== 'rows') continue;
      for (const row of source) {
        for (const [cell, from] of Object.entries(row)) {
          if (typeof from === 'string' && !from.includes('.')) learn(from, field.fields[cell]);
        }
      }
    }
  }
  return Object.fromEntries(fields);
}

/** The inputs of a part; undefined while an output that it takes does not exist. */
function takeInputs({ fn, takes = {} }: Part, values: Values, results: Values): Values | undefined {
  const missing: string[] = [];
  const take = (source: string | number): unknown => {
    if (typeof source === 'number') return source;
    if (!source.includes('.')) return Object.hasOwn(values, source) ? values[source] : undefined;
    const value = results[source] ?? null;
    if (value === null) missing.push(source);
    return value;
  };
  const own: Record<string, unknown> = {};
  for (const name of Object.keys(fn.inputs)) {
    const source = Object.hasOwn(takes, name) ? takes[name] : name;
    if (source === undefined) continue;
    const value =
      typeof source === 'object'
        ? source.map((row) =>
            Object.fromEntries(Object.entries(row).map(([cell, from]) => [cell, take(from)])),
          )
        : take(source);
    if (value !== undefined) own[name] = value;
  }
  return missing.length > 0 ? undefined : own;
}

/** Problems under the names of the fields, where a part calls its input otherwise. */
function namedByField(
  { takes = {} }: Part,
  problems: readonly InputProblem[],
): readonly InputProblem[] {
  return problems.map((problem) => {
    const [name = '', row = '', cell = ''] = problem.field.split('.');
    const source = Object.hasOwn(takes, name) ? takes[name] : undefined;
    const from = typeof source === 'object' ? source[Number(row)]?.[cell] : source;
    return typeof from === 'string' && !from.includes('.') ? { ...problem, field: from } : problem;
  });
}
