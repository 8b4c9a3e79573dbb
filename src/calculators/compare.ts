import type { WaterfallChart } from '../charts/waterfall-chart.ts';
import { answer } from './answer.ts';
import type { Calculator, CalculatorField, FieldValue } from './calculator.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** An input that two states of a calculator do not share. */
export interface Difference {
  readonly field: CalculatorField;
  readonly a: FieldValue;
  readonly b: FieldValue;
}

/** The inputs that differ, in the order of the form. */
export function differences(calculator: Calculator, a: Values, b: Values): readonly Difference[] {
  return calculator.fields.flatMap((field) => {
    const [one, other] = [a[field.name] ?? field.start, b[field.name] ?? field.start];
    return one === other ? [] : [{ field, a: one, b: other }];
  });
}

/**
 * Where the difference of the first answer comes from: one input after the other is changed from `a` to
 * `b`, so that the steps add up to the whole. Inputs whose change alone has no answer are taken together
 * with the next. Nothing if one of the two states has no number.
 */
export function differenceWaterfall(
  calculator: Calculator,
  a: Values,
  b: Values,
): WaterfallChart | undefined {
  const [first] = calculator.shown;
  const [from, to] = [firstNumber(calculator, a), firstNumber(calculator, b)];
  if (first === undefined || from === undefined || to === undefined) return undefined;
  const steps: { label: string; change: number }[] = [];
  let now = { ...a };
  let level = from;
  let waiting: string[] = [];
  for (const { field, b: value } of differences(calculator, a, b)) {
    now = { ...now, [field.name]: value };
    waiting.push(field.label);
    const next = firstNumber(calculator, now);
    if (next === undefined) continue;
    steps.push({ label: waiting.join(' and '), change: next - level });
    level = next;
    waiting = [];
  }
  return {
    unit: first.unit,
    start: { label: `A: ${first.label}`, value: from },
    steps,
    end: `B: ${first.label}`,
  };
}

function firstNumber(calculator: Calculator, values: Values): number | undefined {
  const outcome = answer(calculator, values);
  return (outcome.ok ? outcome.answers[0]?.value : null) ?? undefined;
}
