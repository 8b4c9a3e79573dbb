import { watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds in which changes count as one: an editor writes a file in several steps. */
const burst = 150;

/** Does the work at once, and again after each burst of changes below a folder, until the process ends. */
export async function afterEachChange(
  folder: string,
  work: () => Promise<unknown>,
): Promise<never> {
  let changed = Promise.withResolvers<null>();
  watch(folder, { recursive: true }, () => {
    changed.resolve(null);
  });
  for (;;) {
    await work();
    await changed.promise;
    await wait(burst);
    changed = Promise.withResolvers<null>();
  }
}
