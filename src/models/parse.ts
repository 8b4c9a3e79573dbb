import type { Unit } from './definition/unit.ts';
import { unitRatio } from './definition/unit-prefixes.ts';
import { isPlain } from './format.ts';

/** A number that a reader typed, or why it is none, as a sentence. */
export type ParsedNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: string };

/** A number, or a range of them with perhaps a most likely one, or why it is neither. */
export type ParsedQuantity =
  ParsedNumber | { readonly ok: true; readonly value?: undefined; readonly range: ParsedRange };

/** Ready for the sampling layer, which takes it in place of a number. */
export interface ParsedRange {
  readonly low: number;
  readonly mode?: number;
  readonly high: number;
}

/** A multiplier, and what follows it; `MW` has none. */
const multiplied = /^((?:thousand|[mbtr]+illion|bn|[kmbt])(?![a-z]))?\s*(\D*)$/i;

/**
 * A number with its sign, what it is divided by, and what stands behind it. A comma parts thousands, or is that of a
 * decimal where it can be nothing else: before one or two digits, and behind a single zero.
 */
const amount =
  /^(?:\+|([\u2212-]))?\s*([1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?|0,\d+|\d[\d_\s’']*(?:\.\d*|,\d\d?)?|\.\d+)(e[+-]?\d+)?(?:\/([1-9]\d*))?\s*(\D*)$/i;
/** No number needs more; a pasted page costs no time. */
const longest = 120;

/**
 * Reads what people type: `1.5M`, `40k`, `30%`, `1e9`, `12,000`, `0,25`, `1/3`, `$5`, `330 million`. A fraction may be
 * typed as a percentage; without the sign it is taken as it stands. A unit may follow, if it is that of the
 * field or differs from it by a prefix: `5 MW` are 5,000 where kW are asked for.
 */
export function parseNumber(text: string, unit: Unit): ParsedNumber {
  const typed = text.trim();
  if (typed === '') return { ok: false, reason: 'Type a number.' };
  const bare = typed.replace(/ ?(?:\$|USD|dollars?) ?/i, '');
  const [, minus, digits, exponent = '', parts = 1, rest = ''] = amount.exec(bare) ?? [];
  const scale = scaleOf(bare === typed ? '' : 'USD', rest, unit);
  if (digits === undefined || scale === undefined) return notANumber(typed, unit);
  const decimal = digits.replace(/(?<=^0),|,(?=\d\d?$)/, '.').replace(/[^\d.]/g, '');
  const plain = Number(decimal + exponent) / Number(parts);
  // Dividing keeps 30% exactly 0.3, where multiplying by 0.01 would not.
  const size = scale < 1 ? plain / (1 / scale) : plain * scale;
  if (!Number.isFinite(size)) return { ok: false, reason: 'This number is too large.' };
  // Adding 0 turns -0 into 0.
  return { ok: true, value: (minus === undefined ? size : -size) + 0 };
}

/** What a number is multiplied by for what stands around it; nothing if that is of another kind. */
function scaleOf(currency: string, rest: string, unit: Unit): number | undefined {
  if (isFraction(unit) && /^(?:%|percent)$/.test(rest)) return 0.01;
  const [, word = '', behind = ''] = multiplied.exec(rest) ?? [];
  // Of hours and years these could be minutes or months.
  if (word === 'm' && /^[dhmy]/.test(unit)) return undefined;
  const [said, wanted] = [spell(currency + behind), spell(unit)];
  const isOwn =
    said === '' ||
    wanted === said ||
    wanted === `USD${said}` ||
    (said === 'USD' && /^(?:USD|any)/.test(wanted));
  return isOwn ? multiplierOf(word.toLowerCase()) : unitRatio(currency + rest, unit);
}

/** `k`, `m`, `million`, `bn` and so on; one where nothing is said, since nothing is found at the start. */
function multiplierOf(word: string): number {
  return 1000 ** ' kmbt'.indexOf(word.replace('thousand', 'k').charAt(0));
}

/** A unit in one of the ways to write it: `USD per hour` and `USD/h` are one. */
function spell(unit: string): string {
  return unit
    .replace(/ ?(?:\/|per) ?/, '/')
    .replace(/(?<=..)s$/, '')
    .replace('hour', 'h')
    .replace('year', 'yr');
}

/**
 * As {@link parseNumber}, and ranges: `25 to 35`, `1M..5M`, `25-35`, `20% to 30% to 45%` with the most likely
 * in the middle. A multiplier belongs to its own number; where only the last has one, it is asked for.
 * Nothing, and thousands written out, need none. A percent sign or a unit behind the last is that of all.
 */
export function parseQuantity(written: string, unit: Unit): ParsedQuantity {
  // East Asian keyboards have wide figures and signs.
  const text = written.replace(/[！-～]/g, (wide) => wide.normalize('NFKC'));
  if (text.length > longest) return { ok: false, reason: 'This is too long for a number.' };
  const parts = text.split(/\s+(?:to|-)\s+|\s*(?:\.\.\.?|…|–)\s*|(?<=\d[%kmbt]?)-(?=[\d$])/i);
  if (parts.length === 1) return parseNumber(text, unit);
  if (parts.length > 3) {
    return { ok: false, reason: 'Write two numbers, or three with the most likely in the middle.' };
  }
  const last = parts.at(-1) ?? '';
  const suffix = /[^\d.]*$/.exec(last)?.[0].trim() ?? '';
  const isBare = parts.slice(0, -1).every((part) => /\d\s*$/.test(part));
  const isMultiplier = multiplied.exec(suffix)?.[1] !== undefined;
  const values: number[] = [];
  for (const part of parts) {
    const isOpen = isBare && !isMultiplier && part !== last;
    const parsed = parseNumber(isOpen ? part + suffix : part, unit);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  if (isBare && isMultiplier && values.slice(0, -1).some((value) => value !== 0 && value < 1000)) {
    return { ok: false, reason: `Write the ${suffix} behind each number of the range.` };
  }
  const [low = 0, second = 0, third] = values;
  const high = third ?? second;
  if (low > second || second > high) {
    return { ok: false, reason: 'The numbers of a range must rise from left to right.' };
  }
  return { ok: true, range: third === undefined ? { low, high } : { low, mode: second, high } };
}

function isFraction(unit: Unit): boolean {
  return unit.startsWith('fraction');
}

function notANumber(typed: string, unit: Unit): ParsedNumber {
  const shown = typed.length > 20 ? `${typed.slice(0, 19)}…` : typed;
  const wanted = isPlain(unit) || isFraction(unit) ? '' : ` in ${unit}`;
  return {
    ok: false,
    reason: `“${shown}” is not a number${wanted}. Write for example 1.5M, 40k or 12,000.`,
  };
}

/** A number in the shortest form that {@link parseNumber} reads back to the same value. */
export function writeNumber(value: number, unit: Unit): string {
  if (isFraction(unit)) {
    const percent = String(Number((value * 100).toPrecision(12)));
    return Number(percent) / 100 === value ? `${percent}%` : String(value);
  }
  for (const [suffix, scale] of [
    ['T', 1e12],
    ['B', 1e9],
    ['M', 1e6],
  ] as const) {
    const short = Number((value / scale).toPrecision(6));
    if (Math.abs(short) >= 1 && short * scale === value) return `${String(short)}${suffix}`;
  }
  return String(value);
}
