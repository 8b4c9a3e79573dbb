import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import type { CompiledNote } from '../garden/compiled-note.ts';
import type { Problem } from '../garden/problem.ts';
import { type Attachment, readAttachment } from './attachments.ts';
import { checkVault } from './check-vault.ts';
import { fingerprintCompiler } from './compiler-fingerprint.ts';
import { type ContentRoot, findContentRoot } from './content-root.ts';
import { countProblems, formatProblem } from './format-problem.ts';
import { type KeptTexts, openKeptTexts } from './kept-texts.ts';
import { keepNote } from './kept-notes.ts';
import { listFiles } from './list-files.ts';
import type { GardenData } from './read-data.ts';
import { readKeptData } from './read-kept-data.ts';
import { compileFile, readNoteText } from './read-note.ts';

/** The content as it was read last: every page of a build is printed from it, and the pages of an author. */
export interface Content {
  /** By path. */
  readonly notes: ReadonlyMap<string, ReadNote>;
  readonly data: GardenData;
  readonly attachments: readonly Attachment[];
}

/** A note, and a digest of its text. */
export interface ReadNote {
  readonly note: CompiledNote;
  readonly digest: string;
}

let latest: Promise<Content> | undefined;
/** The dev server is started anew for another one. */
let compiler: string | undefined;

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

/** Every problem of the content as it was read last. */
export async function checkContent(): Promise<readonly Problem[]> {
  const { notes } = await currentContent();
  const root = contentRoot();
  const compile = (path: string): CompiledNote => notes.get(path)?.note ?? compileFile(root, path);
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
  const root = contentRoot();
  const files = listFiles(root);
  const known = <Read>(path: string, earlier: ReadonlyMap<string, Read> | undefined) =>
    changed.has(join(root.notes, path)) ? undefined : earlier?.get(path);
  const kept = openKeptTexts(
    join(process.cwd(), 'node_modules/.cache/notes'),
    (compiler ??= fingerprintCompiler(process.cwd())),
  );
  const notes = new Map(
    files.notes.map((path) => [path, known(path, before?.notes) ?? readNote(root, path, kept)]),
  );
  if (before === undefined) kept.save();
  const attached = new Map(before?.attachments.map((file) => [file.path, file]));
  const attachments = await Promise.all(
    files.attachments.map(
      async (path) => known(path, attached) ?? (await readAttachment(root.notes, path)),
    ),
  );
  const isBeside = (file: string): boolean => relative(root.notes, file).split(sep)[0] === '..';
  const isSame = before !== undefined && root.isGarden && ![...changed].some(isBeside);
  return { notes, data: isSame ? before.data : readKeptData(root, process.cwd()), attachments };
}

function readNote(root: ContentRoot, path: string, kept: KeptTexts): ReadNote {
  const read = readNoteText(root, path);
  const text = JSON.stringify([root.notesPrefix, path, read]);
  return {
    note: keepNote(kept, text, () => compileFile(root, path, read)),
    digest: createHash('sha256').update(text).digest('base64url'),
  };
}
