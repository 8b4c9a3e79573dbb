import type { Note } from './note.ts';
import { foldName } from './slug.ts';
import { indexSpellings } from './spelling.ts';
import { indexPaths, withoutExtension } from './vault-path.ts';
import type { PathIndex } from './vault-path.ts';

/** What of a note its names and addresses follow from. */
export type NamedNote = Pick<
  Note,
  'slug' | 'address' | 'path' | 'title' | 'aliases' | 'redirectFrom' | 'compiled'
>;

/** Every name under which a note can be linked to. */
export interface NameIndex {
  readonly paths: PathIndex<NamedNote>;
  /** By folded title. */
  titled(name: string): readonly NamedNote[];
  /** By folded alias. */
  aliased(name: string): readonly NamedNote[];
  /** By address or former address. */
  addressed(address: string): NamedNote | undefined;
  /** The name in use that `name` is a slip of, as its author wrote it. */
  nearest(name: string): string | undefined;
}

/** Built once, in time linear in the number of notes. They must come in a fixed order. */
export function indexNames(notes: readonly NamedNote[]): NameIndex {
  const titles = new Map<string, NamedNote[]>();
  const aliases = new Map<string, NamedNote[]>();
  const addresses = new Map<string, NamedNote>();
  for (const note of notes) {
    add(titles, foldName(note.title), note);
    for (const alias of new Set(note.aliases.map(foldName))) add(aliases, alias, note);
    for (const address of note.redirectFrom) addresses.set(address, note);
  }
  for (const note of notes) addresses.set(note.address, note);
  const written = new Map<string, string>();
  const spellings = indexSpellings(allNames());

  return {
    paths: indexPaths(notes, (note) => pathsOf(note.path)),
    titled: (name) => titles.get(foldName(name)) ?? [],
    aliased: (name) => aliases.get(foldName(name)) ?? [],
    addressed: (address) => addresses.get(address),
    nearest(name) {
      const found = spellings.nearest(foldName(name));
      return found === undefined ? undefined : written.get(found);
    },
  };

  function* allNames(): Iterable<string> {
    for (const note of notes) {
      const [path = note.path] = pathsOf(note.path).slice(-1);
      for (const name of [
        note.title,
        path.slice(path.lastIndexOf('/') + 1),
        path,
        ...note.aliases,
      ]) {
        const folded = foldName(name);
        if (!written.has(folded)) written.set(folded, name);
        yield folded;
      }
    }
  }
}

/** What a link may call the file: with extension or without; of a folder's index, the folder. */
function pathsOf(path: string): string[] {
  const stem = withoutExtension(path);
  const folder = stem.replace(/\/index$/i, '');
  return folder === stem ? [path, stem] : [path, stem, folder];
}

function add(map: Map<string, NamedNote[]>, name: string, note: NamedNote): void {
  const notes = map.get(name);
  if (notes) notes.push(note);
  else map.set(name, [note]);
}
