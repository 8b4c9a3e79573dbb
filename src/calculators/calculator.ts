import type { AnyFunction } from '../models/definition/define.ts';
import type { Unit } from '../models/definition/unit.ts';

/** One input of a calculator. */
export interface CalculatorField {
  /** As in the address. */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  /** What a fresh calculator starts from. */
  readonly start: number;
  /** Sensible values; others are allowed if the model takes them. */
  readonly range: readonly [number, number];
  /** Why this start. */
  readonly about: string;
  /** The fact that the start comes from, where there is one. */
  readonly factId?: string;
}

/** One line of the result. */
export interface Answer {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: Unit;
  /** What the status of the model says to the reader; absent when there is nothing to add. */
  readonly remark?: string;
}

export interface Preset {
  readonly name: string;
  readonly title: string;
  readonly values: Readonly<Record<string, number>>;
}

/** The values of all fields, by name. */
export type FieldValues = Readonly<Record<string, number>>;

export interface FieldProblem {
  readonly name: string;
  /** A sentence. */
  readonly message: string;
}

/** Answers, first the one that the question asks for; or why there are none. */
export type Outcome =
  | { readonly ok: true; readonly answers: readonly Answer[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** A calculator: data over the functions of one model. */
export interface Calculator {
  /** The id of its model, and its address. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly fields: readonly CalculatorField[];
  readonly presets: readonly Preset[];
  /** The functions behind the answers, whose formulas are shown. */
  readonly functions: readonly AnyFunction[];
  readonly answer: (values: FieldValues) => Outcome;
}

/** The values that a calculator starts from, with those given put in their places. */
export function startValues(
  calculator: Calculator,
  given: Readonly<Record<string, unknown>> = {},
): FieldValues {
  return Object.fromEntries(
    calculator.fields.map(({ name, start }) => {
      const value = Object.hasOwn(given, name) ? Number(given[name]) : start;
      return [name, Number.isFinite(value) ? value : start];
    }),
  );
}
