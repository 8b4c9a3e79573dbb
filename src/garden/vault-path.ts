import { foldName } from './slug.ts';

/** The folder of a path, without `/` at its end; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path without `.md` or `.mdx`. */
export function withoutExtension(path: string): string {
  return path.replace(/\.mdx?$/i, '');
}

/** `target` as seen from `folder`, without `.` and `..`; undefined when it leaves the root. */
export function joinPath(folder: string, target: string): string | undefined {
  const segments: string[] = [];
  for (const segment of `${folder}/${target}`.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

/** The form in which paths are compared: each segment folded as names are. */
export function foldPath(path: string): string {
  return path.split('/').map(foldName).join('/');
}

/** `a/b/c`, `b/c`, `c`. */
export function* pathEnds(path: string): Iterable<string> {
  for (let start = 0; ;) {
    yield path.slice(start);
    const slash = path.indexOf('/', start);
    if (slash < 0) return;
    start = slash + 1;
  }
}

/** Looks files up by path or by the end of it, whatever their case. */
export interface PathIndex<File> {
  /** All with this very path. */
  at(path: string): readonly File[];
  /** The nearest one whose path ends so; several when none is nearer than the others. */
  endingIn(end: string, folder: string): readonly File[];
}

/**
 * Indexes files under one or more paths each. Files must come in a fixed order. Of several that end
 * alike the one with the shortest path is nearest, then the one in the folder that is looked from.
 */
export function indexPaths<File>(
  files: readonly File[],
  pathsOf: (file: File) => readonly string[],
): PathIndex<File> {
  const exact = new Map<string, Entry<File>[]>();
  const ends = new Map<string, Entry<File>[]>();
  for (const file of files) {
    for (const path of pathsOf(file)) {
      const folded = foldPath(path);
      const entry = { file, path, depth: folded.split('/').length };
      add(exact, folded, entry);
      for (const end of pathEnds(folded)) add(ends, end, entry);
    }
  }
  for (const entries of ends.values()) entries.sort((a, b) => a.depth - b.depth);

  const at = (path: string): readonly File[] => {
    if (exact.size === 0) return [];
    const entries = exact.get(foldPath(path)) ?? [];
    const same = entries.filter((entry) => entry.path === path);
    return unique(same.length > 0 ? same : entries);
  };
  return {
    at,
    endingIn(end, folder) {
      if (ends.size === 0) return [];
      const entries = ends.get(foldPath(end)) ?? [];
      const [first, second] = entries;
      if (first?.depth !== second?.depth) return first ? [first.file] : [];
      const here = at(joinPath(folder, end) ?? end);
      const nearest = unique(entries.filter((entry) => entry.depth === first?.depth));
      const [neighbour] = here;
      if (here.length === 1 && neighbour && nearest.includes(neighbour)) return here;
      return nearest;
    },
  };
}

interface Entry<File> {
  readonly file: File;
  readonly path: string;
  readonly depth: number;
}

function add<File>(map: Map<string, Entry<File>[]>, key: string, entry: Entry<File>): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

function unique<File>(entries: readonly Entry<File>[]): File[] {
  return [...new Set(entries.map((entry) => entry.file))];
}
