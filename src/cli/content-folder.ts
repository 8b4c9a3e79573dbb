import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOtherGardens } from '../search/other-gardens.ts';
import { CommandError } from './command-error.ts';

/** Throws a `CommandError` when `OTHER_GARDENS` lists what cannot be the address of a garden. */
export function checkOtherGardens(written: string | undefined): void {
  const { refused } = readOtherGardens(written);
  if (refused.length === 0) return;
  throw new CommandError(
    `OTHER_GARDENS has ${refused.join(' and ')}, which is not the address of a garden.`,
    'Write https://host/path/ with spaces between; http only for this machine.',
  );
}

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
