/** What a record stands for. */
export const recordKinds = ['note', 'calculator', 'tag', 'fact', 'source', 'section'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One thing that can be found by its names. */
export interface SearchRecord {
  readonly title: string;
  /** With base path; of a section with `#` and its heading's id. */
  readonly url: string;
  readonly kind: RecordKind;
  /** Aliases, the name of the file, acronyms. */
  readonly names: readonly string[];
  /** A sentence, or the value of a fact; of a section the title of its note. */
  readonly about: string;
  /** How far a note has grown, or whether a fact was checked. */
  readonly status: string;
  /** In which it was planted, published or true; four digits. */
  readonly year: string;
  /** Titles of tags. */
  readonly tags: readonly string[];
}

/** The folder of the site in which things of a kind have their pages. */
const rooms: Readonly<Record<RecordKind, string>> = {
  note: 'notes/',
  calculator: 'calculators/',
  tag: 'tags/',
  fact: 'facts/',
  source: 'sources/',
  section: 'notes/',
};

/** Records as they are sent: a line each, with bars between. `base` is the path of the site. */
export function packRecords(records: readonly SearchRecord[], base: string): string {
  return records
    .map(({ title, url, kind, names, about, status, year, tags }) => {
      const room = base + rooms[kind];
      const place = url.startsWith(room)
        ? shorten(url.slice(room.length).replace(/\/$/, ''), title)
        : `!${url}`;
      const kindSign = String(recordKinds.indexOf(kind));
      return [kindSign + title, place, status, year, tags.join(';'), about, ...names]
        .map((text) => text.replaceAll(/[|\n]/g, '/'))
        .join('|')
        .replace(/\|+$/, '');
    })
    .join('\n');
}

/** The records that were packed with the same `base`. */
export function unpackRecords(packed: string, base: string): readonly SearchRecord[] {
  return packed === '' ? [] : packed.split('\n').map((line) => unpackRecord(line, base));
}

function unpackRecord(line: string, base: string): SearchRecord {
  const [first = '', place = '', status = '', year = '', tags = '', about = '', ...names] =
    line.split('|');
  const kind = recordKinds[Number(first[0])] ?? 'note';
  const title = first.slice(1);
  const slash = place.includes('#') ? '' : '/';
  return {
    title,
    url: place.startsWith('!')
      ? place.slice(1)
      : base + rooms[kind] + place.replace(/=$/, hyphened(title)) + slash,
    kind,
    names,
    about,
    status,
    year,
    tags: tags === '' ? [] : tags.split(';'),
  };
}

/** A place whose last part follows from the title ends with a sign for it. */
function shorten(place: string, title: string): string {
  const name = hyphened(title);
  return name !== '' && (place === name || place.endsWith(`/${name}`))
    ? `${place.slice(0, -name.length)}=`
    : place;
}

function hyphened(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
