import { relative, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { findContentRoot } from '../vault/content-root.ts';
import {
  checkContent,
  currentContent,
  describeProblems,
  refreshContent,
} from '../vault/current-content.ts';

/** Milliseconds: an editor writes a file in several steps. */
const burst = 30;
/** Milliseconds without a change until the whole content is checked, which an author need not wait for. */
const pause = 1_500;

/**
 * A plugin for Vite: while authoring, what has changed in the content is read again, and the browser
 * asks for its page anew. What is wrong is said when the author pauses, and stops nothing.
 */
export function followContent() {
  return {
    name: 'follow-content',
    apply: 'serve' as const,
    async configureServer(server: ViteDevServer): Promise<void> {
      // Astro starts another server, which follows nothing, to read its configuration.
      if (server.config.server.watch === null) return;
      const { folder } = findContentRoot(process.env, process.cwd());
      server.watcher.add(folder);
      const waiting = new Set<string>();
      const warn = (error: unknown): void => {
        server.config.logger.error(error instanceof Error ? error.message : String(error));
      };
      const check = afterPause(pause, () => sayProblems(server).catch(warn));
      const refresh = afterPause(burst, async () => {
        const files = new Set(waiting);
        waiting.clear();
        await refreshContent(files).catch(warn);
        // By this name Astro forgets which addresses there are.
        server.environments.ssr.hot.send('astro:content-changed', {});
        server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        check();
      });
      const changed = (path: string): void => {
        if (relative(folder, path).split(sep)[0] === '..') return;
        waiting.add(path);
        refresh();
      };
      server.watcher.on('add', changed).on('change', changed).on('unlink', changed);
      await currentContent();
      check();
    },
  };
}

async function sayProblems({ config }: ViteDevServer): Promise<void> {
  const text = describeProblems(await checkContent());
  if (text !== '') config.logger.warn(text);
}

/** Calls `work` when nobody has called for so many milliseconds. */
function afterPause(milliseconds: number, work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), milliseconds);
  };
}
