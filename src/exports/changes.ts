import type { Commit } from '../garden/content-history.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';

/** A commit as news of the garden. */
export interface GardenChange {
  readonly commit: Commit;
  /** Listed notes that it changed, as they are called now, each once. */
  readonly notes: readonly Note[];
  /** Other files of the content that it changed: facts, sources, tags. */
  readonly others: number;
}

/** The commits that changed the content, newest first; those that only gave files other names are left out. */
export function changesOf(garden: Garden): readonly GardenChange[] {
  const notesByCommit = new Map<Commit, Note[]>();
  for (const note of garden.listed) {
    for (const { commit, change } of note.history?.touches ?? []) {
      if (change.before === change.after) continue;
      const notes = notesByCommit.get(commit);
      if (notes === undefined) notesByCommit.set(commit, [note]);
      else notes.push(note);
    }
  }
  const { history } = garden;
  return (history.isComplete ? history.commits : []).flatMap((commit) => {
    const notes = notesByCommit.get(commit) ?? [];
    const others = commit.changes.filter(
      ({ file, before, after }) => !/\.mdx?$/i.test(file) && before !== after,
    ).length;
    return notes.length + others === 0 ? [] : [{ commit, notes, others }];
  });
}
