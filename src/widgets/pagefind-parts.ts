import type { PagesFile } from '../search/pages-file.ts';
import { unpackPages } from '../search/pages-file.ts';
import type { PartedIndex } from '../search/parted-text.ts';
import type { SearchRecord } from '../search/record.ts';
import type { PageText, TextHit } from '../search/text-index.ts';
import { pageText, type FoundPage } from './pagefind-page.ts';
import { fetchJson } from './search-files.ts';

/** As much of Pagefind as is used. */
export interface Pagefind {
  init(): Promise<void>;
  /** Forgets all parts. The next search begins with the first one. */
  destroy(): Promise<void>;
  /** Searches the index of another folder, too, from now on. */
  mergeIndex(folder: string): Promise<void>;
  search(words: string): Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      readonly data: () => Promise<FoundPage>;
    }[];
  }>;
}

/**
 * The index in a folder (`/pagefind/`), the first part of it open, of which `file` says what its pages are. Parts that
 * are opened are searched together, by Pagefind, and stay open.
 */
export class PagefindParts implements PartedIndex {
  readonly count: number;
  readonly keys: readonly string[];
  /** All pages of the open parts, by address. */
  readonly pages = new Map<string, SearchRecord>();
  readonly #folder: string;
  /** Where the other parts are, below the folder of the first. */
  readonly #others: readonly string[];
  readonly #index: Pagefind;
  readonly #addresses = new Map<string, string>();
  readonly #partOf = new Map<string, number>();
  /** Ids that pages of two parts have: the index tells them apart within a part only. */
  readonly #shared = new Set<string>();
  readonly #words = new Map<number, Promise<string>>();
  readonly #opening = new Map<number, Promise<void>>();
  readonly #opened = new Set<number>();

  constructor(folder: string, index: Pagefind, file: PagesFile) {
    this.#folder = folder;
    this.#index = index;
    this.#others = file.parts?.folders ?? [];
    this.count = this.#others.length + 1;
    this.keys = file.parts?.keys ?? [];
    this.#add(file, 1);
  }

  async search(words: readonly string[]): Promise<readonly TextHit[]> {
    const { results } = await this.#index.search(words.join(' '));
    const hits = await Promise.all(
      results.map(async ({ id, score, data }) => {
        const url = this.#shared.has(id) ? (await data()).url : this.#addresses.get(id);
        const read = async (): Promise<PageText> => pageText(await data());
        return url === undefined ? [] : [{ url, score, read }];
      }),
    );
    return hits.flat();
  }

  partOf(url: string): number | undefined {
    return this.#partOf.get(url);
  }

  readWords(file: number): Promise<string> {
    const words = this.#words.get(file) ?? this.#fetchWords(file);
    this.#words.set(file, words);
    return words;
  }

  isOpen(part: number): boolean {
    return part === 1 || this.#opened.has(part);
  }

  open(part: number): Promise<void> {
    const opening = this.#opening.get(part) ?? this.#merge(part);
    this.#opening.set(part, opening);
    return opening;
  }

  async #fetchWords(file: number): Promise<string> {
    try {
      const words = await fetchJson(`${this.#folder}words/${String(file)}.json`);
      if (typeof words !== 'string') throw new TypeError('no words');
      return words;
    } catch (error) {
      this.#words.delete(file);
      throw error;
    }
  }

  async #merge(part: number): Promise<void> {
    const folder = this.#folder + (this.#others[part - 2] ?? '');
    try {
      const file = await fetchJson(`${folder}pages.json`);
      if (!isPagesFile(file)) throw new TypeError('not a part of a search index');
      await this.#index.mergeIndex(folder);
      this.#add(file, part);
      this.#opened.add(part);
    } catch (error) {
      // With a part that did not come Pagefind answers nothing any more.
      this.#opening.clear();
      this.#opened.clear();
      await this.#index.destroy();
      throw error;
    }
  }

  #add(file: PagesFile, part: number): void {
    for (const [id, record] of unpackPages(file)) {
      if ((this.#addresses.get(id) ?? record.url) !== record.url) this.#shared.add(id);
      this.#addresses.set(id, record.url);
      this.pages.set(record.url, record);
      this.#partOf.set(record.url, part);
    }
  }
}

/** Whether what was fetched says what the pages of an index are. */
export function isPagesFile(value: unknown): value is PagesFile {
  return typeof value === 'object' && value !== null && 'ids' in value && 'records' in value;
}
