import type { Calculator, CalculatorField } from './calculator.ts';
import { readField, writeField, writeRange } from './reading.ts';

const between = '_';
const range = '..';

/**
 * Many changed inputs in few characters: one place a field, in the order of the form, with nothing
 * where it has its start; `.6`, `2e9`, `25..35`, the number of a choice. Letters that an address does not escape.
 * Undefined where something cannot be read and must be kept as it was typed.
 */
export function writeCompact(
  calculator: Calculator,
  typed: ReadonlyMap<string, string>,
): string | undefined {
  const places: string[] = [];
  for (const field of calculator.fields) {
    const text = typed.get(field.name);
    if (text === undefined) {
      places.push('');
      continue;
    }
    const read = readField(field, text);
    if (!read.ok) return undefined;
    const { model } = field;
    if (read.range !== undefined) {
      const { low, mode, high } = read.range;
      places.push([low, ...(mode === undefined ? [] : [mode]), high].map(bare).join(range));
    } else if (typeof read.value === 'number') places.push(bare(read.value));
    else if (model.kind === 'choice')
      places.push(String(model.options.indexOf(String(read.value))));
    else places.push(read.value === true ? '1' : '0');
  }
  return places.join(between).replace(/_+$/, '');
}

/** What each place says, as it would be typed; `order` says which field stands where. */
export function readCompact(
  text: string,
  order: readonly string[],
  fields: ReadonlyMap<string, CalculatorField>,
): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  for (const [place, written] of text.split(between).entries()) {
    if (written === '') continue;
    const name = order[place] ?? `the ${String(place + 1)}th value`;
    const field = fields.get(name);
    typed.set(name, field === undefined ? written : read(field, written));
  }
  return typed;
}

function read(field: CalculatorField, written: string): string {
  const { model } = field;
  if (model.kind === 'choice') return model.options[Number(written)] ?? written;
  if (model.kind === 'flag') return written === '1' ? 'yes' : 'no';
  const [low = NaN, second = NaN, third] = written.split(range).map(Number);
  if (!written.includes(range)) return Number.isNaN(low) ? written : writeField(field, low);
  if ([low, second, third ?? 0].some(Number.isNaN)) return written;
  return writeRange(
    field,
    third === undefined ? { low, high: second } : { low, mode: second, high: third },
  );
}

/** The shortest that `Number` reads back: `.25`, `1250`, `10011e3`. */
function bare(value: number): string {
  const plain = String(value).replace(/^(-?)0\./, '$1.');
  const [digits = '', power] = value.toExponential().split('e');
  const [whole = '', part = ''] = digits.split('.');
  const short = `${whole}${part}e${String(Number(power) - part.length)}`;
  return short.length < plain.length ? short : plain;
}
