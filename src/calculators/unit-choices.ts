import type { Unit } from '../models/definition/unit.ts';
import type { Calculator, CalculatorField, Shown } from './calculator.ts';

type Values = Readonly<Record<string, unknown>>;

/** Another way to say some quantities, where practitioners differ. */
export interface UnitChoice {
  /** As in the address. */
  readonly name: string;
  readonly label: string;
  /** For answers in a unit: the other one, and how many of it make one of the first. */
  readonly answers?: readonly {
    readonly of: Unit;
    readonly to: Unit;
    readonly times: (values: Values) => number;
  }[];
  /** For what is typed into these fields, and answers in these units: twice as high. */
  readonly doubles?: { readonly fields: readonly string[]; readonly units: readonly Unit[] };
}

/** A month has been 720, 730 and 730.5 hours in print; where a node’s GPUs are no input it has eight. */
const choices: readonly UnitChoice[] = [
  {
    name: 'node-hour',
    label: 'per node-hour',
    answers: [{ of: 'USD/GPU-hour', to: 'USD/node-hour', times: gpusOf }],
  },
  {
    name: 'gpu-hour',
    label: 'per GPU-hour',
    answers: [{ of: 'USD/node-hour', to: 'USD/GPU-hour', times: (values) => 1 / gpusOf(values) }],
  },
  per('month-720', 'month', 720),
  per('month-730', 'month', 730),
  per('month-730.5', 'month', 730.5),
  per('year', 'year', 8760),
  {
    name: 'binary',
    label: 'in GiB and TiB, powers of two',
    answers: [
      { of: 'GB', to: 'GiB', times: () => 1e9 / 2 ** 30 },
      { of: 'TB', to: 'TiB', times: () => 1e12 / 2 ** 40 },
      { of: 'GB/s', to: 'GiB/s', times: () => 1e9 / 2 ** 30 },
    ],
  },
  {
    name: 'sparse',
    label: 'peaks with 2:4 sparsity, twice the dense',
    doubles: { fields: ['peakTflops', 'lowTflops', 'tflopsEach'], units: ['EFLOP/s'] },
  },
];

function per(name: string, time: string, hours: number): UnitChoice {
  return {
    name,
    label: `per ${time} of ${String(hours)} hours`,
    answers: [
      { of: 'USD/GPU-hour', to: `USD/GPU-${time}`, times: () => hours },
      { of: 'USD/node-hour', to: `USD/node-${time}`, times: () => hours },
      { of: 'USD/h', to: `USD/${time}`, times: () => hours },
    ],
  };
}

function gpusOf(values: Values): number {
  const gpus = values['gpusPerNode'];
  return typeof gpus === 'number' ? gpus : 8;
}

/** The other units that a calculator can be shown in. */
export function unitChoicesOf({ shown, fields }: Calculator): readonly UnitChoice[] {
  return choices.filter(
    ({ answers = [], doubles }) =>
      answers.some(({ of }) => shown.some(({ unit }) => unit === of)) ||
      fields.some(({ name }) => doubles?.fields.includes(name)),
  );
}

/** The calculator with its answers, and what is typed into it, in other units; the model stays. */
export function inUnit(calculator: Calculator, name: string | undefined): Calculator {
  const choice = unitChoicesOf(calculator).find((each) => each.name === name);
  if (choice === undefined) return calculator;
  const { answers = [], doubles } = choice;
  return {
    ...calculator,
    fields: calculator.fields.map((field): CalculatorField =>
      doubles?.fields.includes(field.name) ? { ...field, times: 2 } : field,
    ),
    shown: calculator.shown.map((line): Shown => {
      const found = answers.find(({ of }) => of === line.unit);
      if (found !== undefined) return { ...line, unit: found.to, times: found.times };
      return doubles?.units.includes(line.unit) ? { ...line, times: () => 2 } : line;
    }),
  };
}
