import { rescale } from '../models/definition/unit-prefixes.ts';
import type { Qualifier } from './fact-schema.ts';
import { datedUnit, isMoney, splitUnits, unitAfter, unitForm } from './fact-units.ts';
import type { Fact, FactNumber } from './facts.ts';

/** One of the numbers of a fact, in words for prose. */
export interface FactPart {
  /** Number and unit: `about 4.10 USD per GPU-hour`. */
  readonly text: string;
  /** What tells it from the others, where the unit says so: `2024`. */
  readonly label?: string | undefined;
}

/** Where the date stands beside the number, money need not say its year. */
interface Manner {
  readonly isDatedBeside?: boolean;
}

/**
 * The value of a fact for prose: `about 258 million USD (2017), 6 vendors and 3 years`. `part` picks one
 * number, from 1. Where there is no value, the statement; where there is no such part, the whole value.
 */
export function formatFact(fact: Fact, part?: number, manner: Manner = {}): string {
  const figures = readFigures(fact, manner);
  if (figures.length === 0) return fact.statement;
  const one = part === undefined ? undefined : readFigures(fact, manner, part)[0];
  if (one) return writeFigures([one]);
  const labelled = figures.some((figure) => figure.label !== undefined);
  const groups = Map.groupBy(figures, (figure) => figure.unit);
  const shared = groups.size === 1 && figures[0] && !unitForm(figures[0].unit).repeat;
  if (shared) return writeFigures(figures, labelled);
  return joinWords(figures.map((figure) => writeFigures([figure])));
}

/** Every number of a fact by itself; empty where the fact is a statement without a value. */
export function formatFactParts(fact: Fact): readonly FactPart[] {
  return readFigures(fact, {}).flatMap(({ label }, index) =>
    readFigures(fact, {}, index + 1).map((one) => ({ text: writeFigures([one]), label })),
  );
}

/**
 * The date that stands beside a value, as a mark that is seen on demand and in print; empty where the value says
 * its year already: money has it, and a year is one.
 */
export function dateBeside({ asOf }: Pick<Fact, 'asOf'>, value: string): string {
  const isYear = /^\d{4}$/.test(value);
  return isYear || value.includes(`(${asOf.slice(0, 4)})`) ? '' : asOf;
}

/**
 * The date of {@link dateBeside} as it follows the value: in parentheses, or in words after money of another
 * year, since two years in parentheses would not say which is which.
 */
export function followWithDate(date: string, value: string): string {
  return /\(\d{4}\)/.test(value) ? `, as of ${date}` : ` (${date})`;
}

/** How many numbers a fact has: `part` may be 1 to this. */
export function countFactParts(fact: Pick<Fact, 'value'>): number {
  return numbersOf(fact).length;
}

/** The numbers of a fact in the order of its statement; none where it has no value. */
export function numbersOf({ value }: Pick<Fact, 'value'>): readonly FactNumber[] {
  return value === null ? [] : typeof value === 'number' ? [value] : value;
}

interface Figure {
  readonly value: FactNumber;
  readonly unit: string;
  readonly qualifier: Qualifier | null;
  readonly label?: string | undefined;
  /** In a list of prices or PUEs, all have two decimals as soon as one of them has any. */
  readonly decimals: number;
}

/** The numbers as they print: in the unit that suits those of the same unit, or the one that is asked for. */
function readFigures(
  { value, unit, qualifiers, asOf }: Fact,
  { isDatedBeside = false }: Manner,
  part?: number,
): Figure[] {
  const values = numbersOf({ value });
  const { units, labels } = splitUnits(unit);
  const unitOf = (index: number): string => units[index] ?? units[0] ?? '';
  const figures = values.map((number, index): Figure => {
    const written = unitOf(index);
    const alike = values.filter((_, other) => unitOf(other) === written).flat();
    const cents = (isMoney(written) || written === 'PUE') && alike.some((one) => one % 1 !== 0);
    const shown = part === undefined ? alike : [number].flat();
    const sizes = shown.map(Math.abs).filter((size) => size > 0);
    const { times, unit } = rescale(written, Math.min(...sizes), Math.max(...sizes));
    const label = labels?.[index];
    const isYear = /^\d{4}$/.test(label ?? '');
    const year = isYear ? label : asOf.slice(0, 4);
    const isDated = isDatedBeside || (isYear && part === undefined);
    return {
      value:
        typeof number === 'number'
          ? scale(number, times)
          : [scale(number[0], times), scale(number[1], times)],
      unit: isDated ? unit : datedUnit(unit, year ?? ''),
      qualifier: qualifiers[index] ?? null,
      label,
      decimals: cents ? 2 : 0,
    };
  });
  return part === undefined ? figures : figures.slice(part - 1, part);
}

/** Without the error that a product of decimals leaves. */
function scale(value: number, times: number): number {
  return times === 1 ? value : Number((value * times).toPrecision(12));
}

/** Figures that share a unit, which is written once: at the end, or before the first label. */
function writeFigures(figures: readonly Figure[], labelled = false): string {
  const [first] = figures;
  if (!first) return '';
  const { before = '' } = unitForm(first.unit);
  const amount = figures.length === 1 && typeof first.value === 'number' ? first.value : Number.NaN;
  const after = unitAfter(first.unit, amount);
  const isShared = figures.every(({ qualifier }) => qualifier === first.qualifier);
  const numbers = figures.map((figure, index) => {
    const qualifier = isShared && index > 0 ? null : figure.qualifier;
    const number = [qualifier, writeNumber(figure)].filter(Boolean).join(' ');
    if (!labelled) return number;
    return [number, index === 0 ? after : '', `(${figure.label ?? ''})`].filter(Boolean).join(' ');
  });
  return [before, joinWords(numbers), labelled ? '' : after].filter(Boolean).join(' ');
}

function writeNumber({ value, unit, decimals }: Figure): string {
  const write = (amount: number): string =>
    unitForm(unit).plain ? String(amount) : formatAmount(amount, decimals);
  if (typeof value === 'number') return write(value);
  const [low, high] = value;
  if (low === high) return write(low);
  if (low < 0) return `${write(low)} to ${write(high)}`;
  const [lowNumber = '', lowScale] = write(low).split(' ');
  const [, highScale] = write(high).split(' ');
  return `${lowScale === highScale ? lowNumber : write(low)}–${write(high)}`;
}

const scales = [
  [1e15, 'e15'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** English separators; millions and above in words, beyond a thousand trillion as a power of ten. */
function formatAmount(amount: number, decimals: number): string {
  const size = Math.abs(amount);
  const [scale, word] = scales.find(([scale]) => size >= scale) ?? [1, ''];
  if (word === 'e15') {
    const [mantissa = '', exponent = ''] = amount.toExponential().split('e+');
    return `${mantissa.replace('-', '−')} × 10${superscript(exponent)}`;
  }
  const number = numberFormat(word === '' ? decimals : 0).format(amount / scale);
  return [number.replace('-', '−'), word].filter(Boolean).join(' ');
}

const numberFormats = new Map<number, Intl.NumberFormat>();

/** Kept, since making one takes longer than all that it will write. */
function numberFormat(minimumFractionDigits: number): Intl.NumberFormat {
  const known = numberFormats.get(minimumFractionDigits);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits: 6 });
  numberFormats.set(minimumFractionDigits, made);
  return made;
}

function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
