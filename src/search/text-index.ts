import type { Plan } from './plan.ts';
import type { RecordKind, SearchRecord } from './record.ts';
import type { MessagePiece } from './say-answer.ts';

/** A page whose text has the words. */
export interface TextHit {
  /** With base path, without `#`. */
  readonly url: string;
  /** Comparable between queries of one index; more is better. */
  readonly score: number;
  /** What the page has to say about the words. */
  readonly read: () => Promise<PageText>;
}

/** A passage of a page, cut around the words. */
export interface Passage {
  /** The heading it stands under; empty before the first. */
  readonly title: string;
  /** Of the page, with the heading's id after `#` where there is one. */
  readonly url: string;
  /** In pieces: every second one is a word of the query. */
  readonly pieces: readonly string[];
}

/** What an index of the text says about one page. */
export interface PageText {
  readonly title: string;
  /** A sentence on the whole page; may be empty. */
  readonly about: string;
  /** Best first. */
  readonly passages: readonly Passage[];
}

/** An index of the full text: Pagefind in a built site, the texts themselves while authoring. */
export interface TextIndex {
  /** Pages that have all of the words, best first. */
  readonly search: (words: readonly string[]) => Promise<readonly TextHit[]>;
}

/** An index that has been fetched, together with the code that asks it: neither is needed before the first result. */
export interface OpenedText {
  /** What is known of the pages without reading them, by address; empty where that is nothing. */
  readonly pages: ReadonlyMap<string, SearchRecord>;
  /** `isFurther` fetches more of an index that is not fetched as a whole. */
  readonly rank: (
    plan: Plan,
    kindOf: (url: string) => RecordKind | undefined,
    isFurther: boolean,
  ) => Promise<TextAnswer>;
}

/** What the text answers to a plan. */
export interface TextAnswer {
  /** All pages of the text that was searched, by address. */
  readonly found: ReadonlyMap<string, RankedText>;
  /** What is to be said of the text that was not searched; nothing where that was all. */
  readonly rest: readonly MessagePiece[];
}

/** A page found by its text. */
export interface RankedText {
  readonly score: number;
  /** Whether it has every word of the query, and not only some. */
  readonly isWhole: boolean;
  readonly read: () => Promise<PageText>;
}

/** How likely a reader means a page of that kind when its text has the words. */
const kindWeights: Readonly<Record<RecordKind, number>> = {
  note: 1,
  calculator: 0.6,
  tag: 0.6,
  section: 1,
  fact: 0.3,
  source: 0.25,
};
/** With fewer pages that have all words, pages with some of them are looked for too. */
export const enoughPages = 20;
const relaxed = 0.9;

/** All pages whose text answers a plan, by address. */
export async function rankText(
  plan: Plan,
  index: TextIndex,
  kindOf: (url: string) => RecordKind | undefined,
): Promise<ReadonlyMap<string, RankedText>> {
  const ranked = new Map<string, RankedText>();
  const add = ({ url, score, read }: TextHit, isWhole: boolean): void => {
    const weighted = score * kindWeights[kindOf(url) ?? 'note'];
    const earlier = ranked.get(url);
    ranked.set(url, {
      score: Math.max(earlier?.score ?? 0, weighted),
      isWhole: earlier?.isWhole === true || isWhole,
      read: earlier?.read ?? read,
    });
  };
  if (plan.written.length > 0) {
    const found = await index.search(plan.written);
    for (const hit of found) add(hit, plan.isWhole);
    if (plan.written.length > 1 && found.length < enoughPages) {
      for (const { hit, met } of await searchEach(plan.written, index)) {
        const share = (met / plan.written.length) * relaxed;
        add({ ...hit, score: hit.score * share }, false);
      }
    }
  }
  for (const { words, weight } of plan.others) {
    for (const hit of await index.search(words)) {
      add({ ...hit, score: hit.score * weight }, true);
    }
  }
  return ranked;
}

/** Pages that have at least one of the words, with the sum of their scores and how many words they have. */
async function searchEach(
  words: readonly string[],
  index: TextIndex,
): Promise<Iterable<{ readonly hit: TextHit; readonly met: number }>> {
  const sums = new Map<string, { hit: TextHit; met: number }>();
  for (const word of words) {
    for (const hit of await index.search([word])) {
      const earlier = sums.get(hit.url);
      sums.set(hit.url, {
        // What is read is what the page says of its rarest word.
        hit: {
          ...hit,
          score: hit.score + (earlier?.hit.score ?? 0),
          read: (earlier?.hit.score ?? 0) > hit.score ? (earlier?.hit.read ?? hit.read) : hit.read,
        },
        met: (earlier?.met ?? 0) + 1,
      });
    }
  }
  return sums.values();
}
