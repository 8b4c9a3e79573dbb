import type { Unit } from './definition/unit.ts';
import { rescale } from './definition/unit-prefixes.ts';

const words = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;
const letters = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/**
 * A quantity for the reader: three significant digits, or more where it has a longer whole part, or
 * dollars have cents;
 * fractions as percentages, large amounts in words: `320 million USD`, `50.4%`, `1.03`; units with the
 * prefix that suits the number: `25.0 MW` for 25,000 kW. The same
 * string in every locale, so that what the build printed is what the browser prints. `null`, which
 * stands for a number that does not exist, is `none`.
 */
export function formatQuantity(value: number | null, unit: Unit): string {
  if (value === null || !Number.isFinite(value)) return 'none';
  if (unit === 'fraction') return percentage(value, significant);
  if (unit === 'fraction/yr') return `${percentage(value, significant)} a year`;
  if (unit === 'count' && Number.isInteger(value) && Math.abs(value) < 1000) return signed(value);
  const fitting = rescale(unit, Math.abs(value));
  const number = scaled(value * fitting.times, words, unit.startsWith('USD') ? money : significant);
  if (unit === '1/yr') return `${number} a year`;
  if (isPlain(unit)) return number;
  if (unit.startsWith('USD/')) {
    return `${number} USD per ${unit.slice(4).replace('yr', 'year').replace(/^h$/, 'hour')}`;
  }
  return `${number} ${fitting.unit}`;
}

/**
 * The same where there is little room, as on an axis: `$320M`, `$2.67/GPU-hour`, `12.3k`, `50.4%`.
 * Zeros that only fill up three digits are left out; dollars below a thousand keep their cents.
 */
export function formatShort(value: number | null, unit: Unit): string {
  if (value === null || !Number.isFinite(value)) return 'none';
  if (unit === 'fraction' || unit === 'fraction/yr') {
    const write = (hundredths: number): string => withoutFiller(significant(hundredths));
    return percentage(value, write) + unit.slice('fraction'.length);
  }
  if (unit.startsWith('USD')) {
    const text = scaled(Math.abs(value), letters, cents);
    return `${value < 0 && text !== '0' ? minus : ''}$${text}${unit.slice(3)}`;
  }
  const fitting = rescale(unit, Math.abs(value));
  const number = scaled(value * fitting.times, letters, (small) =>
    withoutFiller(significant(small)),
  );
  return isPlain(unit) ? number : `${number} ${fitting.unit}`;
}

const minus = '\u2212';

/** A fraction in hundredths, or as it is where a hundred times that is more than a double holds. */
function percentage(value: number, write: (hundredths: number) => string): string {
  const hundredths = value * 100;
  return Number.isFinite(hundredths) ? `${write(hundredths)}%` : `${write(value)} times`;
}

/** Whether numbers of a unit are shown without it. */
export function isPlain(unit: Unit): boolean {
  return unit === 'ratio' || unit === 'count' || unit === 'any unit' || unit === 'any time';
}

/** The largest scale that the rounded number reaches: 999,999,999 is 1.00 billion. */
function scaled(
  value: number,
  scales: typeof words | typeof letters,
  write: (value: number) => string,
): string {
  const size = Math.abs(Number(value.toPrecision(3)));
  if (size >= 1e15) return scientific(value);
  const found = scales.find(([scale]) => size >= scale);
  if (found === undefined) return write(value);
  const [scale, name] = found;
  const digits = significant(value / scale);
  return (scales === letters ? withoutFiller(digits) : digits) + name;
}

/** Three significant digits with thousands separators and a minus sign. */
function significant(value: number): string {
  if (value === 0) return '0';
  const rounded = value.toPrecision(3);
  const size = Math.abs(Number(rounded));
  if (size < 1e-4 || size >= 1e15) return scientific(value);
  const text = size >= 1000 ? grouped(String(Math.round(value))) : rounded;
  return text.replace('-', minus);
}

function cents(value: number): string {
  if (value < 1 || Number.isInteger(value)) return withoutFiller(significant(value));
  return value.toFixed(2);
}

/** `12,000` for `12000`. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function withoutFiller(text: string): string {
  return text.includes('.') && !text.includes('×') ? text.replace(/\.?0+$/, '') : text;
}

/** `3.79×10²⁵` */
function scientific(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
  const raised = exponent
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => superscripts.charAt(Number(digit)));
  return `${mantissa.replace('-', minus)}×10${raised.replace('+', '')}`;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Dollars below a million: to the cent where cents count. */
function money(value: number): string {
  const size = Math.abs(value);
  if (size < 1 || size >= 1000) return significant(value);
  return Number.isInteger(value) ? signed(value) : value.toFixed(2).replace('-', minus);
}

/** A whole number, with a minus sign and not a hyphen. */
function signed(value: number): string {
  return String(value).replace('-', minus);
}
