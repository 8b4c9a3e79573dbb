import type { OutputNumber } from '../models/definition/define.ts';
import type { Unit } from '../models/definition/unit.ts';
import { formatQuantity } from '../models/format.ts';
import type { Calculator, Shown } from './calculator.ts';
import { words } from './reading.ts';
import { inputsOf } from './values.ts';

type Values = Readonly<Record<string, unknown>>;

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
  /** The field; empty for inputs that do not go together. */
  readonly name: string;
  /** A sentence. */
  readonly message: string;
}

/** Answers, first the one that the question asks for; or why there are none. */
export type Outcome =
  | { readonly ok: true; readonly answers: readonly Answer[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The answers of a calculator to values of its fields. */
export function answer(calculator: Calculator, values: Values): Outcome {
  const { composition, shown } = calculator;
  const { results, problems, taken } = composition.run(inputsOf(calculator, values));
  if (problems.length > 0) {
    return {
      ok: false,
      problems: problems.map(({ field, message }) => ({
        name: calculator.fields.some(({ name }) => name === field) ? field : '',
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
      const part = composition.parts[key];
      const remark = own === undefined ? waits : (part?.fn.remark(own) ?? part?.warns?.(values));
      const isFirst = !remarked.has(key);
      remarked.add(key);
      const output = results[line.name] ?? null;
      const value = numberOf(line, output, values);
      return {
        ...line,
        value,
        text: value === null ? textOf(output, line.unit) : formatQuantity(value, line.unit),
        ...(remark !== undefined && isFirst && { remark }),
      };
    }),
  };
}

/** An output as the number that is shown, in the unit of its line; `null` if it is none. */
export function numberOf(
  { times }: Pick<Shown, 'times'>,
  output: unknown,
  values: Values,
): number | null {
  if (typeof output !== 'number' || !Number.isFinite(output)) return null;
  const number = times === undefined ? output : output * times(values);
  return Number.isFinite(number) ? number : null;
}

const waits = 'It needs another answer that does not exist for these inputs.';

function textOf(output: OutputNumber, unit: Unit): string {
  if (typeof output === 'string') return words(output);
  if (typeof output === 'number' || output === null) return formatQuantity(output, unit);
  return output
    .map((item) => (typeof item === 'number' ? formatQuantity(item, unit) : item))
    .join(', ');
}
