import { join, relative, sep } from 'node:path';
import type { CompiledNote } from '../garden/compiled-note.ts';
import type { Problem } from '../garden/problem.ts';
import { type Attachment, readAttachment } from './attachments.ts';
import { checkVault } from './check-vault.ts';
import { fingerprintCompiler } from './compiler-fingerprint.ts';
import { type ContentRoot, findContentRoot } from './content-root.ts';
import { digestOf } from './digest-of.ts';
import { countProblems, formatProblem } from './format-problem.ts';
import { type KeptTexts, openKeptTexts } from './kept-texts.ts';
import { keepNote } from './kept-notes.ts';
import { listFiles } from './list-files.ts';
import { type GardenData, readData } from './read-data.ts';
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
  const earlier = before === undefined ? openEarlier(root) : undefined;
  const notes = new Map(
    files.notes.map((path) => [
      path,
      known(path, before?.notes) ?? readNote(root, path, earlier?.kept),
    ]),
  );
  earlier?.kept.save();
  const attached = new Map(before?.attachments.map((file) => [file.path, file]));
  const attachments = await Promise.all(
    files.attachments.map(
      async (path) => known(path, attached) ?? (await readAttachment(root.notes, path)),
    ),
  );
  const isBeside = (file: string): boolean => relative(root.notes, file).split(sep)[0] === '..';
  const isSame = before !== undefined && root.isGarden && ![...changed].some(isBeside);
  const data = isSame ? before.data : (earlier?.data() ?? readData(root));
  return { notes, data, attachments };
}

/** What earlier runs have left. Read once: what an author changes after that was never there before. */
function openEarlier(root: ContentRoot) {
  const project = process.cwd();
  const compiler = fingerprintCompiler(project);
  return {
    kept: openKeptTexts(join(project, 'node_modules/.cache/notes'), compiler),
    data: () => readKeptData(root, project, compiler),
  };
}

function readNote(root: ContentRoot, path: string, kept: KeptTexts | undefined): ReadNote {
  const read = readNoteText(root, path);
  const text = JSON.stringify([root.notesPrefix, path, read]);
  const compile = (): CompiledNote => compileFile(root, path, read);
  return {
    note: kept === undefined ? compile() : keepNote(kept, text, compile),
    digest: digestOf(text),
  };
}
