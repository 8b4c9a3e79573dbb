import { mergeTiers, type Ranked } from '../search/merge.ts';
import { planQuery, type Plan } from '../search/plan.ts';
import type { RecordKind, SearchRecord } from '../search/record.ts';
import type { OpenedText, PageText, TextAnswer } from '../search/text-index.ts';
import { tellingWords } from '../search/words.ts';
import { SearchFiles } from './search-files.ts';

/** A page among the results, with what is known of it by now. */
export interface FoundPage extends Ranked {
  readonly record: SearchRecord;
  /** What its text says; absent before it was read. */
  readonly text?: PageText;
  readonly read?: () => Promise<PageText>;
}

/** What a query has found by now. */
export interface Answer {
  readonly query: string;
  readonly plan: Plan;
  readonly pages: readonly FoundPage[];
  /** Titles like the query, where nothing was found. */
  readonly nearest: readonly SearchRecord[];
  /** Whether nothing more is to come. */
  readonly isSettled: boolean;
  /** Whether something could not be fetched. */
  readonly failed: boolean;
  /** Hosts of other gardens that did not answer. */
  readonly silent: readonly string[];
  /** What is said of the text that was not searched. */
  readonly rest: TextAnswer['rest'];
}

const typingMilliseconds = 120;
const warmingMilliseconds = 1200;
const readAtOnce = 10;
const noText: TextAnswer = { found: new Map(), rest: [] };

/**
 * The search of a garden, in two tiers: names, which are fetched first and answer at once, and the index
 * of the text, which is fetched once names are there. `folder` is the address of `/search/`; of other
 * gardens, by their addresses, the names are searched too.
 */
export class SearchEngine {
  readonly #folder: string;
  #files: SearchFiles;
  readonly #others: readonly SearchFiles[];
  readonly #silent = new Set<string>();
  #text: Promise<OpenedText> | undefined;
  #pages: ReadonlyMap<string, SearchRecord> = new Map();
  #turn = 0;

  constructor(folder: string, otherGardens: readonly string[] = []) {
    this.#folder = folder;
    this.#files = new SearchFiles(folder);
    this.#others = otherGardens.map((garden) => this.#files.beside(garden));
  }

  /** Fetches the names, and a little later the index of the text, so that what is needed first comes first. */
  start(): void {
    void this.#files
      .fetchNames()
      .then(() => {
        setTimeout(() => {
          void this.#files.fetchRest().catch(ignore);
          void this.#openText().catch(ignore);
        }, warmingMilliseconds);
      })
      .catch(ignore);
  }

  /**
   * Answers a query more than once, better each time; the last answer is settled. A new query ends an earlier one.
   * `isFurther` searches text that was not searched for the query before.
   */
  ask(query: string, isLiteral: boolean, isFurther: boolean, show: (answer: Answer) => void): void {
    this.#turn += 1;
    const turn = this.#turn;
    const answer = (byText?: TextAnswer, failed?: boolean): Answer =>
      this.#answer(query, isLiteral, byText, failed);
    if (this.#files.hasNames) show(answer());
    const run = async (): Promise<void> => {
      const isCurrent = (): boolean => turn === this.#turn;
      let failed = false;
      if (!this.#files.hasNames) {
        await this.#files.fetchNames().then(
          () => {
            if (isCurrent()) show(answer());
          },
          () => (failed = true),
        );
        if (!isCurrent()) return;
      }
      await this.#fetchWords(query, isLiteral).then(
        (isMore) => {
          if (isMore && isCurrent()) show(answer());
        },
        () => (failed = true),
      );
      if (this.#others.length > 0) {
        await this.#askOthers(query, isLiteral);
        if (isCurrent()) show(answer());
      }
      await wait(typingMilliseconds);
      if (!isCurrent()) return;
      const byText = await this.#openText()
        .then(({ pages, rank }) => {
          this.#pages = pages;
          return rank(this.#plan(query, isLiteral), this.#kindOf, isFurther);
        })
        .catch(() => {
          failed = true;
          return noText;
        });
      if (!isCurrent()) return;
      const settled = answer(byText, failed);
      const first = await readPages(settled.pages.slice(0, readAtOnce));
      if (isCurrent()) show({ ...settled, pages: [...first, ...settled.pages.slice(readAtOnce)] });
    };
    void run();
  }

