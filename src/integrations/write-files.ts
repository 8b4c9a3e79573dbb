import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file of a site, once: `path` is its place there. */
export type WriteFile = (path: string, content: string | Uint8Array) => void;

/**
 * Writes the files of a site into `folder`. One that the site in `earlier` has already, byte for byte, becomes a
 * second name of that file: nothing is written, and nothing is freed when the earlier site goes, which with
 * thousands of files takes longer than drawing them. Where disks or systems differ it is written all the same.
 */
export function fileWriter(folder: string, earlier?: string): WriteFile {
  const before = earlier !== undefined && existsSync(earlier) ? earlier : undefined;
  // Asking for each folder again takes as long as writing a file.
  const made = new Set<string>();
  return (path, content) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    const known = before === undefined ? undefined : join(before, path);
    if (known !== undefined && isSame(known, content) && isLinked(known, file)) return;
    writeFileSync(file, content);
  };
}

function isSame(file: string, content: string | Uint8Array): boolean {
  try {
    return typeof content === 'string'
      ? readFileSync(file, 'utf8') === content
      : readFileSync(file).equals(content);
  } catch {
    return false;
  }
}

/** Not where disks or systems differ. */
function isLinked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}
