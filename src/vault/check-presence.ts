import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../garden/problem.ts';
import type { ContentRoot } from './content-root.ts';
import type { VaultFiles } from './list-files.ts';

/**
 * A folder without a single note: an error in any vault, since a check that read nothing has found nothing, and
 * a site that replaces another with nothing is most likely made from the wrong folder.
 */
export function checkPresence(
  root: ContentRoot,
  { notes, attachments, others, problems }: VaultFiles,
  problemsOfData: readonly Problem[],
): Problem[] {
  // That a folder is not followed is said already.
  const isLink = ({ rule }: Problem): boolean => rule === 'file/symlink';
  if (notes.length > 0 || [...problems, ...problemsOfData].some(isLink)) return [];
  const [first] = [...attachments, ...others];
  const message =
    first === undefined
      ? 'no note lies in this folder, nor any other file'
      : `no note lies in this folder; none of its files, such as ${first}, ends in .md or .mdx`;
  const file = root.notesPrefix.replace(/\/$/, '') || root.notes;
  const place = { file, line: 1, column: 1, severity: 'error', rule: 'corpus/empty' } as const;
  return [{ ...place, message, help: remedy(root) }];
}

function remedy({ folder, isGarden, isOwn }: ContentRoot): string {
  const inside = ['content', 'notes'].find((name) => existsSync(join(folder, name)));
  if (!isGarden && inside !== undefined) {
    return `Let GARDEN_CONTENT name ${join(folder, inside)}, or put a note here.`;
  }
  return isOwn
    ? 'Write the first with npm run new -- "Title"; if there were notes, git restore content brings them back.'
    : 'Let GARDEN_CONTENT name the folder that holds the notes, or put one here, such as first.md.';
}
