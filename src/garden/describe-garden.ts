import type { Garden } from './garden.ts';
import type { LinkIndex } from './links-here.ts';
import type { Note, NoteMatter } from './note.ts';

/** Texts that change when a page made from the garden could change. */
export interface GardenDescription {
  /** Of everything that a page may read without being noticed. */
  readonly outline: string;
  /** Of what is noticed when it is read, by slug: the matter of a note, and who names it. */
  readonly matterOf: ReadonlyMap<string, string>;
}

/**
 * Describes all that pages about one thing are made from; what is not left out by name is in the outline.
 * Passages in which notes are wanted are left out: the pages that list them are to be made each time.
 * `digestOf` tells compiled notes apart.
 */
export function describeGarden(
  garden: Garden,
  { linksTo }: LinkIndex,
  digestOf: (note: Note) => string,
): GardenDescription {
  const { notes, wanted } = garden;
  return {
    outline: [
      JSON.stringify(notes.map((note) => without(note, matter))),
      JSON.stringify(wanted.map(({ askedBy, ...one }) => [one, askedBy.map(({ slug }) => slug)])),
      JSON.stringify(without(garden, described), asLists),
    ].join('\n'),
    matterOf: new Map(
      notes.map((note) => {
        const { links, backlinks, related } = note;
        const mentions = linksTo(note).mentions.map(({ from, contexts }) => [from.slug, contexts]);
        const all = [digestOf(note), links, backlinks, related, note.history, mentions];
        return [note.slug, JSON.stringify(all)];
      }),
    ),
  };
}

const matter: ReadonlySet<keyof NoteMatter> = new Set([
  ...(['compiled', 'links', 'backlinks', 'related', 'history'] as const),
]);
/** Described one by one, or look-ups of those. */
const described: ReadonlySet<keyof Garden> = new Set([
  ...(['notes', 'listed', 'noteBySlug', 'noteByPath', 'wanted', 'wantedByName'] as const),
  ...(['factById', 'sourceByKey', 'tagByKey'] as const),
]);

function without(thing: object, names: ReadonlySet<string>): unknown {
  return Object.entries(thing).filter(([name]) => !names.has(name));
}

/** Maps and sets as lists. */
function asLists(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
