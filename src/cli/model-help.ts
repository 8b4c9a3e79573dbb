import type { AnyFunction, Model } from '../models/definition/define.ts';
import type { CellField, Field } from '../models/definition/field.ts';
import { modelList } from '../models/index.ts';
import { formulasOf } from '../models/working.ts';

export const usage = `npm run -s model -- <id> <function> '<json>'

Prints the result as JSON. Instead of a number the inputs may have a range, such as
{"low": 1.5, "mode": 2.5, "high": 4}: then the output is sampled 10,000 times.

  --working    show each formula with the numbers put in
  --samples N  sample N times (with ranges)
  --seed N     start the samples from another seed (with ranges)
  --help       this help; after an id, its functions; after a function, its fields`;

/** All models and their functions. */
export function describeModels(): string {
  const names = modelList.map(
    ({ id, title, functions }) => `${id}\n  ${title}\n  ${Object.keys(functions).join(', ')}`,
  );
  return [usage, 'Models and their functions:', ...names].join('\n\n');
}

/** The functions of a model with their fields. */
export function describeModel(model: Model): string {
  const functions = Object.entries(model.functions).map(([name, fn]) => describeFunction(name, fn));
  return [`${model.id}: ${model.title}`, model.question, ...functions].join('\n\n');
}

/** The fields of a function with unit and default, its outputs and the statuses it can answer. */
export function describeFunction(name: string, fn: AnyFunction): string {
  const inputs = Object.entries(fn.inputs).flatMap(([field, described]) =>
    describeField(field, described),
  );
  const formulas = new Map(formulasOf(fn).map(({ key, text }) => [key, text]));
  const outputs = Object.entries(fn.outputs).map(([key, { unit }]) =>
    line(key, unit ?? 'list', formulas.get(key) ?? ''),
  );
  const statuses = ['ok', ...fn.cases.map(({ status }) => status), 'invalid_input', 'overflow'];
  return [
    `${name}: ${fn.title}`,
    ...inputs,
    '  gives',
    ...outputs,
    `  status: ${[...new Set(statuses)].join(', ')}`,
  ].join('\n');
}

function describeField(name: string, field: Field | CellField, indent = ''): readonly string[] {
  switch (field.kind) {
    case 'number': {
      const notes = [
        field.label,
        field.neutral === undefined ? undefined : `${String(field.neutral)} if left out`,
        field.start === undefined ? undefined : `for example ${String(field.start)}`,
        field.range === undefined ? undefined : `sensible ${field.range.map(String).join(' to ')}`,
        field.about,
      ];
      return [
        line(indent + name, field.unit, notes.filter((note) => note !== undefined).join('; ')),
      ];
    }
    case 'choice':
      return [line(indent + name, 'word', `${field.label}: ${field.options.join(', ')}`)];
    case 'flag':
      return [line(indent + name, 'true/false', field.label)];
    case 'text':
      return [line(indent + name, 'text', field.label)];
    case 'numbers':
      return [line(indent + name, 'list', `${field.label}, in ${field.item.unit}`)];
    case 'rows':
      return [
        line(indent + name, 'list', `${field.label}: objects with`),
        ...Object.entries(field.fields).flatMap(([cell, part]) =>
          describeField(cell, part, `${indent}  `),
        ),
      ];
  }
}

function line(name: string, unit: string, text: string): string {
  return `  ${name.padEnd(28)} ${unit.padEnd(14)} ${text}`.trimEnd();
}
