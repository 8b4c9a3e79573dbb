import { unpackPages } from '../search/pages-file.ts';
import {
  rankText,
  type OpenedText,
  type PageText,
  type Passage,
  type TextIndex,
} from '../search/text-index.ts';
import { fetchJson } from './search-files.ts';
import { allowWorkers } from './trusted-types.ts';

interface FoundSection {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
interface FoundPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly FoundSection[];
}
interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      readonly data: () => Promise<FoundPage>;
    }[];
  }>;
}

/** Fetches the index that the build wrote into a folder (`/pagefind/`). Fails where it cannot be had. */
export async function openPagefind(folder: string): Promise<OpenedText> {
  allowWorkers();
  const [index, sent] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<unknown>,
    fetchJson(`${folder}pages.json`),
  ]);
  if (!isPagefind(index) || !isPagesFile(sent)) throw new TypeError('not a search index');
  await index.init();
  const byId = unpackPages(sent);
  const text: TextIndex = {
    async search(words) {
      const { results } = await index.search(words.join(' '));
      return results.flatMap(({ id, score, data }) => {
        const url = byId.get(id)?.url;
        return url === undefined ? [] : [{ url, score, read: async () => pageText(await data()) }];
      });
    },
  };
  return {
    pages: new Map([...byId.values()].map((record) => [record.url, record])),
    rank: (plan, kindOf) => rankText(plan, text, kindOf),
  };
}

function pageText({ url, excerpt, meta, sub_results }: FoundPage): PageText {
  const sections: Passage[] = sub_results.map((section) => ({
    title: section.url.includes('#') ? section.title : '',
    url: section.url,
    pieces: cutAtMarks(section.excerpt),
  }));
  return {
    title: meta['title'] ?? url,
    about: meta['description'] ?? '',
    passages: sections.length > 0 ? sections : [{ title: '', url, pieces: cutAtMarks(excerpt) }],
  };
}

/** The index marks words with `<mark>`; what is made of it is text, so that nothing is parsed as HTML. */
function cutAtMarks(excerpt: string): readonly string[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/g).map((piece) =>
    piece
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll(/&#(?:39|x27);/g, "'")
      .replaceAll('&amp;', '&'),
  );
}

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && 'init' in value;
}

function isPagesFile(value: unknown): value is Parameters<typeof unpackPages>[0] {
  return typeof value === 'object' && value !== null && 'ids' in value && 'records' in value;
}
