import type { Fact } from './facts.ts';
import type { Garden } from './garden.ts';
import type { Note } from './note.ts';
import { factsOfNote } from './uses.ts';

/** How old the numbers are that a note relies on, whatever its status says. */
export interface NoteAge {
  /** The price with the earliest date; absent for a note without prices. */
  readonly oldestPrice?: Fact | undefined;
  /** Facts past their shelf life, each once. */
  readonly stale: readonly Fact[];
}

/** The age of a note's facts. Those that a newer fact superseded are history, and never stale. */
export function ageOfNote({ compiled }: Pick<Note, 'compiled'>, garden: Garden): NoteAge {
  const ids = new Set(factsOfNote(compiled, garden.facts).map(({ id }) => id));
  const facts = [...ids].flatMap((id) => garden.factById.get(id) ?? []);
  const [oldestPrice] = facts
    .filter(({ kind }) => kind === 'price')
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  return { oldestPrice, stale: facts.filter(({ id }) => garden.staleIds.has(id)) };
}
