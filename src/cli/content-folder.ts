import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
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

/**
 * Throws a `CommandError` when `GARDEN_CONTENT` names no folder, or `content` is none: nothing to read is not
 * nothing wrong.
 */
export function checkContentFolder(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): void {
  const given = environment['GARDEN_CONTENT'];
  const isFolder = (path: string): boolean =>
    statSync(resolve(root, path), { throwIfNoEntry: false })?.isDirectory() === true;
  if (given === undefined || given === '') {
    if (isFolder('content')) return;
    throw new CommandError(
      'There is no folder content, where the notes of this garden lie.',
      'Bring it back with git restore content, or let GARDEN_CONTENT name another folder.',
    );
  }
  if (!isFolder(given)) {
    throw new CommandError(
      `GARDEN_CONTENT names ${given}, which is not a folder.`,
      'Give the path of a folder of notes, absolute or from the project’s folder.',
    );
  }
  const above = dirname(resolve(root, given));
  const isNotes = basename(resolve(root, given)) === 'notes' && existsSync(join(above, 'facts'));
  if (isNotes) {
    throw new CommandError(
      `GARDEN_CONTENT names ${given}, the notes of a garden without the facts, sources and tags beside them.`,
      `Let it name ${relative(root, above).startsWith('..') ? above : relative(root, above)}.`,
    );
  }
}
