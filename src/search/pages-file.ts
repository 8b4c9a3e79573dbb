import { packRecords, unpackRecords, type SearchRecord } from './record.ts';

/** A page in the index of the text. */
export interface IndexedPage {
  /** By which the index names it, such as `en_03b9abf`. */
  readonly id: string;
  /** Without title and names, which the index knows itself. */
  readonly record: SearchRecord;
}

/** The pages of the index as they are sent. */
export interface PagesFile {
  readonly base: string;
  /** With blanks between. */
  readonly ids: string;
  /** Parallel, by `packRecords`. */
  readonly records: string;
}

export function packPages(pages: readonly IndexedPage[], base: string): PagesFile {
  return {
    base,
    ids: pages.map(({ id }) => id).join(' '),
    records: packRecords(
      pages.map(({ record }) => record),
      base,
    ),
  };
}

/** The pages that were packed, by their id. */
export function unpackPages({ base, ids, records }: PagesFile): ReadonlyMap<string, SearchRecord> {
  const unpacked = unpackRecords(records, base);
  return new Map(
    ids.split(' ').flatMap((id, at) => {
      const record = unpacked[at];
      return record === undefined ? [] : [[id, record] as const];
    }),
  );
}
