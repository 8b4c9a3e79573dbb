import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import * as z from 'zod';
import { readFacets } from '../search/facets.ts';
import { packPages, type IndexedPage } from '../search/pages-file.ts';
import type { Searched } from './search-hints.ts';
import type { WriteFile } from './write-files.ts';

/**
 * The full-text index of a site in the making, and beside it `pages.json`, by which the search knows what
 * the index's numbers stand for. The indexer is a program of its own: it reads one page while we draw the next.
 */
export interface SearchIndex {
  /** Pages must come in the same order in every build: the indexer numbers them as they come. Resolves once it may have the next. */
  add(path: string, page: Searched): Promise<void>;
  /** Writes the index of all pages. Rejects with all of the indexer's reasons. */
  write(writeFile: WriteFile, basePath: string): Promise<void>;
  /** Ends the indexer; also where the site came to nothing. */
  close(): Promise<void>;
}

/**
 * Kinds, tags and years are in `pages.json` and not in the index: Pagefind 1.5.2 writes the values of its
 * filters in an order that changes from run to run, and finds pages by the words of its metadata.
 */
export function openSearchIndex(): SearchIndex {
  let opened: Promise<PagefindIndex> | undefined;
  const facets = new Map<string, string>();
  let last: Promise<void> = Promise.resolve();
  const opening = (): Promise<PagefindIndex> => (opened ??= open());
  return {
    async add(sourcePath, page) {
      await last;
      facets.set(`/${sourcePath.replace(/index\.html$/, '')}`, page.facets);
      const index = await opening();
      last = index.addHTMLFile({ sourcePath, content: page.content }).then(({ errors }) => {
        if (errors.length > 0) throw searchError(errors);
      });
      // Whoever waits for it sees the reason; until then nobody is told that nobody looks.
      last.catch(() => undefined);
    },
    async write(writeFile, basePath) {
      await last;
      const { files, errors } = await (await opening()).getFiles();
      if (errors.length > 0) throw searchError(errors);
      // Written here, since the indexer may end before the last of what it writes itself is on the disk.
      for (const { path, content } of files) {
        // Interfaces that this site does not use.
        if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path)) continue;
        writeFile(`pagefind/${path}`, content);
      }
      const pages = readPages(files, facets, basePath);
      writeFile('pagefind/pages.json', JSON.stringify(packPages(pages, basePath)));
    },
    async close() {
      if (opened !== undefined) await close();
      opened = undefined;
    },
  };
}

async function open(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({
    excludeSelectors: ['math', '.sr-only:not([data-pagefind-meta])'],
  });
  if (index === undefined) throw searchError(errors);
  return index;
}

const fragmentSchema = z.object({ url: z.string() });
/** What the indexer writes before the contents of its files. */
const signature = 'pagefind_dcd';

function readPages(
  files: readonly IndexFile[],
  facets: ReadonlyMap<string, string>,
  basePath: string,
): readonly IndexedPage[] {
  const fragments = files.flatMap(({ path, content }) => {
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    return id === undefined ? [] : [{ id, content }];
  });
  fragments.sort((one, other) => (one.id < other.id ? -1 : 1));
  return fragments.map(({ id, content }) => {
    const text = gunzipSync(content).toString();
    const { url } = fragmentSchema.parse(JSON.parse(text.slice(signature.length)));
    const said = facets.get(decodeURI(url)) ?? facets.get(url) ?? '';
    return { id, record: readFacets(said, basePath + url.slice(1)) };
  });
}

function searchError(reasons: readonly string[]): Error {
  return new Error(`The search index could not be written: ${reasons.join('; ')}`);
}
