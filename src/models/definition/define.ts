import { compileFormula, type Program, type Scope } from '../formula/evaluate.ts';
import type { Checked } from '../formula/names.ts';
import type { Fields, InputOf, RowFields, ValuesOf } from './field.ts';
import { findInputProblems, readInputs, type InputProblem } from './read.ts';
import { numberlessStatuses, statusWords, type NumberlessStatus, type Status } from './status.ts';
import type { Unit } from './unit.ts';

/** A number with a formula: an output, or a step on the way to one. */
export interface Quantity {
  readonly unit: Unit;
  /** LaTeX. */
  readonly symbol: string;
  /** In words, lower case. */
  readonly label: string;
  readonly formula: string;
}

/** A {@link Quantity} on one line. Its names are checked where it is used, by `define`. */
export function formula<const Text extends string>(
  unit: Unit,
  symbol: string,
  label: string,
  text: Text,
): Quantity & { readonly formula: Text } {
  return { unit, symbol, label, formula: text };
}

/** A number that takes a loop to find. `tex` says which equation the loop solves. */
export interface Computed<X> {
  readonly unit: Unit;
  readonly symbol: string;
  readonly label: string;
  readonly tex: string;
  readonly compute: (x: X) => number;
}

/** An output that is a list of numbers, a word or a list of words. */
export interface Listed<X> {
  readonly unit?: Unit;
  readonly label: string;
  /** What is listed, in LaTeX. */
  readonly tex?: string;
  readonly list: (x: X) => readonly number[] | readonly string[] | string;
}

export type Output<X> = Quantity | Computed<X> | Listed<X>;

/**
 * When an answer is not simply `ok`. Cases are tried in their order once the formulas have run; a
 * number that does not exist (a division by zero) is `NaN` here, so that no comparison with it holds.
 */
export interface Case<X, Key extends string = string> {
  readonly status: Exclude<Status, 'ok'>;
  readonly when: (x: X) => boolean;
  /** Outputs that do not exist in this case. All of them for a {@link NumberlessStatus}. */
  readonly without?: readonly Key[];
  /** In words for the reader, if there is more to say than the status says. */
  readonly says?: string;
}

type Outputs<X> = Readonly<Record<string, Output<X>>>;
type Steps<X> = Readonly<Record<string, Quantity | Computed<X>>>;

/** What the formulas and conditions of a function can see: inputs, steps and outputs. */
type Seen<I, S, O> = ValuesOf<I> & { readonly [K in KeyOf<S>]: number } & {
  readonly [K in keyof O as O[K] extends Listed<never> ? never : K]: number;
};

/** The keys of a record that was written out; none if it was left out (then any string is a key). */
type KeyOf<T> = string extends keyof T ? never : keyof T & string;

type OutputValue<T> = T extends { readonly list: (x: never) => infer List } ? List : number;
type Absent<O> = { readonly [K in keyof O]: null };
type Present<O> = { readonly [K in keyof O]: OutputValue<O[K]> };
type PresentBut<O, Missing> = {
  readonly [K in keyof O]: K extends Missing ? null : OutputValue<O[K]>;
};

/**
 * A result, discriminated by `status`: with `ok` every number is there, with another status only those
 * that its case leaves. TypeScript refuses to read a number that is not there.
 */
export type ResultOf<O, C> =
  | Simplify<{ readonly status: 'ok' } & Present<O>>
  | Simplify<{ readonly status: 'invalid_input' | 'overflow' } & Absent<O>>
  | ResultOfCase<O, CasesOf<C>>;

/** The cases that a function lists; none if it lists none (its type is then an array of any length). */
type CasesOf<C> = C extends readonly (infer One)[]
  ? number extends C['length']
    ? never
    : One
  : never;

type ResultOfCase<O, One> = One extends { readonly status: infer Name }
  ? Name extends NumberlessStatus
    ? Simplify<{ readonly status: Name } & Absent<O>>
    : One extends { readonly without: readonly (infer Missing)[] }
      ? Simplify<{ readonly status: Name } & PresentBut<O, Missing>>
      : Simplify<{ readonly status: Name } & Present<O>>
  : never;

type Simplify<T> = { [K in keyof T]: T[K] } & {};

/** The names of all cells of all lists of rows. */
type CellName<I> = {
  [K in keyof I]: I[K] extends { readonly fields: infer Cells extends RowFields }
    ? keyof Cells & string
    : never;
}[keyof I];
type Known<I, S, O> = ((keyof I | keyof O) & string) | KeyOf<S> | CellName<I>;
type CheckedFormulas<T, Names extends string> = {
  readonly [K in keyof T]: T[K] extends { readonly formula: infer Text extends string }
    ? Checked<Text, Names>
    : unknown;
};

/** A function of a model: callable, and described as data for forms, help, tables and working. */
export interface ModelFunction<I extends Fields, S, O, C> {
  (inputs: InputOf<I>): ResultOf<O, C>;
  /** The same for anything at all; what cannot be used gets `invalid_input`. */
  readonly evaluate: (inputs: unknown) => ResultOf<O, C>;
  /** Every reason why these inputs cannot be used; empty if they can. */
  readonly check: (inputs: unknown) => readonly InputProblem[];
  /** What the status of the answer means for the reader, as a sentence; nothing if it is `ok`. */
  readonly remark: (inputs: unknown) => string | undefined;
  /** All values of the calculation, inputs and steps included; nothing if the inputs cannot be used. */
  readonly trace: (inputs: unknown) => Scope | undefined;
  readonly title: string;
  readonly inputs: I;
  readonly steps: S;
  readonly outputs: O;
  readonly cases: C;
}

