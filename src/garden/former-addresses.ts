import type { Garden } from './garden.ts';
import type { Note } from './note.ts';
import { noteAddress, slugOfPath } from './slug.ts';

/**
 * Addresses that notes had under earlier file names, as the version history knows them, and where they lead
 * now. An address that a note or a page has today, or that front matter claims, is no longer free.
 */
export function formerAddresses(
  { notes }: Pick<Garden, 'notes'>,
  notesPrefix: string,
): ReadonlyMap<string, Note> {
  const taken = new Set(notes.flatMap(({ address, redirectFrom }) => [address, ...redirectFrom]));
  const former = new Map<string, Note>();
  for (const note of notes) {
    for (const file of note.history?.formerFiles ?? []) {
      if (!file.startsWith(notesPrefix)) continue;
      const address = noteAddress(slugOfPath(file.slice(notesPrefix.length)));
      if (!taken.has(address) && !former.has(address)) former.set(address, note);
    }
  }
  return former;
}
