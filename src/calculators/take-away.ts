import { writeCsv } from '../tables/csv.ts';
import { answer, type Calculator, type FieldValue, type FieldValues } from './calculator.ts';

/** Inputs and answers as CSV (RFC 4180): kind, name, value, unit, source. Text that a spreadsheet would run is quoted. */
export function toCsv(calculator: Calculator, values: FieldValues): string {
  const outcome = answer(calculator, values);
  const rows: (readonly (string | number)[])[] = [
    ['kind', 'label', 'value', 'unit', 'source'],
    ...calculator.fields.map((field) => [
      'input',
      field.label,
      plain(values[field.name] ?? field.start),
      field.unit,
      field.fact !== undefined && values[field.name] === field.start ? `fact ${field.fact.id}` : '',
    ]),
    ...(outcome.ok ? outcome.answers : []).map(({ label, value, text, unit }) => [
      'answer',
      label,
      value ?? text,
      unit,
      '',
    ]),
  ];
  return writeCsv(rows);
}

/** The same as JSON, with the address that opens it. */
export function toJson(calculator: Calculator, values: FieldValues, address: string): string {
  const outcome = answer(calculator, values);
  return `${JSON.stringify(
    {
      calculator: calculator.id,
      address,
      inputs: calculator.fields.map(({ name, label, unit, start, fact }) => ({
        name,
        label,
        value: values[name] ?? start,
        unit,
        ...(fact !== undefined && values[name] === start && { fact: fact.id }),
      })),
      answers: (outcome.ok ? outcome.answers : []).map(({ name, label, value, text, unit }) => ({
        name,
        label,
        value: value ?? text,
        unit,
      })),
    },
    null,
    2,
  )}\n`;
}

/** The component that shows these values in a note. */
export function toNote(calculator: Calculator, values: FieldValues): string {
  const changed = calculator.fields.flatMap(({ name, start }) => {
    const value = values[name];
    return value === undefined || value === start ? [] : [[name, value] as const];
  });
  const isCell = ([name]: readonly [string, FieldValue]): boolean => name.includes('.');
  const inputs = changed
    .filter((each) => !isCell(each))
    .map(([name, value]) =>
      typeof value === 'string' ? ` ${name}="${value}"` : ` ${name}={${String(value)}}`,
    );
  const cells = changed.filter(isCell);
  const written = JSON.stringify(Object.fromEntries(cells));
  return `<Calculator id="${calculator.id}"${inputs.join('')}${cells.length > 0 ? ` cells={${written}}` : ''} />`;
}

/** A BibTeX entry for a result. `date` is the day of reading, as `2026-11-24`. */
export function toBibtex(
  calculator: Calculator,
  address: string,
  date: string,
  site: string,
): string {
  return [
    `@misc{${calculator.id.replaceAll('-', '')}${date.slice(0, 4)},`,
    `  title = {${calculator.title}},`,
    `  author = {{${site}}},`,
    `  year = {${date.slice(0, 4)}},`,
    `  url = {${address}},`,
    `  urldate = {${date}},`,
    `}`,
    '',
  ].join('\n');
}

function plain(value: FieldValue): string | number {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}
