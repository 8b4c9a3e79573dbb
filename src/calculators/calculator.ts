import type { CellField, ChoiceField, NumberField } from '../models/definition/field.ts';
import type { Unit } from '../models/definition/unit.ts';
import { formatQuantity } from '../models/format.ts';
import type { SvgNode } from '../charts/svg.ts';
import { words } from './reading.ts';
import type { UnitChoice } from './unit-choices.ts';
import { compose, type Composition, type Parts } from './compose.ts';

/** What a field holds. */
export type FieldValue = number | string | boolean;
/** The values of all fields, by name. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** One input of a calculator. */
export interface CalculatorField {
  /** As in the address: `utilization`, or `items.0.capexUsd` for a cell of a row. */
  readonly name: string;
  readonly label: string;
  /** What the model says of it. */
  readonly model: NumberField | ChoiceField | CellField;
  readonly unit: Unit;
  /** What a fresh calculator starts from. */
  readonly start: FieldValue;
  /** Why this start, or what to watch. */
  readonly about: string;
  /** The fact that the start comes from, where there is one. */
  readonly fact?: FactStart;
  /** Stands with the assumptions that few readers change. */
  readonly isAssumption: boolean;
}

/** A start that is the value of a fact. */
export interface FactStart {
  readonly id: string;
  /** Which of several values, from 1. */
  readonly part?: number;
  /** What the fact's value is multiplied by, such as 0.01 for percent. */
  readonly times?: number;
}

export interface Preset {
  readonly name: string;
  readonly title: string;
  /** Who is in this situation, and why these numbers. */
  readonly about: string;
  readonly values: FieldValues;
}

/** One output that is shown. */
export interface Shown {
  /** `part.output` */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
}

/** The answer drawn against one input. */
export interface Sweep {
  readonly across: string;
  readonly of: readonly string[];
  readonly scale?: 'log';
  /** What the drawing shows, as a sentence. */
  readonly title: string;
}

/** A drawing from the numbers of all inputs and outputs, by name; `undefined` for one that does not exist. */
export type Draw = (numberOf: (name: string) => number | undefined) => SvgNode | undefined;

/** A calculator: data over the functions of one model. */
export interface Calculator {
  /** The id of its model, and its address. */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly CalculatorField[];
  readonly presets: readonly Preset[];
  /** First the one that the question asks for. */
  readonly shown: readonly Shown[];
  readonly sweep: Sweep;
  /** Draws what is counted; nothing where there is no number to draw. */
  readonly draw?: Draw;
  readonly composition: Composition;
}

/** What one has to say to make a {@link Calculator}. */
export interface CalculatorSpec {
  /** The id of the model. */
  readonly id: string;
  readonly title: string;
  readonly parts: Parts;
  /** Outputs with their labels, and their unit where the model leaves it open. */
  readonly shows: Readonly<Record<string, string | readonly [label: string, unit: Unit]>>;
  /** The fields that matter most, in their order; all others are assumptions. */
  readonly fields: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly starts?: Readonly<Record<string, FieldValue>>;
  readonly abouts?: Readonly<Record<string, string>>;
  readonly ranges?: Readonly<Record<string, readonly [number, number]>>;
  readonly units?: Readonly<Record<string, Unit>>;
  readonly facts?: Readonly<Record<string, FactStart>>;
  readonly presets: readonly Preset[];
  readonly sweep: Sweep;
  readonly draw?: Draw;
}

/** Makes a calculator of its description; labels, units, limits and starts come from the model. */
export function makeCalculator(spec: CalculatorSpec): Calculator {
  const composition = compose(spec.title, spec.parts);
  const fields = Object.entries(composition.inputs).flatMap(([name, field]) => {
    if (field.kind === 'number' || field.kind === 'choice' || field.kind === 'flag') {
      return [fieldOf(name, field, field.start, spec)];
    }
    if (field.kind === 'numbers') {
      return (field.start ?? []).map((start, index) =>
        fieldOf(`${name}.${String(index)}`, field.item, start, spec, String(index + 1)),
      );
    }
    if (field.kind === 'text') return [];
    return (field.start ?? []).flatMap((row, index) => {
      const rowName = typeof row['name'] === 'string' ? row['name'] : String(index + 1);
      return Object.entries(field.fields).flatMap(([cell, part]) =>
        part.kind === 'text' || row[cell] === undefined || row[cell] === null
          ? []
          : [fieldOf(`${name}.${String(index)}.${cell}`, part, row[cell], spec, rowName)],
      );
    });
  });
  const order = (field: CalculatorField): number => {
    const place = spec.fields.indexOf(field.name);
    return place === -1 ? spec.fields.length : place;
  };
  return {
    id: spec.id,
    title: spec.title,
    fields: fields.toSorted((a, b) => order(a) - order(b)),
    presets: spec.presets,
    shown: Object.entries(spec.shows).map(([name, said]) => {
      const [label, unit] = typeof said === 'string' ? [said] : said;
      return { name, label, unit: unit ?? composition.outputs[name]?.unit ?? 'any unit' };
    }),
    sweep: spec.sweep,
    ...(spec.draw !== undefined && { draw: spec.draw }),
    composition,
  };
}

