import type { Unit } from './definition/unit.ts';

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

const multipliers: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['million', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['t', 1e12],
  ['trillion', 1e12],
]);

/**
 * Reads what people type: `1.5M`, `40k`, `30%`, `1e9`, `12,000`, `$5`, `330 million`. A fraction may be
 * typed as a percentage; without the sign it is taken as it stands.
 */
export function parseNumber(text: string, unit: Unit): ParsedNumber {
  const typed = text.trim();
  if (typed === '') return { ok: false, reason: 'Type a number.' };
  const match =
    /^(?:USD|\$)?\s*([+\u2212-]?)\s*(?:USD|\$)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d[\d_ \u00a0]*(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(%|[a-z]*)\s*(?:USD)?$/i.exec(
      typed,
    );
  if (match === null) return notANumber(typed);
  const [, sign = '', digits = '', exponent = '', suffix = ''] = match;
  const scale =
    suffix === '%' ? (isFraction(unit) ? 0.01 : undefined) : multipliers.get(suffix.toLowerCase());
  if (scale === undefined) {
    return suffix === '%'
      ? { ok: false, reason: 'This is not a share: leave out the percent sign.' }
      : notANumber(typed);
  }
  const plain = Number(digits.replace(/[,_ \u00a0]/g, '') + exponent.toLowerCase());
  // Dividing keeps 30% exactly 0.3, where multiplying by 0.01 would not.
  const size = scale === 0.01 ? plain / 100 : plain * scale;
  const value = sign === '' || sign === '+' ? size : -size;
  if (!Number.isFinite(value)) return { ok: false, reason: 'This number is too large.' };
  return { ok: true, value };
}

/**
 * As {@link parseNumber}, and ranges: `25 to 35`, `1M..5M`, `20% to 30% to 45%` with the most likely in
 * the middle. A suffix belongs to its own number; where only the last has one, it is asked for, except
 * a percent sign. Nothing, and thousands written out, need none.
 */
export function parseQuantity(text: string, unit: Unit): ParsedQuantity {
  const parts = text.split(/\s+to\s+|\s*(?:\.\.\.?|…|–)\s*/i);
  if (parts.length === 1) return parseNumber(text, unit);
  if (parts.length > 3) {
    return { ok: false, reason: 'Write two numbers, or three with the most likely in the middle.' };
  }
  const last = parts.at(-1)?.trim() ?? '';
  const suffix = /(?:%|[a-z]+)$/i.exec(last)?.[0] ?? '';
  const isBare = parts.slice(0, -1).every((part) => /\d\s*$/.test(part));
  const isSmall = parts.slice(0, -1).some((part) => Number(part) !== 0 && Number(part) < 1000);
  if (isBare && isSmall && suffix !== '' && suffix !== '%' && suffix !== 'USD') {
    return { ok: false, reason: `Write the ${suffix} behind each number of the range.` };
  }
  const values: number[] = [];
  for (const part of parts) {
    const parsed = parseNumber(
      isBare && suffix === '%' && part !== parts.at(-1) ? `${part}%` : part,
      unit,
    );
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  const [low = 0, second = 0, third] = values;
  const high = third ?? second;
  if (low > second || second > high) {
    return { ok: false, reason: 'The numbers of a range must rise from left to right.' };
  }
  return { ok: true, range: third === undefined ? { low, high } : { low, mode: second, high } };
}

function isFraction(unit: Unit): boolean {
  return unit === 'fraction' || unit === 'fraction/yr';
}

function notANumber(typed: string): ParsedNumber {
  const shown = typed.length > 20 ? `${typed.slice(0, 19)}…` : typed;
  return {
    ok: false,
    reason: `“${shown}” is not a number. Write for example 1.5M, 40k or 12,000.`,
  };
}

/** A number in the shortest form that {@link parseNumber} reads back to the same value. */
export function writeNumber(value: number, unit: Unit): string {
  if (isFraction(unit)) {
    const percent = String(Number((value * 100).toPrecision(12)));
    if (Number(percent) / 100 === value) return `${percent}%`;
    return String(value);
  }
  for (const [suffix, scale] of [
    ['B', 1e9],
    ['M', 1e6],
  ] as const) {
    const scaled = value / scale;
    if (Math.abs(scaled) >= 1 && Number(scaled.toPrecision(6)) * scale === value) {
      return `${String(Number(scaled.toPrecision(6)))}${suffix}`;
    }
  }
  return String(value);
}
