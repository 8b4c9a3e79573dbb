/**
 * What the version history says about the files of the content. Either all of it or nothing: half a
 * history (a shallow clone) would date every file by the day of the copy.
 */
export type ContentHistory =
  | { readonly isComplete: true; readonly commits: readonly Commit[] }
  | { readonly isComplete: false; readonly why: string };

/** A commit that touched the content. Commits come newest first, children before their parents. */
export interface Commit {
  /** Full, in hexadecimal. */
  readonly hash: string;
  /** When it entered the history (the committer's date), in seconds since 1970. */
  readonly time: number;
  /** The same as a day, in UTC: `YYYY-MM-DD`. */
  readonly day: string;
  /** First line of the message. */
  readonly subject: string;
  /** The author, then those named by `Co-authored-by`, each once. */
  readonly authors: readonly Author[];
  readonly changes: readonly FileChange[];
}

/** Who wrote a commit. Mail addresses are left out: they are not ours to publish. */
export interface Author {
  readonly name: string;
  /** The GitHub name, where the address is one that GitHub made from it. */
  readonly handle?: string | undefined;
}

/** What a commit did to one file. */
export interface FileChange {
  /** Named as problems name it: `content/notes/economics/pue.mdx`. For a removed file, its last name. */
  readonly file: string;
  /** Its name before, where it was renamed. */
  readonly formerFile?: string | undefined;
  /** Git's id of the bytes before; absent for a new file. */
  readonly before?: string | undefined;
  /** Git's id of the bytes after; absent for a removed file. */
  readonly after?: string | undefined;
}

/** One commit's change to a file. */
export interface Touch {
  readonly commit: Commit;
  readonly change: FileChange;
}

/** The history of one file through all its names. */
export interface FileHistory {
  /** Newest first; never empty. */
  readonly touches: readonly Touch[];
  /** Earlier names, latest first. */
  readonly formerFiles: readonly string[];
}

/**
 * The history of each file that was ever there, by its present or last name, followed through renames.
 * A file that was removed and came back is one file. Linear in the number of changes.
 */
export function followFiles(history: ContentHistory): ReadonlyMap<string, FileHistory> {
  const files = new Map<string, { touches: Touch[]; formerFiles: string[] }>();
  // Going back in time: which later name the file has that is called so now.
  const laterName = new Map<string, string>();
  for (const commit of history.isComplete ? history.commits : []) {
    const renamed: [former: string, name: string][] = [];
    for (const change of commit.changes) {
      const name = laterName.get(change.file) ?? change.file;
      let file = files.get(name);
      if (file === undefined) files.set(name, (file = { touches: [], formerFiles: [] }));
      file.touches.push({ commit, change });
      if (change.formerFile === undefined) continue;
      laterName.delete(change.file);
      renamed.push([change.formerFile, name]);
      if (!file.formerFiles.includes(change.formerFile)) file.formerFiles.push(change.formerFile);
    }
    // Only now: two files may have changed their names with each other.
    for (const [former, name] of renamed) laterName.set(former, name);
  }
  return files;
}

/** The day a file came in, and the last one on which its bytes changed; a new name alone is no change. */
export function daysOf({ touches }: FileHistory): { planted: string; tended: string } | undefined {
  const last = touches.find(({ change }) => change.before !== change.after);
  const first = touches.at(-1);
  return first && { planted: first.commit.day, tended: (last ?? first).commit.day };
}
