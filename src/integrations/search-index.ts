import { constants, gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { readFacets } from '../search/facets.ts';
import { packPages, type IndexedPage } from '../search/pages-file.ts';
import { packPartWords, rootsIn, type PartWords } from '../search/part-words.ts';
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

/** A browser fetches the names of all pages of an index before it searches it, so larger ones are parted. */
const mostPages = 1_500;

/** An index of as many pages as one may have. */
interface Part {
  readonly index: PagefindIndex;
  /** What is searched of each page, until its words are known. */
  readonly contents: string[];
  readonly words: Set<string>;
  pages: number;
  /** Pages that readers look for more often than for facts and sources. */
  notes: number;
}

/**
 * Kinds, tags and years are in `pages.json` and not in the index: Pagefind 1.5.2 writes the values of its
 * filters in an order that changes from run to run, and finds pages by the words of its metadata. A site of more than
 * `most` pages has several indexes: that with the most notes in `pagefind/`, where the programs are and the files that
 * say which index has which words, and the others in `pagefind/parts/2/` and so on.
 */
export function openSearchIndex(most = mostPages): SearchIndex {
  const parts: Part[] = [];
  /** Also while the first index is on its way. */
  let isRunning = false;
  const facets = new Map<string, string>();
  let last: Promise<void> = Promise.resolve();
  const partWithRoom = async (): Promise<Part> => {
    const latest = parts.at(-1);
    if (latest !== undefined && latest.pages < most) return latest;
    // A site of one part needs none.
    if (latest !== undefined) readWords(latest);
    isRunning = true;
    const index = await open();
    const next = { index, contents: [], words: new Set<string>(), pages: 0, notes: 0 };
    parts.push(next);
    return next;
  };
  return {
    async add(sourcePath, page) {
      await last;
      facets.set(`/${sourcePath.replace(/index\.html$/, '')}`, page.facets);
      const part = await partWithRoom();
      part.contents.push(page.content);
      part.pages += 1;
      if (page.facets.startsWith('note')) part.notes += 1;
      last = part.index.addHTMLFile({ sourcePath, content: page.content }).then(({ errors }) => {
        if (errors.length > 0) throw searchError(errors);
      });
      // Whoever waits for it sees the reason; until then nobody is told that nobody looks.
      last.catch(() => undefined);
    },
    async write(writeFile, basePath) {
      await last;
      if (parts.length === 0) await partWithRoom();
      parts.sort((one, other) => other.notes - one.notes);
      const words = parts.length > 1 ? wordsOfParts(parts) : undefined;
      for (const [at, { index }] of parts.entries()) {
        const folder = at === 0 ? 'pagefind/' : `pagefind/parts/${String(at + 1)}/`;
        const { files, errors } = await index.getFiles();
        if (errors.length > 0) throw searchError(errors);
        // Written here, since the indexer may end before the last of what it writes itself is on the disk.
        for (const { path, content } of files) {
          if (at === 0 ? !otherInterfaces.test(path) : ofOnePart.test(path)) {
            writeFile(folder + path, content);
          }
        }
        const rest =
          at === 0 && words !== undefined ? { count: parts.length, keys: words.keys } : undefined;
        const pages = packPages(readPages(files, facets, basePath), basePath, rest);
        writeFile(`${folder}pages.json`, JSON.stringify(pages));
      }
      for (const [at, file] of (words?.files ?? []).entries()) {
        writeFile(`pagefind/words/${String(at)}.json`, JSON.stringify(file));
      }
    },
    async close() {
      if (isRunning) await close();
      isRunning = false;
    },
  };
}

/** Interfaces that this site does not use. */
const otherInterfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** What an index has of its own, beside the programs that search all of them. */
const ofOnePart = /^(?:(?:fragment|index)\/|pagefind-entry\.json$)|\.pf_meta$/;

function wordsOfParts(parts: readonly Part[]): PartWords {
  for (const part of parts) readWords(part);
  return packPartWords(parts.map(({ words }) => words));
}

function readWords({ contents, words }: Part): void {
  for (const root of rootsIn(contents.splice(0))) words.add(root);
}

async function open(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({
    excludeSelectors: ['math', '.sr-only:not([data-pagefind-meta])'],
  });
  if (index === undefined) throw searchError(errors);
  return index;
}

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
    const url = addressIn(content);
    const said = facets.get(decodeURI(url)) ?? facets.get(url) ?? '';
    return { id, record: readFacets(said, basePath + url.slice(1)) };
  });
}

/** The address of the page that a fragment is of. It stands at the front, so the text behind it stays compressed. */
function addressIn(fragment: Uint8Array): string {
  const start = gunzipSync(fragment.subarray(0, 1_024), {
    finishFlush: constants.Z_SYNC_FLUSH,
    chunkSize: 4_096,
  });
  const address = /^pagefind_dcd\{"url":("[^"]*")/.exec(start.toString())?.[1];
  if (address === undefined) throw searchError(['it holds a page without an address']);
  const url: unknown = JSON.parse(address);
  return String(url);
}

function searchError(reasons: readonly string[]): Error {
  return new Error(`The search index could not be written: ${reasons.join('; ')}`);
}
