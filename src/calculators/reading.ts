import { numberFault } from '../models/definition/read.ts';
import { parseQuantity, writeNumber } from '../models/parse.ts';
import type { Range } from '../models/sampling/ranges.ts';
import type { CalculatorField, FieldValue } from './calculator.ts';

/** What a reader typed into a field: a value, a range with the value in its middle, or why it is neither. */
export type Read =
  | { readonly ok: true; readonly value: FieldValue; readonly range?: Range }
  | { readonly ok: false; readonly message: string };

/** Reads what stands in a field: `1.5M`, `30%`, `25 to 35`; a word for a choice, `yes` or `no` for a flag. */
export function readField({ model, unit, label }: CalculatorField, text: string): Read {
  if (model.kind === 'choice') {
    return model.options.includes(text)
      ? { ok: true, value: text }
      : { ok: false, message: `Choose one of ${model.options.map(words).join(', ')}.` };
  }
  if (model.kind === 'flag') return { ok: true, value: text === 'yes' };
  if (model.kind === 'text') return { ok: true, value: text };
  const parsed = parseQuantity(text, unit);
  if (!parsed.ok) return { ok: false, message: parsed.reason };
  const ends = 'range' in parsed ? [parsed.range.low, parsed.range.high] : [parsed.value];
  for (const end of ends) {
    const fault = numberFault(model, end);
    if (fault !== undefined) return { ok: false, message: `${label} ${fault}.` };
  }
  if (!('range' in parsed)) return { ok: true, value: parsed.value };
  const { low, mode, high } = parsed.range;
  const middle = mode ?? low + (high - low) / 2;
  return {
    ok: true,
    value: model.whole === true ? Math.round(middle) : middle,
    range: parsed.range,
  };
}

/** A value as a reader would type it, so that {@link readField} gives it back. */
export function writeField({ unit }: Pick<CalculatorField, 'unit'>, value: FieldValue): string {
  if (typeof value === 'number') return writeNumber(value, unit);
  return typeof value === 'string' ? value : value ? 'yes' : 'no';
}

/** The value one arrow key away: a hundredth for fractions, else a round step of about a fiftieth. */
export function stepField({ model }: CalculatorField, value: number, steps: number): number {
  if (model.kind !== 'number') return value;
  const isFraction = model.unit === 'fraction';
  const size = Math.abs(value) || (model.range?.[1] ?? 1);
  const step = isFraction ? 0.01 : 10 ** Math.floor(Math.log10(size / 5));
  const least = model.whole === true ? Math.max(1, step) : step;
  const next = Number((value + steps * least).toPrecision(12));
  const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = model;
  const isLegal = next >= min && next <= max && next > above && next < below;
  return isLegal ? next : value;
}

/** A choice as words: `all_reduce` is `all reduce`. */
export function words(option: string): string {
  return option.replaceAll('_', ' ');
}
