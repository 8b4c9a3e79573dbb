import { rankParted } from '../search/parted-text.ts';
import type { OpenedText } from '../search/text-index.ts';
import { isPagesFile, PagefindParts, type Pagefind } from './pagefind-parts.ts';
import { fetchJson } from './search-files.ts';
import { allowWorkers } from './trusted-types.ts';

/** Fetches the index that the build wrote into a folder (`/pagefind/`), or its first part. Fails where it cannot be had. */
export async function openPagefind(folder: string): Promise<OpenedText> {
  allowWorkers();
  const [index, sent] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<unknown>,
    fetchJson(`${folder}pages.json`),
  ]);
  if (!isPagefind(index) || !isPagesFile(sent)) throw new TypeError('not a search index');
  await index.init();
  const parts = new PagefindParts(folder, index, sent);
  return {
    pages: parts.pages,
    rank: (plan, kindOf, isFurther) => rankParted(plan, parts, kindOf, isFurther),
  };
}

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && 'init' in value;
}
