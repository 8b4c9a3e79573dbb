import { fileURLToPath } from 'node:url';
import { describeError } from './describe-error.ts';

/** Where the project lies; every command runs here. */
export const projectRoot = new URL('../../', import.meta.url);

/** One line of progress. On stderr, so that stdout stays free for what a command is asked for. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command's body and exits with the code it returns. What it throws is said in words and
 * exits with `failed`; `DEBUG=1` adds the whole trace.
 */
export async function runCommand(body: () => Promise<number>, { failed = 1 } = {}): Promise<void> {
  // Wherever it was started: what is read and kept is found from here.
  process.chdir(fileURLToPath(projectRoot));
  try {
    process.exitCode = await body();
  } catch (error) {
    say(`\n${describeError(error, projectRoot)}`);
    if (process.env['DEBUG'] !== undefined && error instanceof Error) say(error.stack ?? '');
    process.exitCode = failed;
  }
}
