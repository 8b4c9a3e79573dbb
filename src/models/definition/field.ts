import type { Unit } from './unit.ts';

/** What is legal for a number. Bounds hold at run time for every caller. */
interface Domain {
  /** Least legal value. */
  readonly min?: number;
  /** The value must be above this. */
  readonly above?: number;
  /** Greatest legal value. */
  readonly max?: number;
  /** The value must be below this. */
  readonly below?: number;
  /** Only whole numbers are legal. */
  readonly whole?: true;
  /** `null` is legal and means what the label says. */
  readonly nullable?: true;
}

/** What a number field may say besides its symbol, unit and label. */
export interface NumberOptions extends Domain {
  /** What a fresh calculator shows. */
  readonly start?: number;
  /** What is assumed when the caller leaves it out: a number, or a formula over other inputs. */
  readonly neutral?: number | string;
  /** Sensible range, for sliders and for a reader's doubts; not a limit. */
  readonly range?: readonly [number, number];
  /** Where the default comes from, or what to watch. */
  readonly about?: string;
}

export interface NumberField extends NumberOptions {
  readonly kind: 'number';
  readonly unit: Unit;
  /** LaTeX. */
  readonly symbol: string;
  /** In words, lower case, for a form and for working in plain text. */
  readonly label: string;
}

/** One of a few words. */
export interface ChoiceField {
  readonly kind: 'choice';
  readonly label: string;
  readonly options: readonly string[];
  readonly start?: string;
  readonly neutral?: string;
}

/** Yes or no; 1 or 0 inside a formula. */
export interface FlagField {
  readonly kind: 'flag';
  readonly label: string;
  readonly symbol: string;
  readonly start?: boolean;
  readonly neutral?: boolean;
}

/** A name that the reader chooses. It never enters a formula. */
export interface TextField {
  readonly kind: 'text';
  readonly label: string;
  readonly neutral?: string;
}

/** A list of numbers, each called `it` inside a formula. */
export interface NumbersField {
  readonly kind: 'numbers';
  readonly label: string;
  readonly item: NumberField;
  readonly start?: readonly number[];
}

/** A list of rows with fields of their own. */
export interface RowsField {
  readonly kind: 'rows';
  readonly label: string;
  readonly fields: RowFields;
  readonly start?: readonly Readonly<Record<string, number | string | boolean | null>>[];
}

export type CellField = NumberField | FlagField | TextField;
export type RowFields = Readonly<Record<string, CellField>>;
export type Field = NumberField | ChoiceField | FlagField | TextField | NumbersField | RowsField;
/** The inputs of a function, described as data. */
export type Fields = Readonly<Record<string, Field>>;

/** The value that a field stands for once it is read. */
export type ValueOf<F> = F extends { readonly kind: 'number'; readonly nullable: true }
  ? number | null
  : F extends { readonly kind: 'number' }
    ? number
    : F extends { readonly kind: 'choice'; readonly options: readonly (infer Option)[] }
      ? Option
      : F extends { readonly kind: 'flag' }
        ? boolean
        : F extends { readonly kind: 'text' }
          ? string
          : F extends { readonly kind: 'numbers' }
            ? readonly number[]
            : F extends { readonly kind: 'rows'; readonly fields: infer Cells }
              ? readonly ValuesOf<Cells>[]
              : never;

/** All fields read, with neutral values filled in. */
export type ValuesOf<Fs> = { readonly [K in keyof Fs]: ValueOf<Fs[K]> };

type Given<F> = F extends { readonly kind: 'rows'; readonly fields: infer Cells }
  ? readonly InputOf<Cells>[]
  : ValueOf<F>;

type OptionalKey<Fs> = {
  [K in keyof Fs]: Fs[K] extends { readonly neutral: unknown } ? K : never;
}[keyof Fs];

/** What a caller hands in: fields with a neutral value may be left out. */
export type InputOf<Fs> = {
  readonly [K in Exclude<keyof Fs, OptionalKey<Fs>>]: Given<Fs[K]>;
} & { readonly [K in OptionalKey<Fs>]?: Given<Fs[K]> | undefined };

/** A quantity that cannot be negative, unless its options say otherwise. */
export function quantity<const O extends NumberOptions>(
  unit: Unit,
  symbol: string,
  label: string,
  options: O,
): NumberField & O {
  return { kind: 'number', unit, symbol, label, min: 0, ...options };
}

/** A quantity that may be negative. */
export function signed<const O extends NumberOptions>(
  unit: Unit,
  symbol: string,
  label: string,
  options: O,
): NumberField & O {
  return { kind: 'number', unit, symbol, label, ...options };
}

/** US dollars, 0 or more. */
export function usd<const O extends NumberOptions>(
  symbol: string,
  label: string,
  options: O,
): NumberField & O {
  return quantity('USD', symbol, label, options);
}

/** A share of something, 0 to 1. */
export function fraction<const O extends NumberOptions>(
  symbol: string,
  label: string,
  options: O,
): NumberField & O {
  return quantity('fraction', symbol, label, { max: 1, ...options });
}

/** A number of things, above 0; whole only where the formula needs it. */
export function count<const O extends NumberOptions>(
  symbol: string,
  label: string,
  options: O,
): NumberField & O {
  return quantity('count', symbol, label, { above: 0, ...options });
}

/** One of a few words. */
export function choice<
  const Option extends string,
  const O extends { readonly start?: Option; readonly neutral?: Option },
>(
  label: string,
  options: readonly Option[],
  more: O,
): { readonly kind: 'choice'; readonly label: string; readonly options: readonly Option[] } & O {
  return { kind: 'choice', label, options, ...more };
}

/** A list of numbers. */
export function numbers<const I extends NumberField>(
  label: string,
  item: I,
  start: readonly number[],
) {
  return { kind: 'numbers', label, item, start } as const;
}

/** A list of rows. */
export function rows<const Cells extends RowFields>(
  label: string,
  fields: Cells,
  start: readonly { readonly [K in keyof Cells]?: number | string | boolean | null }[],
) {
  return { kind: 'rows', label, fields, start } as const;
}
