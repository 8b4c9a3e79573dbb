import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { CommandError } from './command-error.ts';

/** The process id alone would not do: after a restart another process may have it. */
const ownerSchema = z.object({ pid: z.int().positive(), started: z.string() });
type Owner = z.infer<typeof ownerSchema>;

export interface LockWait {
  readonly limitMilliseconds: number;
  readonly pollMilliseconds: number;
}

/**
 * Lets one build at a time into this project, because builds share what they keep and where they put the site. Waits while
 * another living process holds the lock, takes over from a dead one, and throws a `CommandError`
 * when the wait is over. Resolves to the function that releases the lock.
 */
export async function acquireBuildLock(
  file: string,
  say: (line: string) => void,
  wait: LockWait = { limitMilliseconds: 600_000, pollMilliseconds: 300 },
): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const self: Owner = { pid: process.pid, started: readStartTime(process.pid) };
  let waitedMilliseconds = 0;
  for (;;) {
    if (writeOwner(file, self)) {
      return () => {
        if (isSame(readOwner(file), self)) rmSync(file, { force: true });
      };
    }
    const owner = readOwner(file);
    // A file without an owner is being written right now, or was when its writer was killed.
    const isStale = owner === undefined ? waitedMilliseconds >= 5_000 : !isAlive(owner);
    if (isStale) {
      if (isSame(readOwner(file), owner)) rmSync(file, { force: true });
      continue;
    }
    if (waitedMilliseconds === 0 && owner !== undefined) {
      say(`Another build is running (process ${String(owner.pid)}); waiting for it to end…`);
    }
    if (waitedMilliseconds >= wait.limitMilliseconds) {
      throw new CommandError(
        `Another build is still running (process ${String(owner?.pid)}).`,
        `Wait for it or end it, then try again. If there is none, delete ${file}`,
      );
    }
    await delay(wait.pollMilliseconds);
    waitedMilliseconds += wait.pollMilliseconds;
  }
}

function writeOwner(file: string, owner: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function isSame(one: Owner | undefined, other: Owner | undefined): boolean {
  return one?.pid === other?.pid && one?.started === other?.started;
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  return readStartTime(owner.pid) === owner.started;
}

/** When a process started, in the kernel's ticks (field 22 of proc(5) `stat`); '' off Linux. */
function readStartTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
