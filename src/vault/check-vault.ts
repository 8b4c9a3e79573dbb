import { buildGarden } from '../garden/build-garden.ts';
import { checkFuture, checkFutureNotes } from '../garden/check-future.ts';
import { checkGarden, relax } from '../garden/check.ts';
import { isCompiledNote, type CompiledNote } from '../garden/compiled-note.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { condense, type Problem } from '../garden/problem.ts';
import { findBuildDay, findLatestDay } from './build-day.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkFolder } from './check-folder.ts';
import { checkPresence } from './check-presence.ts';
import type { ContentRoot } from './content-root.ts';
import { type KeptWork, nothingKept } from './kept-work.ts';
import { listFiles } from './list-files.ts';
import { readData } from './read-data.ts';
import { compileFile, readNoteText } from './read-note.ts';

export interface CheckedVault {
  readonly garden: Garden;
  readonly problems: readonly Problem[];
}

/**
 * Every problem of the content, in order: of files, notes, facts, sources, tags, and of all links
 * between them. Notes that are compiled already can be handed in, and what an earlier check made of
 * a text that has not changed. In a foreign vault errors become warnings, unless it is to be strict.
 */
export function checkVault(
  root: ContentRoot,
  {
    kept = nothingKept,
    compile = (path: string): CompiledNote => compileKept(root, path, kept),
  }: { readonly kept?: KeptWork; readonly compile?: (path: string) => CompiledNote } = {},
): CheckedVault {
  const files = listFiles(root);
  const { problems, ...data } = readData(root, kept);
  const today = findBuildDay(process.env, root.folder);
  const garden = buildGarden({
    notes: files.notes.map(compile),
    ...data,
    attachments: files.attachments,
    includeDrafts: true,
    notesPrefix: root.notesPrefix,
    today,
  });
  const latest = findLatestDay(today);
  const all = [
    ...files.problems,
    ...checkPresence(root, files, problems),
    ...checkFolder(root),
    ...checkAttachments(root, files.attachments),
    ...problems,
    ...checkGarden(garden),
    ...checkFuture(data.facts, latest),
    ...checkFutureNotes(garden.notes, latest),
    ...garden.notes.filter(isEmpty).map(reportEmpty),
  ];
  return { garden, problems: condense(root.strict ? all : relax(all)) };
}

/** Compiles one note, or takes what was kept of it. */
export function compileKept(root: ContentRoot, path: string, kept: KeptWork): CompiledNote {
  const read = readNoteText(root, path);
  return kept.of(`note ${root.notesPrefix}${path}`, JSON.stringify(read), {
    make: () => compileFile(root, path, read),
    isMade: isCompiledNote,
  });
}

function isEmpty({ compiled }: Note): boolean {
  const hasErrors = compiled.problems.some(({ severity }) => severity === 'error');
  return compiled.body.length === 0 && !hasErrors;
}

function reportEmpty({ file }: Note): Problem {
  return {
    ...{ file, line: 1, column: 1, severity: 'warning', rule: 'file/empty' },
    message: 'the note says nothing yet',
    help: 'Write a sentence, or remove the file: links to it then ask for it.',
  };
}
