import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file of a site, once: `path` is its place there. */
export type WriteFile = (path: string, content: string | Uint8Array) => void;

/**
 * Writes the files of a site into `folder`. One that the site in `earlier` has already, byte for byte, becomes a
 * second name of that file: nothing is written, and nothing is freed when the earlier site goes, which with
 * thousands of files takes longer than drawing them. Where disks or systems differ it is written all the same.
 */
export function fileWriter(folder: string, earlier?: string): WriteFile {
  return (path, content) => {
    const file = join(folder, path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const link = earlier !== undefined && isSame(join(earlier, path), bytes);
    inItsFolder(file, () => {
      if (!link || !isLinked(join(earlier, path), file)) writeFileSync(file, bytes);
    });
  };
}

function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/** Throws where the folder is missing. */
function isLinked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (isMissing(error)) throw error;
    return false;
  }
}

/** Most folders are there already, and asking for each takes as long as writing. */
function inItsFolder(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(file), { recursive: true });
    write();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
