import { existsSync, renameSync, rmSync } from 'node:fs';

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
