import type { Garden } from '../garden/garden.ts';
import { textSections, type TextSection } from './note-text.ts';
import { cutAtWords } from './mark-words.ts';
import type { SearchRecord } from './record.ts';
import type { PageText, Passage, TextHit, TextIndex } from './text-index.ts';
import { rootOf, splitWords } from './words.ts';

/** The text of a page, as it is sent while authoring. */
export interface PageSections {
  readonly url: string;
  readonly title: string;
  readonly sections: readonly TextSection[];
}

/** The texts of all notes, facts and sources. */
export function pageTexts(
  garden: Garden,
  records: readonly SearchRecord[],
  href: (address: string) => string,
): readonly PageSections[] {
  const noteOf = new Map(garden.listed.map((note) => [href(note.address), note]));
  return records
    .filter(({ kind }) => kind !== 'section' && kind !== 'tag')
    .map(({ url, title, about, names }) => {
      const note = noteOf.get(url);
      const own = [{ id: '', heading: '', text: [about, ...names].join('. ') }];
      return { url, title, sections: [...own, ...(note ? textSections(note, garden) : [])] };
    });
}

const reach = 90;
const saturation = 1.4;
const lengthShare = 0.6;

/**
 * Searches texts as they are, word by word: for authoring, and to measure the planner without a browser.
 * Scores by BM25, with titles and headings counted more than once.
 */
export function scanTexts(pages: readonly PageSections[]): TextIndex {
  /** How often a word, or with `~` before it a root, stands in which pages. */
  const postings = new Map<string, Map<PageSections, number>>();
  const lengths = new Map<PageSections, number>();
  for (const page of pages) {
    const count = (text: string, weight: number): void => {
      for (const { word } of splitWords(text)) {
        lengths.set(page, (lengths.get(page) ?? 0) + 1);
        for (const key of [word, `~${rootOf(word)}`]) {
          const posting = postings.get(key) ?? new Map<PageSections, number>();
          posting.set(page, (posting.get(page) ?? 0) + weight);
          postings.set(key, posting);
        }
      }
    };
    count(page.title, 5);
    for (const { heading, text } of page.sections) {
      count(heading, 2);
      count(text, 1);
    }
  }
  const known = [...postings.keys()].filter((key) => !key.startsWith('~'));
  const mean =
    [...lengths.values()].reduce((sum, each) => sum + each, 0) / Math.max(1, pages.length);

  function countsOf(word: string): ReadonlyMap<PageSections, number> {
    const found = postings.get(`~${rootOf(word)}`) ?? postings.get(word);
    if (found !== undefined || word.length < 2) return found ?? new Map();
    const sums = new Map<PageSections, number>();
    for (const longer of known.filter((each) => each.startsWith(word))) {
      for (const [page, count] of postings.get(longer) ?? []) {
        sums.set(page, (sums.get(page) ?? 0) + count);
      }
    }
    return sums;
  }

  function search(words: readonly string[]): readonly TextHit[] {
    const terms = splitWords(words.join(' ')).map(({ word }) => word);
    const counts = terms.map(countsOf);
    return [...(counts[0]?.keys() ?? [])]
      .filter((page) => counts.every((each) => each.has(page)))
      .map((page) => {
        const score = counts.reduce((sum, each) => {
          const rarity = Math.log(1 + (pages.length - each.size + 0.5) / (each.size + 0.5));
          const count = each.get(page) ?? 0;
          const length = (lengths.get(page) ?? 0) / mean;
          const scale = saturation * (1 - lengthShare + lengthShare * length);
          return sum + (rarity * count * (saturation + 1)) / (count + scale);
        }, 0);
        return { url: page.url, score, read: () => Promise.resolve(read(page, words)) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  return { search: (words) => Promise.resolve(search(words)) };
}

function read(page: PageSections, words: readonly string[]): PageText {
  const passages = page.sections
    .flatMap((section) => cutPassage(section, page, words) ?? [])
    .sort((a, b) => b.pieces.length - a.pieces.length);
  return { title: page.title, about: '', passages };
}

/** The words of a section around the first that was looked for; undefined if it has none. */
function cutPassage(
  { id, heading, text }: TextSection,
  { url }: PageSections,
  words: readonly string[],
): Passage | undefined {
  const pieces = [...cutAtWords(text, words)];
  if (pieces.length === 1) return undefined;
  const before = pieces[0] ?? '';
  if (before.length > reach) pieces[0] = `… ${before.slice(-reach).replace(/^\S*\s/, '')}`;
  let length = 0;
  const end = pieces.findIndex((piece) => (length += piece.length) > 3 * reach);
  const cut = end === -1 ? pieces : pieces.slice(0, end + 1);
  const last = cut.length - 1;
  cut[last] = (cut[last] ?? '').slice(0, 2 * reach);
  return { title: heading, url: id === '' ? url : `${url}#${id}`, pieces: cut };
}