  /** Fetches what there is for the words as typed, then for those that are searched for instead. */
  async #fetchWords(query: string, isLiteral: boolean): Promise<boolean> {
    const typed = await this.#files.fetchWords(tellingWords(query));
    const { words, related } = this.#plan(query, isLiteral);
    const meant = await this.#files.fetchWords([...words, ...related]);
    return typed || meant;
  }

  /** Fetches what other gardens have for the words; one that does not answer is left out. */
  async #askOthers(query: string, isLiteral: boolean): Promise<void> {
    const typed = tellingWords(query);
    await Promise.all(
      this.#others.map((other) =>
        other
          .fetchWords([...typed, ...this.#plan(query, isLiteral).words])
          .then(() => this.#silent.delete(other.host))
          .catch(() => this.#silent.add(other.host)),
      ),
    );
  }

  /** Ends the query that is being answered. */
  stop(): void {
    this.#turn += 1;
  }

  #openText(): Promise<OpenedText> {
    this.#text ??= openText(this.#folder).catch((error: unknown) => {
      this.#text = undefined;
      throw error;
    });
    return this.#text;
  }

  #plan(query: string, isLiteral: boolean): Plan {
    const { hasNames, vocabulary, sameMeaning } = this.#files;
    // Where the names could not be fetched no word is known: each is taken as it is, for the text to answer.
    const known = hasNames ? vocabulary : { ...vocabulary, knows: () => true };
    return planQuery(query, known, sameMeaning, isLiteral);
  }

  readonly #kindOf = (url: string): RecordKind | undefined => this.#recordOf(url)?.kind;

  #recordOf(url: string): SearchRecord | undefined {
    return this.#files.names.find(url) ?? this.#pages.get(url);
  }

  #answer(
    query: string,
    isLiteral: boolean,
    byText: TextAnswer | undefined,
    failed = false,
  ): Answer {
    const plan = this.#plan(query, isLiteral);
    const { names } = this.#files;
    const byName = names.search(plan, query);
    const { found, rest } = byText ?? noText;
    const pages = mergeTiers(byName, found, this.#kindOf).flatMap((ranked) => {
      const record = this.#recordOf(ranked.url) ?? parentOf(ranked);
      const read = found.get(ranked.url)?.read;
      return record === undefined ? [] : [{ ...ranked, record, ...(read && { read }) }];
    });
    return {
      query,
      plan,
      pages,
      nearest: pages.length > 0 ? [] : names.nearest(query, 3),
      isSettled: byText !== undefined,
      failed,
      silent: [...this.#silent],
      rest,
    };
  }
}

/** Pages with what their texts say of the query. */
export async function readPages(pages: readonly FoundPage[]): Promise<readonly FoundPage[]> {
  return Promise.all(
    pages.map(async (page) => {
      const text = await page.read?.().catch(() => undefined);
      return text === undefined ? page : { ...page, text };
    }),
  );
}

/** A note that is known only by one of its sections. */
function parentOf({ url, sections: [section] }: Ranked): SearchRecord | undefined {
  return (
    section && { ...section.record, url, kind: 'note', title: section.record.about, about: '' }
  );
}

async function openText(folder: string): Promise<OpenedText> {
  if (import.meta.env.DEV) {
    // While authoring there is no index yet: the texts themselves are searched.
    const { fetchTexts } = await import('./authoring-index.ts');
    return fetchTexts(`${folder}texts.json`);
  }
  const { openPagefind } = await import('./pagefind-index.ts');
  return openPagefind(folder.replace(/search\/$/, 'pagefind/'));
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What was fetched ahead is fetched again when it is needed. */
function ignore(): void {}
