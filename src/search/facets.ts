import type { Fact } from '../garden/facts.ts';
import type { Source } from '../garden/bibliography.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { tagKey } from '../garden/tags.ts';
import { recordKinds, type SearchRecord } from './record.ts';

/** What a page is, as its `<main data-facets>` says it to the indexer. */
export interface Facets {
  /** How far a note has grown, or whether a fact was checked. */
  readonly status?: string | undefined;
  /** In which it was planted, published or true; four digits. */
  readonly year?: string | undefined;
  /** Titles of tags. */
  readonly tags?: readonly string[];
}

export function noteFacets(note: Note, garden: Garden): Facets {
  const tags = note.tags.flatMap(({ tag }) => garden.tagByKey.get(tagKey(tag))?.title ?? []);
  return { status: note.status, year: note.planted?.slice(0, 4), tags: [...new Set(tags)] };
}

export function factFacets(fact: Fact): Facets {
  return { status: fact.verified ? 'verified' : 'unverified', year: fact.asOf.slice(0, 4) };
}

export function sourceFacets({ year }: Source): Facets {
  return { year: year?.slice(0, 4) };
}

/** The value of the attribute. */
export function writeFacets(
  kind: SearchRecord['kind'],
  { status = '', year = '', tags = [] }: Facets = {},
): string {
  return [kind, status, year, ...tags.map((tag) => tag.replaceAll('|', '/'))].join('|');
}

/** The attribute of a page, as text; undefined for a page that is not searched. */
export function facetsAttribute(html: string): string | undefined {
  const attribute = /<main\b[^>]*\sdata-facets="([^"]*)"/.exec(html)?.[1];
  return attribute
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}

/** A record without names from what a page says of itself; a note where it says nothing. */
export function readFacets(text: string, url: string): SearchRecord {
  const [kind = '', status = '', year = '', ...tags] = text.split('|');
  return {
    title: '',
    url,
    kind: recordKinds.find((known) => known === kind) ?? 'note',
    names: [],
    about: '',
    status,
    year,
    tags,
  };
}
