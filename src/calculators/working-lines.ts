import type { OutputNumber } from '../models/definition/define.ts';
import type { Unit } from '../models/definition/unit.ts';
import { workingOf, type Terms } from '../models/working.ts';
import type { Calculator } from './calculator.ts';
import type { Part } from './compose.ts';
import { inputsOf } from './values.ts';

/** A stretch of a formula; with the names of what it stands for, where it is a term. */
export interface Piece {
  readonly text: string;
  /** Fields, or outputs of other lines as `part.output`. */
  readonly uses?: readonly string[];
}

/** One line of the working: a formula with the reader’s numbers put in. */
export interface WorkingLine {
  /** `part.step` */
  readonly name: string;
  /** What it computes, in words. */
  readonly label: string;
  /** `profit / revenue`, without numbers. */
  readonly formula: readonly Piece[];
  /** `670,000,000 USD / 1,000,000,000 USD = 0.67` */
  readonly worked: readonly Piece[];
}

/** Stand around a term while a formula is text: no label has them. */
const edge = '\u0002';
const within = '\u0003';

/** Every step from the fields to the answers, in order. */
export function workingLines(
  calculator: Calculator,
  values: Readonly<Record<string, unknown>>,
): readonly WorkingLine[] {
  const { composition } = calculator;
  const { taken } = composition.run(inputsOf(calculator, values));
  return [...taken].flatMap(([key, own]) => {
    const part = composition.parts[key];
    if (part === undefined) return [];
    const terms: Terms = {
      label: (name, text) =>
        `${edge}${name}${within}${labelOf(calculator, usesOf(calculator, part, key, name), text)}${edge}`,
      number: (name, text) =>
        `${edge}${name}${within}${withUnit(text, unitOf(calculator, part, key, name))}${edge}`,
    };
    const pieces = (text: string): readonly Piece[] =>
      piecesOf(text, (name) => usesOf(calculator, part, key, name));
    return workingOf(part.fn, own, terms).map((step) => ({
      name: `${key}.${step.key}`,
      label: step.label,
      formula: pieces(step.text.slice(step.text.indexOf(' = ') + 3)),
      worked: pieces(resultWithUnit(step.workedText, step.value, step.unit)),
    }));
  });
}

/** Pieces as one text. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function piecesOf(text: string, usesOf: (name: string) => readonly string[]): readonly Piece[] {
  return text.split(edge).flatMap((stretch, index): readonly Piece[] => {
    if (stretch === '') return [];
    const [name = '', shown] = stretch.split(within);
    if (index % 2 === 0 || shown === undefined) return [{ text: stretch }];
    const uses = usesOf(name);
    return [{ text: shown, ...(uses.length > 0 && { uses }) }];
  });
}

/** What a name of a part’s formulas stands for: fields, or outputs; nothing for a constant. */
function usesOf(
  { fields }: Calculator,
  { fn, takes = {} }: Part,
  key: string,
  name: string,
): readonly string[] {
  if (Object.hasOwn(fn.steps, name) || Object.hasOwn(fn.outputs, name)) return [`${key}.${name}`];
  const source = Object.hasOwn(takes, name) ? takes[name] : name;
  if (typeof source === 'number') return [];
  if (typeof source === 'string' && Object.hasOwn(fn.inputs, name)) return [source];
  // A cell of rows: of all rows that feed it.
  const rows = Object.values(takes).flatMap((each) => (typeof each === 'object' ? each : []));
  const cells = rows.flatMap((row) => (typeof row[name] === 'string' ? [row[name]] : []));
  const own = fields.filter((field) => field.name.endsWith(`.${name}`)).map((field) => field.name);
  return [...new Set([...cells, ...own])];
}

/** As the form calls it, where the term is one of its fields. */
function labelOf({ fields }: Calculator, uses: readonly string[], text: string): string {
  const field = uses.length === 1 ? fields.find(({ name }) => name === uses[0]) : undefined;
  if (field === undefined || field.name.includes('.')) return text;
  const { label } = field;
  const isWord = /^[A-Z][a-z]/.test(label);
  return isWord ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function unitOf(
  calculator: Calculator,
  { fn, takes = {} }: Part,
  key: string,
  name: string,
): Unit | undefined {
  const [use] = usesOf(calculator, { fn, takes }, key, name);
  const field = calculator.fields.find((each) => each.name === use);
  return field?.unit ?? calculator.composition.outputs[use ?? '']?.unit ?? fn.steps[name]?.unit;
}

const bare: ReadonlySet<Unit | undefined> = new Set([
  undefined,
  'any unit',
  'any time',
  'count',
  'fraction',
  'ratio',
]);

function withUnit(text: string, unit: Unit | undefined): string {
  return unit === undefined || bare.has(unit) ? text : `${text} ${unit.replace('/', ' per ')}`;
}

function resultWithUnit(worked: string, value: OutputNumber, unit: Unit | undefined): string {
  return typeof value === 'number' ? withUnit(worked, unit) : worked;
}
