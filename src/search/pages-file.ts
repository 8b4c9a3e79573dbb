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
  /** Of the first part of an index that has more than one. */
  readonly parts?: IndexParts;
}

/** Where the rest of an index is that is not fetched as a whole. */
export interface IndexParts {
  /** The folders of the other parts, below that of the first. */
  readonly folders: readonly string[];
  /** The first words of the files that say which part has which words. */
  readonly keys: readonly string[];
}

/** The file of some pages; `parts` stands in that of the first part of an index that has more. */
export function packPages(
  pages: readonly IndexedPage[],
  base: string,
  parts?: IndexParts,
): PagesFile {
  return {
    ...(parts !== undefined && { parts }),
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
