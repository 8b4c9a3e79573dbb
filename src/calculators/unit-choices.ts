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
  /** For what is typed into fields of a unit, or of these names: the other unit, and how many make one. */
  readonly typed?: {
    readonly of: Unit | readonly string[];
    readonly to?: Unit;
    readonly times: number;
  };
}

/** GPUs of a node, where they are no input. */
const usualGpus = 8;

/** A month has been 720, 730 and 730.5 hours in print. */
const choices: readonly UnitChoice[] = [
  {
    name: 'node-hour',
    label: 'per node-hour',
    answers: [
      { of: 'USD/GPU-hour', to: 'USD/node-hour', times: gpusOf },
      { of: 'GPU-hours', to: 'node-hours', times: (values) => 1 / gpusOf(values) },
    ],
    typed: { of: 'USD/GPU-hour', to: 'USD/node-hour', times: usualGpus },
  },
  {
    name: 'gpu-hour',
    label: 'per GPU-hour',
    answers: [{ of: 'USD/node-hour', to: 'USD/GPU-hour', times: (values) => 1 / gpusOf(values) }],
    typed: { of: 'USD/node-hour', to: 'USD/GPU-hour', times: 1 / usualGpus },
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
    answers: [{ of: 'EFLOP/s', to: 'EFLOP/s', times: () => 2 }],
    typed: { of: ['peakTflops', 'lowTflops', 'tflopsEach'], times: 2 },
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
  return typeof gpus === 'number' ? gpus : usualGpus;
}

/** The other units that a calculator can be shown in. */
export function unitChoicesOf(calculator: Calculator): readonly UnitChoice[] {
  const { shown, fields } = calculator;
  return choices.filter(
    (choice) =>
      choice.answers?.some(({ of }) => shown.some(({ unit }) => unit === of)) === true ||
      fields.some((field) => isTypedOtherwise(calculator, field, choice)),
  );
}

/** A field that asks for the GPUs of a node says what its neighbours mean, so they stay as they are. */
function isTypedOtherwise(
  { fields }: Calculator,
  { name, unit }: CalculatorField,
  { typed }: UnitChoice,
): boolean {
  if (typeof typed?.of !== 'string') return typed?.of.includes(name) === true;
  return typed.of === unit && fields.every((field) => field.name !== 'gpusPerNode');
}

/** The calculator with its answers, and what is typed into it, in other units; the model stays. */
export function inUnit(calculator: Calculator, name: string | undefined): Calculator {
  const choice = unitChoicesOf(calculator).find((each) => each.name === name);
  if (choice === undefined) return calculator;
  const { answers = [], typed } = choice;
  return {
    ...calculator,
    fields: calculator.fields.map((field): CalculatorField =>
      typed !== undefined && isTypedOtherwise(calculator, field, choice)
        ? { ...field, times: typed.times, typedUnit: typed.to ?? field.unit }
        : field,
    ),
    shown: calculator.shown.map((line): Shown => {
      const found = answers.find(({ of }) => of === line.unit);
      return found === undefined ? line : { ...line, unit: found.to, times: found.times };
    }),
  };
}
