import { numberFault } from '../models/definition/read.ts';
import { parseQuantity, writeNumber } from '../models/parse.ts';
import type { Range } from '../models/sampling/ranges.ts';
import type { CalculatorField, FieldValue } from './calculator.ts';

/** What a reader typed into a field: a value, a range with the value in its middle, or why it is neither. */
export type Read =
  | { readonly ok: true; readonly value: FieldValue; readonly range?: Range }
  | { readonly ok: false; readonly message: string };

/** Reads what stands in a field: `1.5M`, `30%`, `25 to 35`; a word for a choice, `yes` or `no` for a flag. */
export function readField(field: CalculatorField, text: string): Read {
  const { model, unit, typedUnit = unit, label, times = 1 } = field;
  if (model.kind === 'choice') {
    return model.options.includes(text)
      ? { ok: true, value: text }
      : { ok: false, message: `Choose one of ${model.options.map(words).join(', ')}.` };
  }
  if (model.kind === 'flag') return { ok: true, value: text === 'yes' };
  if (model.kind === 'text') return { ok: true, value: text };
  const parsed = parseQuantity(text, typedUnit);
  if (!parsed.ok) return { ok: false, message: parsed.reason };
  const range = 'range' in parsed ? scaleRange(parsed.range, 1 / times) : undefined;
  const ends = range === undefined ? [(parsed.value ?? NaN) / times] : [range.low, range.high];
  for (const end of ends) {
    const fault = numberFault(model, end);
    if (fault !== undefined) return { ok: false, message: `${label} ${fault}.` };
  }
  if (range === undefined) return { ok: true, value: ends[0] ?? NaN };
  const middle = range.mode ?? range.low + (range.high - range.low) / 2;
  return { ok: true, value: model.whole === true ? Math.round(middle) : middle, range };
}

function scaleRange({ low, mode, high }: Range, times: number): Range {
  return {
    low: low * times,
    ...(mode !== undefined && { mode: mode * times }),
    high: high * times,
  };
}

/** A value as a reader would type it, so that {@link readField} gives it back. */
export function writeField(
  { unit, times = 1 }: Pick<CalculatorField, 'unit' | 'times'>,
  value: FieldValue,
): string {
  if (typeof value === 'number') return writeNumber(value * times, unit);
  return typeof value === 'string' ? value : value ? 'yes' : 'no';
}

/** A range as a reader would type it: `25 to 35`, `20% to 30% to 45%`. */
export function writeRange(
  field: Pick<CalculatorField, 'unit' | 'times'>,
  { low, mode, high }: Range,
): string {
  const ends = mode === undefined ? [low, high] : [low, mode, high];
  const written = ends.map((end) => writeField(field, end));
  const bare = written.filter((end) => /\d$/.test(end));
  // Where only some can have a suffix, it would be taken for that of all.
  const isMixed = bare.length < ends.length && bare.some((end) => end !== '0');
  return (isMixed ? ends.map((end) => String(end * (field.times ?? 1))) : written).join(' to ');
}

/** What has been typed, in the unit of another view of the same field. */
export function retype(from: CalculatorField, to: CalculatorField, text: string): string {
  const read = from.times === to.times ? undefined : readField(from, text);
  if (read?.ok !== true) return text;
  return read.range === undefined ? writeField(to, read.value) : writeRange(to, read.range);
}

/** A choice as words: `all_reduce` is `all reduce`. */
export function words(option: string): string {
  return option.replaceAll('_', ' ');
}
