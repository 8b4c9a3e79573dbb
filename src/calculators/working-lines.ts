import type { OutputNumber } from '../models/definition/define.ts';
import type { Unit } from '../models/definition/unit.ts';
import { workingOf } from '../models/working.ts';
import { inputsOf, type Calculator } from './calculator.ts';

/** One line of the working: a formula with the reader’s numbers put in. */
export interface WorkingLine {
  /** `part.step` */
  readonly name: string;
  /** What it computes, in words. */
  readonly label: string;
  /** `profit / revenue`, without numbers. */
  readonly formula: string;
  /** `670,000,000 / 1,000,000,000 = 0.67`, with the unit of the result */
  readonly worked: string;
}

/** Every step from the fields to the answers, in order. */
export function workingLines(
  calculator: Calculator,
  values: Readonly<Record<string, unknown>>,
): readonly WorkingLine[] {
  const { composition } = calculator;
  const { taken } = composition.run(inputsOf(calculator, values));
  return [...taken].flatMap(([key, own]) => {
    const fn = composition.parts[key]?.fn;
    return (fn === undefined ? [] : workingOf(fn, own)).map((step) => ({
      name: `${key}.${step.key}`,
      label: step.label,
      formula: step.text.slice(step.text.indexOf(' = ') + 3),
      worked: withUnit(step.workedText, step.value, step.unit),
    }));
  });
}

const bare: ReadonlySet<Unit | undefined> = new Set([
  undefined,
  'any unit',
  'any time',
  'count',
  'fraction',
  'ratio',
]);

function withUnit(worked: string, value: OutputNumber, unit: Unit | undefined): string {
  if (unit === undefined || bare.has(unit) || typeof value !== 'number') return worked;
  return `${worked} ${unit.replace('/', ' per ')}`;
}
