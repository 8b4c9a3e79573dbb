import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGarden, relax } from '../garden/check.ts';
import type { CompiledNote } from '../garden/compiled-note.ts';
import { buildGarden } from '../garden/build-garden.ts';
import { compareProblems, type Problem } from '../garden/problem.ts';
import { compileNote } from '../markdown/compile-note.ts';
import type { ContentRoot } from './content-root.ts';
import { listFiles } from './list-files.ts';
import { readData } from './read-data.ts';

/** Reads and compiles one note of the vault. */
export function compileFile(root: ContentRoot, path: string): CompiledNote {
  const text = readFileSync(join(root.notes, path), 'utf8');
  return compileNote({ path, file: root.notesPrefix + path, text });
}

/**
 * Every problem of the content, in order: of files, notes, facts, sources, tags, and of all links
 * between them. Notes that are compiled already can be handed in. In a foreign vault errors become
 * warnings, unless it is to be strict.
 */
export function checkVault(
  root: ContentRoot,
  compile: (path: string) => CompiledNote = (path) => compileFile(root, path),
): readonly Problem[] {
  const files = listFiles(root.notes, root.notesPrefix);
  const { facts, sources, tags, problems } = readData(root);
  const garden = buildGarden({
    notes: files.notes.map(compile),
    facts,
    sources,
    tags,
    attachments: files.attachments,
    includeDrafts: true,
    notesPrefix: root.notesPrefix,
  });
  const all = [...files.problems, ...problems, ...checkGarden(garden)].sort(compareProblems);
  return root.strict ? all : relax(all);
}
