import type { Calculator } from './calculator.ts';
import { readField, writeField } from './reading.ts';

/** Of the form of addresses; a change that old addresses do not survive needs a new one. */
const formVersion = 1;

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
 * page have, all other parameters belong to others.
 */
export function readAddress(
  calculator: Calculator,
  parameters: URLSearchParams,
  prefix = '',
): Address {
  const names = new Set(calculator.fields.map(({ name }) => name));
  const typed = new Map<string, string>();
  const unknown: string[] = [];
  let version: string | undefined;
  let unit: string | undefined;
  for (const [key, text] of parameters) {
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length);
    if (name === 'v') version = text;
    else if (name === 'u') unit = text;
    else if (names.has(name)) typed.set(name, text);
    else unknown.push(name);
  }
  return {
    typed,
    unknown,
    ...(version !== undefined && version !== versionOf(calculator) && { oldVersion: version }),
    ...(unit !== undefined && { unit }),
  };
}

/**
 * Writes what differs from the starts into the parameters of an address, with the version, and takes
 * out what does not. What cannot be read is kept, so that the reader finds it again.
 */
export function writeAddress(
  calculator: Calculator,
  typed: ReadonlyMap<string, string>,
  starts: Readonly<Record<string, unknown>>,
  parameters: URLSearchParams,
  prefix = '',
): void {
  let isChanged = false;
  for (const field of calculator.fields) {
    const text = typed.get(field.name)?.trim() ?? '';
    const read = readField(field, text);
    const isStart = read.ok && read.range === undefined && read.value === starts[field.name];
    parameters.delete(prefix + field.name);
    if (isStart || text === '') continue;
    const short = read.ok && read.range === undefined ? writeField(field, read.value) : text;
    parameters.set(prefix + field.name, short);
    isChanged = true;
  }
  parameters.delete(`${prefix}v`);
  if (isChanged) parameters.set(`${prefix}v`, versionOf(calculator));
}
