/** What a record stands for. */
export const recordKinds = ['note', 'calculator', 'tag', 'fact', 'source'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One thing that can be found by its names. */
export interface SearchRecord {
  readonly title: string;
  /** With base path. */
  readonly url: string;
  readonly kind: RecordKind;
  /** Aliases and the name of the file. */
  readonly names: readonly string[];
  readonly headings: readonly string[];
  /** A sentence. */
  readonly about: string;
}

/** A record as it is sent: shorter, and empty ends left out. */
export type PackedRecord = readonly [
  title: string,
  url: string,
  kind: number,
  names?: string,
  headings?: string,
  about?: string,
];

export function packRecord(record: SearchRecord): PackedRecord {
  const { title, url, kind, names, headings, about } = record;
  return [title, url, recordKinds.indexOf(kind), names.join('|'), headings.join('|'), about];
}

export function unpackRecord(packed: PackedRecord): SearchRecord {
  const [title, url, kind, names = '', headings = '', about = ''] = packed;
  const list = (text: string): readonly string[] => (text === '' ? [] : text.split('|'));
  return {
    title,
    url,
    kind: recordKinds[kind] ?? 'note',
    names: list(names),
    headings: list(headings),
    about,
  };
}
