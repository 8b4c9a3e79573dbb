import { relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type CompiledNote, isCompiledNote } from '../garden/compiled-note.ts';
import { readAttachment } from '../vault/attachments.ts';
import { checkVault } from '../vault/check-vault.ts';
import { fingerprintCompiler } from '../vault/compiler-fingerprint.ts';
import { countProblems, formatProblem } from '../vault/format-problem.ts';
import { listFiles } from '../vault/list-files.ts';
import { readData } from '../vault/read-data.ts';
import { compileFile, readNoteText } from '../vault/read-note.ts';
import { contentRoot as root } from './content-root.ts';

/**
 * Compiles every note once and keeps it under a digest of its text and of the compiler. In a build it
 * then checks the whole content and stops with every problem at once; while authoring it only says
 * what is wrong.
 */
export function notesLoader(): Loader {
  return {
    name: 'garden-notes',
    load(context) {
      const compiler = fingerprintCompiler(process.cwd());
      const sync = (): void => {
        const files = listFiles(root);
        const known = new Set(files.notes);
        for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
        for (const path of files.notes) storeNote(context, path, compiler);
        report(context);
      };
      sync();
      watch(context, sync);
      return Promise.resolve();
    },
  };
}

function storeNote(context: LoaderContext, path: string, compiler: string): void {
  const { store } = context;
  const read = readNoteText(root, path);
  const digest = context.generateDigest(
    `${compiler}\n${root.notesPrefix}\n${JSON.stringify(read)}`,
  );
  if (store.get(path)?.digest === digest) return;
  const note = compileFile(root, path, read);
  store.set({ id: path, data: { ...note }, digest });
}

function report({ store, logger, watcher }: LoaderContext): void {
  const compile = (path: string): CompiledNote => {
    const data: unknown = store.get(path)?.data;
    if (!isCompiledNote(data)) throw new Error(`${path} was not compiled`);
    return data;
  };
  const { problems } = checkVault(root, { compile });
  if (problems.length === 0) return;
  const text = problems.map(formatProblem).join('\n');
  const isFailing = problems.some(({ severity }) => severity === 'error');
  if (isFailing && watcher === undefined) {
    throw new Error(`${countProblems(problems)} in the content:\n${text}`);
  }
  logger.warn(`${countProblems(problems)} in the content:\n${text}`);
}

/** What stands beside the notes: facts, sources, tags, images and other files, in one entry. */
export function dataLoader(): Loader {
  return {
    name: 'garden-data',
    async load(context) {
      const sync = async (): Promise<void> => {
        const { attachments: paths } = listFiles(root);
        const attachments = await Promise.all(
          paths.map((path) => readAttachment(root.notes, path)),
        );
        const data = { ...readData(root), attachments };
        const digest = context.generateDigest(JSON.stringify(data));
        context.store.set({ id: 'data', data, digest });
      };
      await sync();
      watch(context, () => void sync());
    },
  };
}

/** Calls `sync` when files of the content change; a burst of changes counts once. */
function watch({ watcher }: LoaderContext, sync: () => void): void {
  if (watcher === undefined) return;
  watcher.add(root.folder);
  let timer: NodeJS.Timeout | undefined;
  const changed = (path: string): void => {
    if (relative(root.folder, path).split(sep)[0] === '..') return;
    clearTimeout(timer);
    timer = setTimeout(sync, 30);
  };
  watcher.on('add', changed).on('change', changed).on('unlink', changed);
}
