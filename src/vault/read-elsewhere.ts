import { Worker } from 'node:worker_threads';
import type { GatheredWork } from './kept-work.ts';

/** Where the work of a check is kept, from the project's folder. */
export const keptChecks = 'node_modules/.cache/check.json';

/**
 * Reads facts, sources, tags and the spelling of everything in another thread. Empty where that cannot be: then the
 * check does it itself.
 */
export function readElsewhere(project: string): Promise<GatheredWork> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-ahead-worker.ts', import.meta.url), {
      workerData: project,
    });
    worker.once('message', resolve);
    worker.once('error', () => {
      resolve([]);
    });
  });
}
