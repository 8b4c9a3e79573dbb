import type { Garden } from './garden.ts';
import { countLinks, type LinkHere, type LinksHere } from './links-here.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import type { Note } from './note.ts';

/** A page of one round trip cannot quote everybody. */
const mostQuoted = 3;

/** Of the notes that link to a note, those nearest to it, which its own page quotes. */
export function quotedLinks(note: Note, all: LinksHere, garden: Garden): readonly LinkHere<Note>[] {
  return neighbourhoodOf(note, garden)
    .from.slice(0, mostQuoted)
    .flatMap((near) => all.notes.find(({ from }) => from === near) ?? []);
}

/** Whether more leads to a note than its page quotes, so that a page of its own lists all. */
export function hasMoreLinks(note: Note, all: LinksHere, garden: Garden): boolean {
  const count = countLinks(all);
  return count > mostQuoted || count > quotedLinks(note, all, garden).length;
}
