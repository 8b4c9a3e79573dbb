import { constants, gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { readFacets } from '../search/facets.ts';
import { packPages, type IndexedPage } from '../search/pages-file.ts';
import { packPartWords } from '../search/part-words.ts';
import { digestOf } from '../vault/digest-of.ts';
import type { KeptTexts } from '../vault/kept-texts.ts';
import { openIndexPart, searchError, type IndexPart } from './index-part.ts';
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

interface Part {
  readonly index: IndexPart;
  /** The name of what is kept of it. */
  readonly name: string;
  /** Pages that readers look for more often than for facts and sources. */
  notes: number;
}

/**
 * Kinds, tags and years are in `pages.json` and not in the index: Pagefind 1.5.2 writes the values of its
 * filters in an order that changes from run to run, and finds pages by the words of its metadata. A site of more than
 * `most` pages has several indexes: that with the most notes in `pagefind/`, where the programs are and the files that
 * say which index has which words, and each other in a folder of `pagefind/parts/`, named after all that is in it, so
 * that whoever has it need never ask again. What an earlier build `kept` of an index is used again where none of its
 * pages has changed.
 */
export function openSearchIndex(kept?: KeptTexts, most = mostPages): SearchIndex {
  const parts: Part[] = [];
  let isRunning = false;
  const facets = new Map<string, string>();
  const open = (): Promise<PagefindIndex> => {
    isRunning = true;
    return openPagefind();
  };
  const partWithRoom = (): Part => {
    const latest = parts.at(-1);
    if (latest !== undefined && latest.index.count < most) return latest;
    // A site of one part needs none.
    latest?.index.words();
    const name = String(parts.length + 1);
    const next = { index: openIndexPart(open, kept?.read(name)), name, notes: 0 };
    parts.push(next);
    return next;
  };
  return {
    async add(path, page) {
      facets.set(`/${path.replace(/index\.html$/, '')}`, page.facets);
      const part = partWithRoom();
      if (page.facets.startsWith('note')) part.notes += 1;
      await part.index.add(path, page.content);
    },
    async write(writeFile, basePath) {
      if (parts.length === 0) partWithRoom();
      parts.sort((one, other) => other.notes - one.notes);
      const words =
        parts.length > 1 ? packPartWords(parts.map(({ index }) => index.words())) : undefined;
      // Written here, since the indexer may end before the last of what it writes itself is on the disk.
      const writeAll = (folder: string, files: readonly IndexFile[]): void => {
        for (const { path, content } of files) writeFile(folder + path, content);
      };
      const folders: string[] = [];
      // The first part comes last: it says where the others are.
      for (const [at, { index, name }] of [...parts.entries()].reverse()) {
        const files = await index.finish();
        const again = index.keep();
        if (again !== undefined) kept?.write(name, again);
        const isFirst = at === 0;
        const own = files.filter(({ path }) =>
          isFirst ? !otherInterfaces.test(path) : ofOnePart.test(path),
        );
        const rest = isFirst && words !== undefined ? { folders, keys: words.keys } : undefined;
        const pages = packPages(readPages(files, facets, basePath), basePath, rest);
        own.push({ path: 'pages.json', content: Buffer.from(JSON.stringify(pages)) });
        const folder = isFirst ? '' : `parts/${nameOf(own)}/`;
        if (!isFirst) folders.unshift(folder);
        writeAll(`pagefind/${folder}`, own);
      }
      for (const [at, file] of (words?.files ?? []).entries()) {
        writeFile(`pagefind/words/${String(at)}.json`, JSON.stringify(file));
      }
      kept?.save();
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

async function openPagefind(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({
    excludeSelectors: ['math', '.sr-only:not([data-pagefind-meta])'],
  });
  if (index === undefined) throw searchError(errors);
  return index;
}

/** A name that no other files have. */
function nameOf(files: readonly IndexFile[]): string {
  const each = files.map(({ path, content }) => `${path} ${digestOf(content)}`);
  return digestOf(each.sort().join('\n')).slice(0, 12);
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
