import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Paths of the files that only one of two folders has, or that differ in a byte; sorted. */
export function differingFiles(one: string, other: string): readonly string[] {
  const here = digestFiles(one);
  const there = digestFiles(other);
  const paths = new Set([...here.keys(), ...there.keys()]);
  return [...paths].filter((path) => here.get(path) !== there.get(path)).sort();
}

function digestFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
        return [relative(folder, file).split('\\').join('/'), digest];
      }),
  );
}
