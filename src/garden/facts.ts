import type { Place } from './problem.ts';

/** A number, or the two ends of a range. */
export type FactNumber = number | readonly [low: number, high: number];

/** One entry of `content/facts/*.yaml`, placed at its `id`. */
export interface Fact extends Place {
  readonly id: string;
  readonly statement: string;
  /** Null where the statement has no number; a list in the order of the statement. */
  readonly value: number | readonly FactNumber[] | null;
  /** As written; empty when there is no value. */
  readonly unit: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: FactSource;
  /** Key in the bibliography. */
  readonly cite: string;
  /** Whether the figure was read in the text named by `seenIn`. */
  readonly verified: boolean;
  readonly seenIn?: string | undefined;
  readonly note?: string | undefined;
  /** Name of its file without extension: `power`. */
  readonly topic: string;
}

export interface FactSource {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly url: string | null;
}
