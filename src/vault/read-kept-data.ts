import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fingerprintCompiler } from './compiler-fingerprint.ts';
import type { ContentRoot } from './content-root.ts';
import { openKeptWork } from './kept-work.ts';
import { type GardenData, readData } from './read-data.ts';

/**
 * {@link readData}, where a file that has not changed since is not parsed again: five hundred facts take a quarter
 * of a second. What was parsed lies in `node_modules/.cache/data` of the project, a file for each content folder.
 */
export function readKeptData(root: ContentRoot, projectFolder: string): GardenData {
  const name = createHash('sha256').update(root.folder).digest('hex').slice(0, 16);
  const kept = openKeptWork(
    join(projectFolder, 'node_modules/.cache/data', `${name}.json`),
    fingerprintCompiler(projectFolder),
  );
  const data = readData(root, kept);
  kept.save();
  return data;
}