function fieldOf(
  name: string,
  field: NumberField | ChoiceField | CellField,
  modelStart: FieldValue | undefined,
  spec: CalculatorSpec,
  row?: string,
): CalculatorField {
  const label = spec.labels?.[name] ?? sentenceCase(field.label);
  const start = spec.starts?.[name] ?? modelStart ?? startOf(field);
  if (start === undefined) throw new Error(`${spec.id}: the field ${name} has no start.`);
  const range = spec.ranges?.[name];
  const fact = spec.facts?.[name];
  return {
    name,
    label: row === undefined ? label : `${sentenceCase(words(row))}: ${field.label}`,
    model: field.kind === 'number' && range !== undefined ? { ...field, range } : field,
    unit: spec.units?.[name] ?? (field.kind === 'number' ? field.unit : 'any unit'),
    start,
    about: spec.abouts?.[name] ?? sentenceCase(field.kind === 'number' ? (field.about ?? '') : ''),
    isAssumption: !spec.fields.includes(name),
    ...(fact !== undefined && { fact }),
  };
}

function startOf(field: NumberField | ChoiceField | CellField): FieldValue | undefined {
  if (field.kind === 'choice') return field.options[0];
  if (field.kind === 'flag') return field.neutral ?? false;
  return field.kind === 'number' && typeof field.neutral === 'number' ? field.neutral : undefined;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

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

/** One line of the result. */
export interface Answer extends Shown {
  /** The number, where the answer is one and exists. */
  readonly value: number | null;
  /** As the reader sees it. */
  readonly text: string;
  /** What the status of the model says to the reader; absent when there is nothing to add. */
  readonly remark?: string;
}

export interface FieldProblem {
  readonly name: string;
  /** A sentence. */
  readonly message: string;
}

/** Answers, first the one that the question asks for; or why there are none. */
export type Outcome =
  | { readonly ok: true; readonly answers: readonly Answer[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The answers of a calculator to values of its fields, perhaps in another unit. */
export function answer(
  calculator: Calculator,
  values: Readonly<Record<string, unknown>>,
  choice?: UnitChoice,
): Outcome {
  const { composition, shown } = calculator;
  const inputs = inputsOf(calculator, values);
  const { results, problems, taken } = composition.run(inputs);
  if (problems.length > 0) {
    return {
      ok: false,
      // What no field can mend alone, such as a mean of which nothing is left, stands at the first.
      problems: problems.map(({ field, message }) => ({
        name: calculator.fields.some(({ name }) => name === field)
          ? field
          : (calculator.fields[0]?.name ?? field),
        message,
      })),
    };
  }
  const remarked = new Set<string>();
  return {
    ok: true,
    answers: shown.map((line) => {
      const [key = ''] = line.name.split('.');
      const own = taken.get(key);
      const remark = own === undefined ? waits : composition.parts[key]?.fn.remark(own);
      const isOther = line.unit === choice?.of;
      const unit = isOther ? choice.to : line.unit;
      const computed = results[line.name] ?? null;
      const output = isOther && typeof computed === 'number' ? computed * choice.times : computed;
      const isFirst = !remarked.has(key);
      remarked.add(key);
      return {
        ...line,
        unit,
        value: typeof output === 'number' ? output : null,
        text: textOf(output, unit),
        ...(remark !== undefined && isFirst && { remark }),
      };
    }),
  };
}

const waits = 'It needs another answer that does not exist for these inputs.';

function textOf(output: number | string | readonly (number | string)[] | null, unit: Unit): string {
  if (typeof output === 'string') return words(output);
  if (typeof output === 'number' || output === null) return formatQuantity(output, unit);
  return output
    .map((item) => (typeof item === 'number' ? formatQuantity(item, unit) : item))
    .join(', ');
}

/** The drawing of a calculator for these values, if it has one. */
export function drawingOf(
  calculator: Calculator,
  values: Readonly<Record<string, unknown>>,
): SvgNode | undefined {
  const result = calculator.composition.evaluate(inputsOf(calculator, values));
  return calculator.draw?.((name) => {
    const value = name.includes('.') && Object.hasOwn(result, name) ? result[name] : values[name];
    return typeof value === 'number' ? value : undefined;
  });
}
