import { join } from 'node:path';
import type { ContentRoot } from './content-root.ts';
import { digestOf } from './digest-of.ts';
import { openKeptWork } from './kept-work.ts';
import { type GardenData, readData } from './read-data.ts';

/**
 * {@link readData}, where a file that has not changed since is not parsed again: five hundred facts take a quarter
 * of a second. What was parsed lies in `node_modules/.cache/data` of the project, a file for each content folder.
 * `compiler` is its fingerprint.
 */
export function readKeptData(
  root: ContentRoot,
  projectFolder: string,
  compiler: string,
): GardenData {
  const name = `${digestOf(root.folder)}.json`;
  const kept = openKeptWork(join(projectFolder, 'node_modules/.cache/data', name), compiler);
  const data = readData(root, kept);
  kept.save();
  return data;
}
