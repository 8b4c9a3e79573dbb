import { packRecords, type SearchRecord } from './record.ts';
import type { SearchMaterial } from './records.ts';
import { joinedParts, keyOf, tellingWords, wordsOf } from './words.ts';

/** A file of what begins alike, as it is sent. */
export interface Shard {
  /** Records by `packRecords`. */
  readonly records: string;
  /** Words of the garden, with blanks between. */
  readonly words: string;
  readonly sameMeaning: readonly (readonly string[])[];
}

/** What is sent first. */
export interface NamesFile {
  /** The path of the site. */
  readonly base: string;
  /** All names of notes, calculators and subjects; where those are too many to be sent at once, their titles; or nothing. */
  readonly records: string;
}

/** What is sent next. */
export interface LookupFile {
  readonly sameMeaning: readonly (readonly string[])[];
  /** The first key of each shard, in order. */
  readonly shards: readonly string[];
}

/** The files of tier 1. */
export interface NameFiles {
  readonly names: NamesFile;
  readonly lookup: LookupFile;
  /** The records of the first file again, with all that is known of them. */
  readonly details: { readonly records: string };
  /** By number. */
  readonly shards: readonly Shard[];
}

/**
 * What is sent at once is no longer than this many characters, about 4 kB compressed: with the code, 12 kB come
 * before the first result.
 */
const mostAtOnce = 12_200;
/** A shard with more characters is parted, about 3 kB compressed. */
const mostInShard = 10_000;
/** A word that more records have is no help by itself; pairs of words are. */
const common = 120;
const undetailed = { about: '', status: '', year: '', tags: [] };

/** Parts what the search knows of a garden into files. `base` is the path of the site. */
export function nameFiles(material: SearchMaterial, base: string): NameFiles {
  const light = material.names.map((record) => ({ ...record, ...undetailed }));
  const fits = (packed: string): boolean => packed.length <= mostAtOnce;
  const all = packRecords(light, base);
  const titles = packRecords(
    light.map((record) => ({ ...record, names: [] })),
    base,
  );
  const isWhole = fits(all);
  const records = isWhole ? material.more : [...material.names, ...material.more];
  const items = itemsOf(records, material.vocabulary, base);
  if (!isWhole) for (const group of material.sameMeaning) items.push(...groupItems(group));
  const pages = cut(items.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)));
  return {
    names: { base, records: [all, titles].find(fits) ?? '' },
    lookup: {
      sameMeaning: isWhole ? material.sameMeaning : [],
      shards: pages.map((page, at) =>
        shortest(pages[at - 1]?.at(-1)?.key ?? '', page[0]?.key ?? ''),
      ),
    },
    details: { records: isWhole ? packRecords(material.names, base) : '' },
    shards: pages.map(shardFrom),
  };
}

/**
 * The numbers of the shards that have a word or pair of words, and what begins with it; `shards` are the first keys
 * of each. Two at most: what begins so may go on in the next shard. None where no word comes before.
 */
export function shardsOf(key: string, shards: readonly string[]): readonly number[] {
  const own = shards.findLastIndex((first) => first <= key);
  return [own, own + 1].filter((at) => (at === own ? at >= 0 : shards[at]?.startsWith(key)));
}

/** What has to be looked up for the words of a query: each word, and each pair of neighbours. */
export function shardKeys(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)];
}

/** Something that is looked up by a word. */
interface Item {
  readonly key: string;
  readonly size: number;
  /** A record as it is sent, and its rank among others with the word: short names first. */
  readonly line?: string;
  readonly rank: number;
  readonly word?: string;
  readonly group?: readonly string[];
}

function itemsOf(
  records: readonly SearchRecord[],
  vocabulary: readonly string[],
  base: string,
): Item[] {
  const keyed = records.map((record) => {
    const names = [record.title, ...record.names];
    const words = new Set(
      [...names.flatMap(tellingWords), ...names.flatMap(joinedParts)].filter(
        (word) => word.length > 1 && (isName(record) || /\p{L}/u.test(word)),
      ),
    );
    const shortest = Math.min(...names.map((name) => keyOf(name).split(' ').length));
    return { record, names, words, rank: shortest * 100 + record.title.length };
  });
  const counts = new Map<string, number>();
  for (const { words } of keyed) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const isCommon = (word: string): boolean => (counts.get(word) ?? 0) > common;
  const byKey = new Map<string, Item[]>();
  const add = (item: Item): void => {
    const others = byKey.get(item.key);
    if (others === undefined) byKey.set(item.key, [item]);
    else others.push(item);
  };
  for (const { record, names, words, rank } of keyed) {
    const line = packRecords([record], base);
    const keys = new Set(words);
    for (const name of names) {
      const each = tellingWords(name);
      // Of a name that has only common words, pairs of them are rarer.
      if (each.length > 1 && each.every(isCommon)) {
        for (const pair of shardKeys(each).slice(each.length)) keys.add(pair);
      }
    }
    for (const key of keys) add({ key, line, rank, size: line.length + 1 });
  }
  const items = [...byKey.values()].flatMap((each) =>
    each.length > common ? each.sort((a, b) => a.rank - b.rank).slice(0, common) : each,
  );
  for (const word of vocabulary) {
    const [key = ''] = wordsOf(word);
    if (key !== '') items.push({ key, word, rank: 0, size: word.length + 1 });
  }
  return items;
}

/** Numbers of facts and headings are found in the text. */
function isName({ kind }: SearchRecord): boolean {
  return kind !== 'fact' && kind !== 'section';
}

function groupItems(group: readonly string[]): readonly Item[] {
  const size = group.join('').length + 3 * group.length;
  return group.flatMap((phrase) => {
    const [key] = tellingWords(phrase);
    return key === undefined ? [] : [{ key, group, rank: 0, size }];
  });
}

/** Parts sorted items into pages; what has one key stays together. */
function cut(items: readonly Item[]): readonly (readonly Item[])[] {
  const pages: Item[][] = [];
  let size = Infinity;
  for (const group of Map.groupBy(items, ({ key }) => key).values()) {
    const more = group.reduce((sum, item) => sum + item.size, 0);
    if (size + more > mostInShard) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(...group);
    size += more;
  }
  return pages;
}

/** The shortest beginning of a key that comes after the key before it. */
function shortest(before: string, key: string): string {
  for (let length = 1; length < key.length; length += 1) {
    if (key.slice(0, length) > before) return key.slice(0, length);
  }
  return key;
}

function shardFrom(items: readonly Item[]): Shard {
  const words = new Set(items.flatMap(({ word }) => word ?? []));
  return {
    records: [...new Set(items.flatMap(({ line }) => line ?? []))].join('\n'),
    words: [...words].join(' '),
    sameMeaning: [...new Set(items.flatMap(({ group }) => (group === undefined ? [] : [group])))],
  };
}
