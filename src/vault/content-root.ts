import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Where the content lies. */
export interface ContentRoot {
  /** Absolute. */
  readonly folder: string;
  /** Folder of the notes, absolute: `notes/` in a garden's content, the vault itself otherwise. */
  readonly notes: string;
  /** What to put before a path under `notes` in messages: `content/notes/`. */
  readonly notesPrefix: string;
  /** What to put before a path under `folder` in messages: `content/`. */
  readonly prefix: string;
  /** Whether this is a garden's content, with `notes/` and facts, sources or tags beside. */
  readonly isGarden: boolean;
  /** Whether problems stop the build: always in our own content, on request elsewhere. */
  readonly strict: boolean;
  /** Whether this is the project's own content, which the repository can edit. */
  readonly isOwn: boolean;
}

/**
 * The content root: `content/`, or the folder named by `GARDEN_CONTENT`. A folder with `notes/` in it
 * and facts, sources or tags beside is a garden's content; any other folder is a vault of notes.
 */
export function findContentRoot(
  environment: Readonly<Record<string, string | undefined>>,
  projectFolder: string,
): ContentRoot {
  const named = environment['GARDEN_CONTENT'];
  const own = resolve(projectFolder, 'content');
  const folder = named === undefined || named === '' ? own : resolve(projectFolder, named);
  const isOwn = folder === own;
  const isGarden =
    existsSync(join(folder, 'notes')) &&
    ['facts', 'sources.bib', 'tags.yaml'].some((name) => existsSync(join(folder, name)));
  const prefix = messagePrefix(projectFolder, folder);
  return {
    folder,
    notes: isGarden ? join(folder, 'notes') : folder,
    notesPrefix: isGarden ? `${prefix}notes/` : prefix,
    prefix,
    isGarden,
    strict: isOwn || environment['GARDEN_STRICT'] === '1',
    isOwn,
  };
}

/** Paths in messages are relative to the project; in a vault elsewhere, to the vault. */
function messagePrefix(projectFolder: string, folder: string): string {
  const path = relative(projectFolder, folder).split(sep).join('/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}
