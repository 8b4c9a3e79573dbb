import file from './examples.json' with { type: 'json' };

/** A number, word or list as it stands in an example. */
export type Datum =
  string | number | boolean | null | readonly Datum[] | { readonly [key: string]: Datum };

/** One function called with stated inputs, beside what it must answer and what a source printed. */
export interface Example {
  readonly id: string;
  readonly model: string;
  readonly function: string;
  /** `published`, `derived` (formula exercised on stated inputs) or `edge`. */
  readonly kind: string;
  readonly inputs: { readonly [key: string]: Datum };
  /** Every output in full precision, and the status. */
  readonly exact: { readonly [key: string]: Datum };
  readonly exactRelTolerance: number;
  /** What the source printed. */
  readonly published: { readonly [key: string]: Datum };
  /** How far its rounding lets the printed number be from the exact one. */
  readonly publishedTolerance: { readonly [key: string]: Datum };
  /** `false` if the printed number does not follow from its own inputs; `null` if none is printed. */
  readonly agrees: boolean | null;
  readonly source: string;
  readonly url: string;
  /** How the source was verified: read, restated, recalled, n/a (derived). */
  readonly checked: string;
  readonly note: string;
}

/** All worked examples of all models. */
export const examples: readonly Example[] = file.examples;
