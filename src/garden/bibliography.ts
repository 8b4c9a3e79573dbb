import type { Place } from './problem.ts';

/** An entry of `content/sources.bib`: fields are text, as a reader should see it. */
export interface Source extends Place {
  readonly key: string;
  /** Lower-cased: `misc`, `article`, `inproceedings` … */
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: string | undefined;
  readonly url?: string | undefined;
  /** Every other field by lower-cased name: `booktitle`, `institution`, `doi` … */
  readonly fields: ReadonlyMap<string, string>;
}
