import { unpackRecord, type PackedRecord, type SearchRecord } from '../search/record.ts';
import { indexTitles, type TitleIndex } from '../search/title-index.ts';

/** The two sets of names, as the build writes them into `/search/`. */
export interface Names {
  readonly titles: TitleIndex;
  /** With facts and sources; fetched when first asked for. */
  readonly everything: () => Promise<TitleIndex>;
}

let names: Promise<Names> | undefined;

/** The names of the garden, fetched once; `folder` is the address of `/search/`. Fails if they cannot be had. */
export function fetchNames(folder: string): Promise<Names> {
  names ??= readNames(folder).catch((error: unknown) => {
    names = undefined;
    throw error;
  });
  return names;
}

async function readNames(folder: string): Promise<Names> {
  const { records, synonyms } = await fetchRecords(`${folder}titles.json`);
  let everything: Promise<TitleIndex> | undefined;
  return {
    titles: indexTitles(records, synonyms),
    everything: () => {
      everything ??= fetchRecords(`${folder}facts.json`).then((more) =>
        indexTitles([...records, ...more.records], synonyms),
      );
      return everything;
    },
  };
}

interface Fetched {
  readonly records: readonly SearchRecord[];
  readonly synonyms: readonly (readonly string[])[];
}

async function fetchRecords(address: string): Promise<Fetched> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const sent: unknown = await response.json();
  if (!isSent(sent)) throw new TypeError('not a list of names');
  return { records: sent.records.map(unpackRecord), synonyms: sent.synonyms ?? [] };
}

function isSent(value: unknown): value is {
  readonly records: readonly PackedRecord[];
  readonly synonyms?: readonly (readonly string[])[];
} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'records' in value &&
    Array.isArray(value.records)
  );
}
