import type { Note } from '../garden/note.ts';
import { revisionsOf, type Revision } from '../garden/revisions.ts';
import { readBlobs } from '../vault/read-blobs.ts';
import { contentRoot } from './content-root.ts';
import { getGarden } from './get-garden.ts';

let texts: ReadonlyMap<string, string> | undefined;

/** Whether a note changed since it came in, so that there is a history to show. */
export function hasHistory({ history }: Note): boolean {
  return (history?.touches.length ?? 0) > 1;
}

/** The commits that changed the words of a note. All notes' earlier texts are read at once. */
export async function readRevisions(note: Note): Promise<readonly Revision[]> {
  if (note.history === undefined) return [];
  if (texts === undefined) {
    const { notes } = await getGarden();
    const changes = notes
      .filter(hasHistory)
      .flatMap(({ history }) => history?.touches ?? [])
      .map(({ change }) => change);
    texts = readBlobs(
      contentRoot.folder,
      changes.flatMap(({ before, after }) => [before, after].filter((id) => id !== undefined)),
    );
  }
  const known = texts;
  return revisionsOf(note.history, (id) => known.get(id));
}
