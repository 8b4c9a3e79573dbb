import type { CellField, ChoiceField, NumberField } from '../models/definition/field.ts';
import type { Unit } from '../models/definition/unit.ts';
import type { SvgNode } from '../charts/svg.ts';
import { words } from './reading.ts';
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
  /** How many times the model’s number is typed, where the reader chose another unit. */
  readonly times?: number;
  /** That unit, where it has a name of its own. */
  readonly typedUnit?: Unit;
  /** Stands with the assumptions that few readers change. */
  readonly isAssumption: boolean;
}

/** One output that is shown. */
export interface Shown {
  /** `part.output` */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  /** What the number of the model is multiplied by, where the reader chose another unit. */
  readonly times?: (values: Readonly<Record<string, unknown>>) => number;
}

/** The answer drawn against one input. */
export interface Sweep {
  readonly across: string;
  /** Outputs, or fields that stay where they are. */
  readonly of: readonly string[];
  /** What their lines are called in the drawing, where that is not their label. */
  readonly names?: Readonly<Record<string, string>>;
  readonly scale?: 'log';
  /** Outputs that are a place on the axis, such as where two lines meet, with a name for it. */
  readonly marks?: Readonly<Record<string, string>>;
  /** What the drawing shows, as a sentence. */
  readonly title: string;
}

/** Drawings from the numbers of all inputs and outputs, by name; `undefined` for one that does not exist. */
export type Draw = (numberOf: (name: string) => number | undefined) => readonly SvgNode[];

/** A calculator: data over the functions of one model. */
export interface Calculator {
  /** The id of its model, and its address. */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly CalculatorField[];
  /** First the one that the question asks for. */
  readonly shown: readonly Shown[];
  readonly sweep: Sweep;
  readonly composition: Composition;
  /** What it started from in each version of its addresses, so that an old link gives the old result. */
  readonly earlier: Readonly<Record<string, FieldValues>>;
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
  readonly ranges?: Readonly<Record<string, readonly [number, number]>>;
  readonly units?: Readonly<Record<string, Unit>>;
  readonly sweep: Sweep;
  /** Kept in `earlier-starts/`, which `npm run calculators:record` and each build write. */
  readonly earlier: Readonly<Record<string, FieldValues>>;
}

/** Makes a calculator of its description; labels, units, limits and starts come from the model. */
export function makeCalculator(spec: CalculatorSpec): Calculator {
  const composition = compose(spec.parts);
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
    shown: Object.entries(spec.shows).map(([name, said]) => {
      const [label, unit] = typeof said === 'string' ? [said] : said;
      return { name, label, unit: unit ?? composition.outputs[name]?.unit ?? 'any unit' };
    }),
    sweep: spec.sweep,
    composition,
    earlier: spec.earlier,
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
  return {
    name,
    label: row === undefined ? label : `${sentenceCase(words(row))}: ${field.label}`,
    model: field.kind === 'number' && range !== undefined ? { ...field, range } : field,
    unit: spec.units?.[name] ?? (field.kind === 'number' ? field.unit : 'any unit'),
    start,
    isAssumption: !spec.fields.includes(name),
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
