import type { CalculatorField } from '../calculators/calculator.ts';
import { calculators, findCalculator } from '../calculators/index.ts';
import type { PublishedCalculator } from '../calculators/published.ts';
import { readField, words } from '../calculators/reading.ts';
import { numberFault } from '../models/definition/read.ts';
import type { ComponentUse } from './compiled-note.ts';
import { nearestName } from './spelling.ts';

/** What is wrong with a `<Calculator>` of a note. */
export interface CalculatorFault {
  readonly rule: 'calculator/unknown' | 'calculator/preset' | 'calculator/input';
  readonly message: string;
  readonly help: string;
}

/**
 * Checks a `<Calculator>` of a note: that it exists, has the preset, and takes each input and cell that
 * is given, with that value. A misspelt input would silently show the result for another number.
 */
export function checkCalculator({ attributes }: ComponentUse): readonly CalculatorFault[] {
  const { id: given, preset, cells = {}, ...inputs } = attributes;
  const id = typeof given === 'string' ? given : '';
  const calculator = findCalculator(id);
  if (calculator === undefined) {
    return [
      {
        rule: 'calculator/unknown',
        message: `no calculator "${id}"`,
        help: didYouMean(
          id,
          calculators.map((each) => each.id),
          'See /calculators/ for all.',
        ),
      },
    ];
  }
  const isCells = typeof cells === 'object' && cells !== null && !Array.isArray(cells);
  return [
    ...checkPreset(calculator, preset),
    ...Object.entries(inputs).flatMap(([name, value]) => checkInput(calculator, name, value)),
    ...(isCells
      ? Object.entries(cells).flatMap(([name, value]) => checkInput(calculator, name, value))
      : [
          {
            rule: 'calculator/input' as const,
            message: 'cells is not a list of names with values',
            help: 'Write cells={{ "items.0.capexUsd": 120000 }}.',
          },
        ]),
  ];
}

function checkPreset(
  { id, presets }: PublishedCalculator,
  given: unknown,
): readonly CalculatorFault[] {
  const preset = typeof given === 'string' ? given : '';
  if (given === undefined || presets.some(({ name }) => name === preset)) return [];
  const names = presets.map(({ name }) => name);
  return [
    {
      rule: 'calculator/preset',
      message: `${id} has no preset "${preset}"`,
      help: didYouMean(preset, names, `It has ${names.join(', ')}.`),
    },
  ];
}

function checkInput(
  { id, fields }: PublishedCalculator,
  name: string,
  value: unknown,
): readonly CalculatorFault[] {
  const field = fields.find((each) => each.name === name);
  const names = fields.map((each) => each.name);
  if (field === undefined) {
    return [
      {
        rule: 'calculator/input',
        message: `${id} has no input ${name}`,
        help: didYouMean(name, names, `It has ${names.join(', ')}.`),
      },
    ];
  }
  const fault = faultOf(field, value);
  return fault === undefined
    ? []
    : [
        {
          rule: 'calculator/input',
          message: `${name} of ${id} ${fault.message}`,
          help: fault.help,
        },
      ];
}

function faultOf(
  field: CalculatorField,
  value: unknown,
): Pick<CalculatorFault, 'message' | 'help'> | undefined {
  const { name, model, start } = field;
  if (model.kind === 'choice') {
    if (model.options.some((option) => option === value)) return undefined;
    const help = `Write one of ${model.options.join(', ')}.`;
    return { message: `has no choice ${words(String(value))}`, help };
  }
  if (model.kind === 'flag') {
    if (typeof value === 'boolean') return undefined;
    return { message: 'is true or false', help: `Write ${name}={true} or ${name}={false}.` };
  }
  if (model.kind === 'text') return undefined;
  if (typeof value === 'string' && isRange(field, value)) return undefined;
  if (typeof value !== 'number') {
    const help = `Write the number in braces, in the model’s unit, such as {${String(start)}}.`;
    return { message: 'is a number', help };
  }
  const message = numberFault(model, value);
  if (message === undefined) return undefined;
  return { message, help: `Its usual value is ${String(start)}.` };
}

/** Whether a text is a range such as `60% to 80%`, which only a text can be. */
function isRange(field: CalculatorField, text: string): boolean {
  const read = readField(field, text);
  return read.ok && read.range !== undefined;
}

function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? otherwise : `Did you mean ${nearest}?`;
}
