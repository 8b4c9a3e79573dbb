import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommandError } from './command-error.ts';

/** Throws a `CommandError` when `GARDEN_CONTENT` names no folder: nothing to read is not nothing wrong. */
export function checkContentFolder(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): void {
  const given = environment['GARDEN_CONTENT'];
  if (given === undefined || given === '') return;
  if (!statSync(resolve(root, given), { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(
      `GARDEN_CONTENT names ${given}, which is not a folder.`,
      'Give the path of a folder of notes, absolute or from the project’s folder.',
    );
  }
}
