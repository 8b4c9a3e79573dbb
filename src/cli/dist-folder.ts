import { cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The folder that is served, and its two neighbours during a build. On one disk, so that a rename
 * puts a whole site in place.
 */
export interface DistFolder {
  readonly current: string;
  /** Where the next site grows. */
  readonly next: string;
  /** Where the last site waits while the next one takes its place. */
  readonly previous: string;
}

export function distFolderAt(current: string): DistFolder {
  return { current, next: `${current}.next`, previous: `${current}.previous` };
}

/**
 * Removes what a killed build left and, if it was killed in the middle of the swap, puts the last
 * site back. Only for the holder of the build lock.
 */
export function recoverDist(dist: DistFolder): void {
  if (!existsSync(dist.current) && existsSync(dist.previous)) {
    renameSync(dist.previous, dist.current);
  }
  discardNext(dist);
  rmSync(dist.previous, { recursive: true, force: true });
}

export function discardNext(dist: DistFolder): void {
  rmSync(dist.next, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Where Astro may write the next site. It moves files there from its work folder below `root`, which no
 * system does across disks: for a site on another disk that is a folder of the project, and `bringNext`
 * copies from there.
 */
export function writableNext(dist: DistFolder, root: string, staging: string): string {
  return diskOf(dirname(dist.next)) === diskOf(root) ? dist.next : staging;
}

/** Brings what Astro wrote to where the next site grows, if that is elsewhere. */
export function bringNext(dist: DistFolder, written: string): void {
  if (written === dist.next) return;
  cpSync(written, dist.next, { recursive: true });
  rmSync(written, { recursive: true, force: true });
}

/** The disk that a folder is on, or would be on. */
function diskOf(folder: string): number {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined ? diskOf(dirname(folder)) : found.dev;
}

/** Puts the next site in the place of the current one. If that fails, the current one stays. */
export function swapDist(dist: DistFolder): void {
  const replaces = existsSync(dist.current);
  if (replaces) renameSync(dist.current, dist.previous);
  try {
    renameSync(dist.next, dist.current);
  } catch (error) {
    if (replaces) renameSync(dist.previous, dist.current);
    throw error;
  }
  rmSync(dist.previous, { recursive: true, force: true });
}
