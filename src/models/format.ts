import type { Unit } from './definition/unit.ts';

const scales = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

/**
 * A quantity for the reader: three significant digits, or more where it has a longer whole part;
 * fractions as percentages, large amounts in words: `320 million USD`, `50.4%`, `1.03`. The same
 * string in every locale, so that what the build printed is what the browser prints. `null`, which
 * stands for a number that does not exist, is `none`.
 */
export function formatQuantity(value: number | null, unit: Unit): string {
  if (value === null || !Number.isFinite(value)) return 'none';
  if (unit === 'fraction') return `${significant(value * 100)}%`;
  if (unit === 'fraction/yr') return `${significant(value * 100)}% a year`;
  const number = inWords(value);
  if (unit === 'ratio' || unit === 'count' || unit === 'any unit' || unit === 'any time')
    return number;
  if (unit.startsWith('USD/')) return `${number} USD per ${unit.slice(4)}`;
  return `${number} ${unit}`;
}

function inWords(value: number): string {
  // The scale is that of the rounded number: 999,999,999 is 1.00 billion.
  const rounded = Number(value.toPrecision(3));
  for (const [scale, word] of scales) {
    if (Math.abs(rounded) >= scale) return significant(value / scale) + word;
  }
  return significant(value);
}

/** Three significant digits with thousands separators; `-` is a minus sign. */
function significant(value: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (size < 1e-4 || size >= 1e15) return rounded.toExponential(2).replace('-', '\u2212');
  if (size >= 1000) return group(String(Math.round(value)));
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(size)));
  return rounded.toFixed(decimals).replace('-', '\u2212');
}

function group(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',').replace('-', '\u2212');
}
