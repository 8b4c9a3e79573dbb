import { calculators } from '../calculators/index.ts';
import { questionOf } from '../calculators/question.ts';
import { formatFact } from '../garden/format-fact.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { findAcronyms } from './acronyms.ts';
import { factFacets, noteFacets, sourceFacets, type Facets } from './facets.ts';
import { textSections } from './note-text.ts';
import type { SearchRecord } from './record.ts';
import { keyOf, isStopWord } from './words.ts';
import { wordsOfMany } from './words-of-many.ts';

type Href = (address: string) => string;

/** What the search is told about a garden, once for a build. */
export interface SearchMaterial {
  /** What readers look for by name: notes, calculators and subjects. */
  readonly names: readonly SearchRecord[];
  /** Facts, sources and the sections of notes: many more, and rarely what is meant by a name. */
  readonly more: readonly SearchRecord[];
  /** Every word of the notes' text and of all names, lower case, sorted. */
  readonly vocabulary: readonly string[];
  /** Lists of phrases with one meaning: those of `synonyms.yaml`, and acronyms as the notes explain them. */
  readonly sameMeaning: readonly (readonly string[])[];
}

/** Reads all names and texts of a garden; `href` makes an address of the site into one with base path. */
export function searchMaterial(
  garden: Garden,
  synonyms: readonly (readonly string[])[],
  href: Href,
): SearchMaterial {
  const texts: string[] = [];
  const acronyms = new Map<string, readonly [string, string]>();
  for (const note of garden.listed) {
    for (const { text } of textSections(note, garden)) {
      texts.push(text);
      for (const [short, long] of findAcronyms(text)) {
        acronyms.set(`${short} ${keyOf(long)}`, [short, long]);
      }
    }
  }
  const shortOf = Map.groupBy(acronyms.values(), ([, long]) => keyOf(long));
  const names = [
    ...garden.listed.map((note) => {
      const record = noteRecord(note, garden, href);
      const shorts = [record.title, ...record.names].flatMap((name) =>
        (shortOf.get(keyOf(name)) ?? []).map(([short]) => short),
      );
      return { ...record, names: distinctNames(record.title, [...record.names, ...shorts]) };
    }),
    ...calculatorRecords(href),
    ...tagRecords(garden, href),
  ];
  const named = new Set(names.flatMap(({ title, names: others }) => [title, ...others]).map(keyOf));
  const more = [
    ...garden.listed.flatMap((note) => sectionRecords(note, href)),
    ...factRecords(garden, href),
    ...sourceRecords(garden, href),
  ];
  for (const record of [...names, ...more]) {
    texts.push(record.title, record.about, ...record.names);
  }
  const words = wordsOfMany(texts).flatMap(({ written, word }) =>
    word.length > 1 && !isStopWord(written) ? [written.toLowerCase()] : [],
  );
  return {
    names,
    more,
    vocabulary: [...new Set(words)].sort(),
    sameMeaning: [
      ...synonyms,
      // Where the long form is the name of a note, its acronym is one by now.
      ...[...acronyms.values()].filter(([, long]) => !named.has(keyOf(long))),
    ],
  };
}

function noteRecord(note: Note, garden: Garden, href: Href): SearchRecord {
  const fileName = (note.slug.split('/').at(-1) ?? '').replaceAll('-', ' ');
  return {
    title: note.title,
    url: href(note.address),
    kind: 'note',
    names: [...note.aliases, fileName],
    about: note.description,
    ...facetsOf(noteFacets(note, garden)),
  };
}

function facetsOf({
  status = '',
  year = '',
  tags = [],
}: Facets): Pick<SearchRecord, 'status' | 'year' | 'tags'> {
  return { status, year, tags };
}

const plainRecord = { names: [], about: '', status: '', year: '', tags: [] };

function calculatorRecords(href: Href): readonly SearchRecord[] {
  return calculators.map((calculator) => ({
    ...plainRecord,
    title: calculator.title,
    url: href(`/calculators/${calculator.id}/`),
    kind: 'calculator',
    names: distinctNames(calculator.title, [calculator.id.replaceAll('-', ' ')]),
    about: questionOf(calculator),
  }));
}

function tagRecords(garden: Garden, href: Href): readonly SearchRecord[] {
  return garden.tags
    .filter((tag) => tag.notes.length > 0)
    .map((tag) => ({
      ...plainRecord,
      title: tag.title,
      url: href(tag.address),
      kind: 'tag',
      about: tag.description,
    }));
}

function sectionRecords(note: Note, href: Href): readonly SearchRecord[] {
  return note.compiled.headings
    .filter(({ text }) => isTelling(text))
    .map(({ id, text }) => ({
      ...plainRecord,
      title: text,
      url: href(`${note.address}#${id}`),
      kind: 'section',
      about: note.title,
    }));
}

function factRecords({ facts }: Garden, href: Href): readonly SearchRecord[] {
  return facts.map((fact) => ({
    ...plainRecord,
    title: fact.statement,
    url: href(`/facts/${fact.id}/`),
    kind: 'fact',
    names: [fact.id],
    about: fact.value === null ? '' : formatFact(fact),
    ...facetsOf(factFacets(fact)),
  }));
}

function sourceRecords({ sources }: Garden, href: Href): readonly SearchRecord[] {
  return sources.map((source) => ({
    ...plainRecord,
    title: source.title,
    url: href(`/sources/${source.key}/`),
    kind: 'source',
    names: [source.key],
    about: source.label,
    ...facetsOf(sourceFacets(source)),
  }));
}

/** Every note of this garden ends with the same headings, which tell nothing about it. */
function isTelling(heading: string): boolean {
  return !/^(?:what would change our mind|facts|what it teaches)$/i.test(heading);
}

/** Names that say something which the title and the names before do not. */
function distinctNames(title: string, names: readonly string[]): readonly string[] {
  const seen = new Set([keyOf(title), '']);
  return names.filter((name) => {
    const key = keyOf(name);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
