import { writeCsv } from '../tables/csv.ts';
import { answer } from './answer.ts';
import { versionOf, writeState } from './address.ts';
import type { Calculator, CalculatorField } from './calculator.ts';
import { writeField, writeRange } from './reading.ts';
import { wholeSpread } from './spread.ts';
import type { State } from './values.ts';

/** A result with all that one needs to find it again. */
export interface Result extends State {
  readonly calculator: Calculator;
  /** The address that opens it. */
  readonly address: string;
  /** The day of reading, as `2026-11-24`. */
  readonly date: string;
  /** What the inputs start from, and what the page says of where that comes from. */
  readonly starts: State;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Where the start of an input comes from. */
export interface Source {
  readonly why: string;
  /** The address of a fact. */
  readonly address?: string;
}

/**
 * Inputs and answers as CSV (RFC 4180), each with its unit and, for an input at its start, where that
 * comes from; the address and the version of the defaults close it. Text that a spreadsheet would run is quoted.
 */
export function toCsv(result: Result): string {
  const { calculator, address, date } = result;
  return writeCsv([
    ['kind', 'name', 'label', 'value', 'unit', 'source', 'why'],
    ...calculator.fields.map((field) => {
      const source = sourceOf(result, field);
      return [
        'input',
        field.name,
        field.label,
        valueOf(result, field),
        field.unit,
        source?.address ?? (source === undefined ? 'the reader' : ''),
        source?.why ?? '',
      ];
    }),
    ...answersOf(result).map(({ name, label, value, unit }) => [
      'answer',
      name,
      label,
      value,
      unit,
      '',
      '',
    ]),
    ['about', 'address', 'Opens this result', address, '', '', ''],
    ['about', 'version', 'Defaults', versionOf(calculator), '', '', ''],
    ['about', 'date', 'Read', date, '', '', ''],
  ]);
}

/** The same as JSON. */
export function toJson(result: Result): string {
  const { calculator, address, date } = result;
  const content = {
    calculator: calculator.id,
    title: calculator.title,
    address,
    version: versionOf(calculator),
    date,
    inputs: calculator.fields.map((field) => {
      const { name, label, unit } = field;
      const source = sourceOf(result, field);
      const from = source?.address === undefined ? {} : { source: source.address };
      const why = source === undefined ? { why: 'typed by the reader' } : { why: source.why };
      return { name, label, value: valueOf(result, field), unit, ...from, ...why };
    }),
    answers: answersOf(result),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The component that shows these values in a note, ranges as they are typed. */
export function toNote({ calculator, values, ranges }: State & { calculator: Calculator }): string {
  const attributes: string[] = [];
  const cells: Record<string, unknown> = {};
  for (const field of calculator.fields.map(inModelUnit)) {
    const { name, start } = field;
    const range = ranges.get(name);
    const value = range === undefined ? values[name] : writeRange(field, range);
    if (value === undefined || value === start) continue;
    if (name.includes('.')) cells[name] = value;
    else {
      attributes.push(
        typeof value === 'string' ? ` ${name}="${value}"` : ` ${name}={${String(value)}}`,
      );
    }
  }
  if (Object.keys(cells).length > 0) attributes.push(` cells={${JSON.stringify(cells)}}`);
  return `<Calculator id="${calculator.id}"${attributes.join('')} />`;
}

/** A BibTeX entry for a result. */
export function toBibtex(
  { calculator, address, date }: Pick<Result, 'calculator' | 'address' | 'date'>,
  site: string,
): string {
  return [
    `@misc{${calculator.id.replaceAll('-', '')}${date.slice(0, 4)},`,
    `  title = {${calculator.title}},`,
    `  author = {{${site}}},`,
    `  year = {${date.slice(0, 4)}},`,
    `  url = {${address}},`,
    `  urldate = {${date}},`,
    `  note = {Calculator, defaults ${versionOf(calculator)}},`,
    `}`,
    '',
  ].join('\n');
}

/** Notes and files say every number as the model takes it. */
function inModelUnit(field: CalculatorField): CalculatorField {
  return { ...field, times: 1 };
}

/** Nothing for what the reader typed. */
function sourceOf({ values, ranges, starts, sources }: Result, field: CalculatorField) {
  const isStart = writeState(field, { values, ranges }) === writeState(field, starts);
  return isStart ? (sources.get(field.name) ?? { why: '' }) : undefined;
}

/** A number in the model’s unit, a range as it is typed, yes or no, a choice. */
function valueOf({ values, ranges }: Result, shown: CalculatorField) {
  const field = inModelUnit(shown);
  const range = ranges.get(field.name);
  if (range !== undefined) return writeRange(field, range);
  const value = values[field.name] ?? field.start;
  return typeof value === 'boolean' ? writeField(field, value) : value;
}

function answersOf({ calculator, values, ranges }: Result) {
  const outcome = answer(calculator, values);
  const answers = (outcome.ok ? outcome.answers : []).map(({ name, label, value, text, unit }) => ({
    name,
    label,
    value: value ?? text,
    unit,
  }));
  const plot = wholeSpread(calculator, { values, ranges });
  const [first] = answers;
  if (plot === undefined || first === undefined) return answers;
  const { p10, p50, p90 } = plot;
  const spread = Object.entries({ p10, p50, p90 }).map(([name, value]) => ({
    ...first,
    name: `${first.name}.${name}`,
    label: `${first.label}, ${name}`,
    value,
  }));
  return [...answers, ...spread];
}
