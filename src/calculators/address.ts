import type { Calculator, CalculatorField } from './calculator.ts';
import { readCompact, writeCompact } from './compact-address.ts';
import { readField, writeField, writeRange } from './reading.ts';
import type { State } from './values.ts';

/** Of the form of addresses; a change that old addresses do not survive needs a new one. */
const formVersion = 1;
/** A longer list of names gives way to a form without them, so that links stay under 300 characters. */
const longestNamed = 150;
/** No number needs more. */
const longestTyped = 120;

/**
 * What a link was made against: the form of addresses and a digest of the starts, so that a reader of
 * an old link can be told that the starts have changed since.
 */
export function versionOf(calculator: Calculator): string {
  let digest = 0x811c9dc5;
  for (const { name, start } of calculator.fields) {
    for (const letter of `${name}=${String(start)};`) {
      digest = Math.imul(digest ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
  }
  return `${String(formVersion)}.${digest.toString(36)}`;
}

/** What an address says to a calculator. */
export interface Address {
  /** What was typed, by field; only fields of this calculator. */
  readonly typed: ReadonlyMap<string, string>;
  /** The unit that the answers are shown in, where it is not the usual one. */
  readonly unit?: string;
  /** Names that this calculator does not have. */
  readonly unknown: readonly string[];
  /** The version that the address was made with, where it is not that of today. */
  readonly oldVersion?: string;
}

/**
 * Reads the parameters of an address. With a `prefix` (`margin-mixing.`), as several calculators on a
 * page have, all other parameters belong to others. `order` names the fields as they stood when an old
 * address was made.
 */
export function readAddress(
  calculator: Calculator,
  parameters: URLSearchParams,
  prefix = '',
  order: readonly string[] = calculator.fields.map(({ name }) => name),
): Address {
  const fields = new Map(calculator.fields.map((field) => [field.name, field]));
  const typed = new Map<string, string>();
  const unknown: string[] = [];
  let version: string | undefined;
  let unit: string | undefined;
  for (const [key, text] of parameters) {
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length);
    if (name === 'v') version = text;
    else if (name === 'u') unit = text;
    else if (name === 'c') {
      for (const [each, value] of readCompact(text, order, fields)) {
        if (fields.has(each)) typed.set(each, value);
        else unknown.push(each);
      }
    } else if (fields.has(name)) typed.set(name, text);
    else unknown.push(name);
  }
  return {
    typed,
    unknown,
    ...(version !== undefined && version !== versionOf(calculator) && { oldVersion: version }),
    ...(unit !== undefined && unit !== '' && { unit }),
  };
}

/** What stands in a form, for its address. */
export interface Typed {
  readonly typed: ReadonlyMap<string, string>;
  /** What the form started from; it stays out of the address. */
  readonly starts: State;
  /** The unit that was chosen, if any. */
  readonly unit?: string | undefined;
}

/**
 * Writes what differs from the starts into the parameters of an address, with the version, and takes
 * out what does not. What cannot be read is kept, so that the reader finds it again, unless it is a page.
 */
export function writeAddress(
  calculator: Calculator,
  { typed, starts, unit }: Typed,
  parameters: URLSearchParams,
  prefix = '',
): void {
  const changed = new Map<string, string>();
  for (const field of calculator.fields) {
    parameters.delete(prefix + field.name);
    const text = typed.get(field.name)?.trim() ?? '';
    const short = shortest(field, text);
    const isKept = text !== '' && text.length <= longestTyped;
    if (isKept && short !== writeState(field, starts)) changed.set(field.name, short);
  }
  for (const key of ['c', 'u', 'v']) parameters.delete(prefix + key);
  const named = new URLSearchParams([...changed]);
  const compact =
    named.toString().length > longestNamed ? writeCompact(calculator, changed) : undefined;
  if (compact !== undefined) parameters.set(`${prefix}c`, compact);
  else for (const [name, text] of named) parameters.set(prefix + name, text);
  if (unit !== undefined) parameters.set(`${prefix}u`, unit);
  if (changed.size > 0) parameters.set(`${prefix}v`, versionOf(calculator));
}

/** What stands in a field, as a reader would type it. */
export function writeState(field: CalculatorField, { values, ranges }: State): string {
  const range = ranges.get(field.name);
  return range === undefined
    ? writeField(field, values[field.name] ?? field.start)
    : writeRange(field, range);
}

function shortest(field: CalculatorField, text: string): string {
  const read = readField(field, text);
  if (!read.ok) return text;
  return read.range === undefined ? writeField(field, read.value) : writeRange(field, read.range);
}
