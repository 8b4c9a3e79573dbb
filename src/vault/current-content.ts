import { join, relative, sep } from 'node:path';
import type { CompiledNote } from '../garden/compiled-note.ts';
import type { Problem } from '../garden/problem.ts';
import { type Attachment, readAttachment } from './attachments.ts';
import { checkVault } from './check-vault.ts';
import { fingerprintCompiler } from './compiler-fingerprint.ts';
import { type ContentRoot, findContentRoot } from './content-root.ts';
import { countProblems, formatProblem } from './format-problem.ts';
import { openKeptNotes } from './kept-notes.ts';
import { listFiles } from './list-files.ts';
import { type GardenData, readData } from './read-data.ts';
import { compileFile, readNoteText } from './read-note.ts';

/** The content as it was read last: every page of a build is printed from it, and the pages of an author. */
export interface Content {
  /** By path. */
  readonly notes: ReadonlyMap<string, CompiledNote>;
  readonly data: GardenData;
  readonly attachments: readonly Attachment[];
}

let latest: Promise<Content> | undefined;

/**
 * The content, read at the first call. A note is compiled once for each text and compiler; what earlier
 * runs have compiled lies in `node_modules/.cache/notes`. This module is loaded by Node itself, once for
 * the command and for the pages that Vite has bundled, so that they have the notes in common and nothing
 * is written out and read in between.
 */
export function currentContent(): Promise<Content> {
  latest ??= readContent();
  return latest;
}

/** Reads again what has changed; `files` are absolute. */
export function refreshContent(files: ReadonlySet<string>): Promise<Content> {
  const old = latest?.catch(() => undefined) ?? Promise.resolve(undefined);
  latest = old.then((before) => readContent(before, files));
  return latest;
}

/** Throws with every problem of the content, if one of them is an error; warns of the others. */
export async function requireSoundContent(warn: (text: string) => void): Promise<void> {
  const problems = await checkContent();
  if (problems.length === 0) return;
  const text = describeProblems(problems);
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(text);
  warn(text);
}

/** Every problem of the content as it was read last. */
export async function checkContent(): Promise<readonly Problem[]> {
  const { notes } = await currentContent();
  const root = contentRoot();
  const compile = (path: string): CompiledNote => notes.get(path) ?? compileFile(root, path);
  return checkVault(root, { compile }).problems;
}

/** What is wrong, as lines; empty without a problem. */
export function describeProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  return `${countProblems(problems)} in the content:\n${problems.map(formatProblem).join('\n')}`;
}

function contentRoot(): ContentRoot {
  return findContentRoot(process.env, process.cwd());
}

async function readContent(
  before?: Content,
  changed: ReadonlySet<string> = new Set(),
): Promise<Content> {
  const place = contentRoot();
  const files = listFiles(place);
  const isSame = (path: string): boolean => !changed.has(join(place.notes, path));
  const kept = openKeptNotes(
    join(process.cwd(), 'node_modules/.cache/notes'),
    fingerprintCompiler(process.cwd()),
  );
  const notes = new Map(
    files.notes.map((path) => {
      const known = isSame(path) ? before?.notes.get(path) : undefined;
      if (known !== undefined) return [path, known];
      const read = readNoteText(place, path);
      const text = JSON.stringify([place.notesPrefix, path, read]);
      return [path, kept.of(text, () => compileFile(place, path, read))];
    }),
  );
  if (before === undefined) kept.forgetRest();
  const attached = new Map(before?.attachments.map((file) => [file.path, file]));
  const attachments = await Promise.all(
    files.attachments.map(
      async (path) =>
        (isSame(path) ? attached.get(path) : undefined) ??
        (await readAttachment(place.notes, path)),
    ),
  );
  const isBeside = (file: string): boolean => relative(place.notes, file).split(sep)[0] === '..';
  const data =
    before === undefined || !place.isGarden || [...changed].some(isBeside)
      ? readData(place)
      : before.data;
  return { notes, data, attachments };
}
