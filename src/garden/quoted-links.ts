import type { Garden } from './garden.ts';
import { countLinks, type LinkHere, type LinksHere } from './links-here.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import type { Note } from './note.ts';

/**
 * Of the notes that link to a note, those nearest to it, which its own page draws and quotes: a page of one round
 * trip cannot quote everybody.
 */
export function quotedLinks(note: Note, all: LinksHere, garden: Garden): readonly LinkHere<Note>[] {
  return neighbourhoodOf(note, garden).from.flatMap(
    (near) => all.notes.find(({ from }) => from === near) ?? [],
  );
}

/** Whether more leads to a note than its page quotes, so that a page of its own lists all. */
export function hasMoreLinks(note: Note, all: LinksHere, garden: Garden): boolean {
  return countLinks(all) > quotedLinks(note, all, garden).length;
}