/** What can be run over and over: takes inputs that are described, and gives outputs. */
export interface Evaluable {
  readonly evaluate: (inputs: unknown) => AnyResult;
  readonly inputs: Fields;
  readonly outputs: Outputs<never>;
}

/** Any function of any model, for code that works over all of them. */
export interface AnyFunction extends Evaluable {
  readonly check: (inputs: unknown) => readonly InputProblem[];
  /** What the status of the answer means for the reader, as a sentence; nothing if it is `ok`. */
  readonly remark: (inputs: unknown) => string | undefined;
  readonly trace: (inputs: unknown) => Scope | undefined;
  readonly title: string;
  readonly steps: Steps<never>;
  readonly cases: readonly Case<never>[];
}

export type OutputNumber = number | readonly number[] | readonly string[] | string | null;
export interface AnyResult {
  readonly status: Status;
  readonly [output: string]: OutputNumber;
}

/** A model: a question, and the functions that answer it. */
export interface Model {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly functions: Readonly<Record<string, AnyFunction>>;
}

/**
 * Where a scope keeps a step or output: under its name, or, if an input has the same name, with a prime,
 * so that formulas go on seeing the input.
 */
export function slotOf(key: string, inputs: Fields): string {
  return Object.hasOwn(inputs, key) ? `${key}′` : key;
}

/**
 * Makes a function of a model from its description: what it takes, the formulas, and the cases in
 * which the answer is not simply a number. The formulas that compute are the ones that are shown.
 */
export function define<
  const I extends Fields,
  const O extends Outputs<ValuesOf<I>>,
  const S extends Steps<ValuesOf<I>> = Steps<ValuesOf<I>>,
  const C extends readonly Case<Seen<I, S, O>, keyof O & string>[] = readonly Case<
    Seen<I, S, O>,
    keyof O & string
  >[],
>(spec: {
  readonly title: string;
  readonly inputs: I;
  readonly steps?: S & CheckedFormulas<S, Known<I, S, O>>;
  readonly outputs: O & CheckedFormulas<O, Known<I, S, O>>;
  readonly cases?: C;
}): ModelFunction<I, S, O, C>;
// One implementation for all descriptions: it sees scopes, where the signature above sees types.
export function define(spec: {
  readonly title: string;
  readonly inputs: Fields;
  readonly steps?: Steps<Scope>;
  readonly outputs: Outputs<Scope>;
  readonly cases?: readonly Case<Scope>[];
}): object {
  const { title, inputs, steps = {}, outputs, cases = [] } = spec;
  const keys = Object.keys(outputs);
  const slots = Object.entries(outputs).map(
    ([key, output]) => [key, slotOf(key, inputs), output] as const,
  );
  let program: readonly (readonly [string, Program])[] | undefined;

  function trace(given: unknown): Scope | undefined {
    const scope = readInputs(inputs, given);
    if (scope === undefined) return undefined;
    program ??= Object.entries({ ...steps, ...outputs }).flatMap(([key, step]) =>
      'list' in step
        ? []
        : [[slotOf(key, inputs), 'formula' in step ? compileFormula(step.formula) : step.compute]],
    );
    for (const [slot, run] of program) {
      const value = run(scope);
      // Infinity does not exist either; adding 0 turns -0 into 0.
      scope[slot] = Number.isFinite(value) ? value + 0 : NaN;
    }
    return scope;
  }

  function findCase(scope: Scope): Case<Scope> | undefined {
    return cases.find((one) => one.when(scope));
  }

  function evaluate(given: unknown): AnyResult {
    const scope = trace(given);
    if (scope === undefined) return nothing('invalid_input');
    const found = findCase(scope);
    const status = found?.status ?? 'ok';
    if (numberlessStatuses.has(status)) return nothing(status);
    const result: { status: Status; [output: string]: OutputNumber } = { status };
    for (const [key, slot, output] of slots) {
      if (found?.without?.includes(key)) {
        result[key] = null;
      } else if ('list' in output) {
        result[key] = output.list(scope);
      } else {
        const value = scope[slot];
        if (typeof value !== 'number' || Number.isNaN(value)) return nothing('overflow');
        result[key] = value;
      }
    }
    return result;
  }

  function nothing(status: Status): AnyResult {
    const result: { status: Status; [output: string]: null | Status } = { status };
    for (const key of keys) result[key] = null;
    return result;
  }

  function check(given: unknown): readonly InputProblem[] {
    return findInputProblems(inputs, given);
  }

  function remark(given: unknown): string | undefined {
    const scope = trace(given);
    if (scope === undefined) return check(given)[0]?.message;
    const { status } = evaluate(given);
    if (status === 'ok') return undefined;
    const found = findCase(scope);
    return (found?.status === status ? found.says : undefined) ?? statusWords[status];
  }

  const call = (given: unknown): AnyResult => evaluate(given);
  const parts: AnyFunction = {
    evaluate,
    check,
    remark,
    trace,
    title,
    inputs,
    steps,
    outputs,
    cases,
  };
  return Object.assign(call, parts);
}
