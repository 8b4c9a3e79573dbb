import type { SearchRecord } from '../search/record.ts';
import type { TitleIndex, TitleResult } from '../search/title-index.ts';
import { element } from './element.ts';
import { fetchNames } from './fetch-titles.ts';
import { allowWorkers } from './trusted-types.ts';

interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SubResult[];
}
interface SearchIndex {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<Found> }[] }>;
}

const shownAtOnce = 20;
const typingMilliseconds = 150;

/**
 * `<site-search data-index="…/pagefind.js" data-names="/search/">` around the search form. Shows pages by
 * their names at once and by their text as soon as the index is there, says when it mended a spelling,
 * and keeps query and kind in the address.
 */
class SiteSearchElement extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  #latest = 0;
  #kind = '';
  #typing: number | undefined;
  readonly #stop = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#stop;
    const input = this.#input;
    if (input === null) return;
    this.querySelector('form')?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#search(input.value, true);
      },
      { signal },
    );
    input.addEventListener(
      'input',
      () => {
        clearTimeout(this.#typing);
        this.#typing = window.setTimeout(() => {
          this.#search(input.value, true);
        }, typingMilliseconds);
      },
      { signal },
    );
    input.addEventListener(
      'focus',
      () => {
        void this.#load().catch(() => undefined);
        void this.#names().catch(() => undefined);
      },
      { signal },
    );
    this.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLButtonElement) this.#press(target);
      },
      { signal },
    );
    addEventListener(
      'popstate',
      () => {
        this.#restore();
      },
      { signal },
    );
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#typing);
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input[type="search"]');
  }

  #restore(): void {
    const address = new URLSearchParams(location.search);
    const query = address.get('q') ?? '';
    this.#kind = address.get('kind') ?? '';
    if (this.#input !== null) this.#input.value = query;
    this.#search(query, false);
  }

  #names(): Promise<TitleIndex> {
    return fetchNames(this.dataset['names'] ?? '').then(({ everything }) => everything());
  }

  /** `data-kind` shows one kind only, `data-query` searches for its words, `data-again` tries again. */
  #press({ dataset }: HTMLButtonElement): void {
    const { kind, query, again } = dataset;
    if (kind === undefined && query === undefined && again === undefined) return;
    if (kind !== undefined) this.#kind = kind;
    if (query !== undefined && this.#input !== null) this.#input.value = query;
    this.#search(this.#input?.value ?? '', true, query !== undefined);
  }

  #load(): Promise<SearchIndex> {
    this.#index ??= importIndex(this.dataset['index'] ?? '').catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  #search(typed: string, isNew: boolean, isLiteral = false): void {
    const query = typed.trim();
    if (isNew) {
      const address = new URL(location.href);
      if (query === '') address.searchParams.delete('q');
      else address.searchParams.set('q', query);
      if (this.#kind === '' || query === '') address.searchParams.delete('kind');
      else address.searchParams.set('kind', this.#kind);
      history.replaceState(history.state, '', address);
    }
    document.title = document.title.replace(/^.*?(?=Search ·)/, query === '' ? '' : `${query} – `);
    this.#latest += 1;
    if (query === '') this.#show([''], [], query);
    else void this.#find(query, this.#latest, isLiteral);
  }

  async #find(query: string, turn: number, isLiteral: boolean): Promise<void> {
    const names = await this.#names().catch(() => undefined);
    const byName = names?.search(query) ?? nothing;
    const showNow = (): boolean => turn === this.#latest;
    if (!showNow()) return;
    // What is called so can be shown while the text is still being searched.
    if (byName.hits.length > 0 && byName.corrected === undefined) {
      this.#show(['Searching the text…'], merge(byName, []), query);
    }
    try {
      const index = await this.#load();
      let inText = await searchText(index, query);
      const { corrected } = byName;
      const isMended = corrected !== undefined && !isLiteral && inText.length === 0;
      if (isMended) inText = await searchText(index, corrected);
      if (!showNow()) return;
      const own = corrected === undefined || isMended ? byName : nothing;
      const found = merge(own, inText);
      if (found.length === 0) this.#showNearest(query, names);
      else if (isMended) {
        const instead = element('button', { type: 'button', 'data-query': query }, query);
        this.#show(
          [`Showing results for ${corrected}. Search instead for `, instead],
          found,
          query,
        );
      } else this.#show([], found, query);
    } catch {
      if (!showNow()) return;
      const again = element('button', { type: 'button', 'data-again': '' }, 'Try again');
      this.#show(
        ['The index of the text could not be fetched; these are found by name. ', again],
        merge(byName, []),
        query,
      );
    }
  }

  #showNearest(query: string, names: TitleIndex | undefined): void {
    const near = names?.nearest(query, 3) ?? [];
    this.#show(
      [`Nothing found for “${query}”.`, near.length > 0 ? ' The nearest titles:' : ''],
      near.map((record) => ({ record })),
      query,
      true,
    );
  }

  /** Results of the chosen kind, and how many there are of each. */
  #show(
    said: readonly (Node | string)[],
    found: readonly Result[],
    query: string,
    isNearest = false,
  ): void {
    const counts = Map.groupBy(found, kindOf);
    const kinds = [...counts.keys()].toSorted();
    const chosen = counts.has(this.#kind) ? this.#kind : '';
    const results = chosen === '' ? found : (counts.get(chosen) ?? []);
    const count = `${String(results.length)} ${results.length === 1 ? 'result' : 'results'} for “${query}”`;
    const message = said.length > 0 || query === '' ? said : [count];
    this.querySelector('[role="status"]')?.replaceChildren(...message);
    this.querySelector('.kinds')?.replaceChildren(
      ...(isNearest || kinds.length < 2 ? [] : ['', ...kinds]).map((kind) => {
        const size = kind === '' ? found.length : (counts.get(kind)?.length ?? 0);
        return element(
          'button',
          { type: 'button', 'data-kind': kind, 'aria-pressed': String(kind === chosen) },
          `${kind === '' ? 'all' : kind} ${String(size)}`,
        );
      }),
    );
    this.querySelector('.results')?.replaceChildren(...results.map(resultItem));
    this.querySelector('.all')?.toggleAttribute('hidden', query !== '' && found.length > 0);
  }
}

const nothing: TitleResult = { hits: [], isWhole: false };

/** A page found by its name, in its text, or by both. */
interface Result {
  readonly record?: SearchRecord;
  readonly found?: Found;
}

function kindOf({ record, found }: Result): string {
  return record?.kind ?? found?.meta['kind'] ?? 'page';
}

async function searchText(index: SearchIndex, query: string): Promise<readonly Found[]> {
  const { results } = await index.search(query);
  const nearest = await Promise.all(results.slice(0, shownAtOnce).map((result) => result.data()));
  return nearest
    .filter((one) => isGenuine(one, query))
    .sort((a, b) => nameRank(a, query) - nameRank(b, query));
}

/** Names that have every word come first, then text, then names that have only some. */
function merge(byName: TitleResult, inText: readonly Found[]): readonly Result[] {
  const texts = new Map(inText.map((found) => [pathOf(found.url), found]));
  const named = byName.hits.slice(0, shownAtOnce).map((record) => {
    const found = texts.get(record.url);
    return found === undefined ? { record } : { record, found };
  });
  const isNamed = new Set(named.map(({ record }) => record.url));
  const others = inText.filter(({ url }) => !isNamed.has(pathOf(url))).map((found) => ({ found }));
  return byName.isWhole ? [...named, ...others] : [...others, ...named];
}

function pathOf(url: string): string {
  return new URL(url, location.href).pathname;
}

/** A page that is called like the query comes before one that only speaks of it. */
function nameRank({ meta }: Found, query: string): number {
  const names = [meta['title'] ?? '', ...(meta['aliases'] ?? '').split(', ')];
  const wanted = query.trim().toLowerCase();
  const place = names.findIndex((name) => name.toLowerCase() === wanted);
  return place === -1 ? 2 : Math.min(place, 1);
}

async function importIndex(address: string): Promise<SearchIndex> {
  allowWorkers();
  const index: unknown = await import(/* @vite-ignore */ address);
  if (!isSearchIndex(index)) throw new TypeError('not a search index');
  await index.init();
  return index;
}

function isSearchIndex(value: unknown): value is SearchIndex {
  return typeof value === 'object' && value !== null && 'search' in value && 'init' in value;
}

/**
 * For a word that it does not know, Pagefind searches a shorter beginning of it, down to nothing. A page
 * counts only if a word marked in it begins like a word of the query, give or take its ending.
 */
function isGenuine(found: Found, query: string): boolean {
  const beginnings = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, Math.max(3, word.length - 3)));
  const texts = [found.excerpt, ...found.sub_results.map((section) => section.excerpt)];
  const marked = texts.flatMap((text) => [...text.matchAll(/<mark>(.*?)<\/mark>/g)]);
  const words = [...marked.map(([, word = '']) => word), found.meta['title'], found.meta['aliases']]
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return beginnings.some((beginning) => words.some((word) => word.startsWith(beginning)));
}

function resultItem(result: Result): HTMLLIElement {
  const { record, found } = result;
  const item = element('li', {});
  const kind = kindOf(result);
  const url = record?.url ?? found?.url ?? '';
  item.append(link(url, record?.title ?? found?.meta['title'] ?? url));
  if (kind !== 'note') item.append(element('span', { class: 'tag' }, ` ${kind}`));
  if (found !== undefined) item.append(excerpt(found.excerpt));
  else if (record !== undefined && record.about !== '') item.append(element('p', {}, record.about));
  const sections = (found?.sub_results ?? []).filter(({ url: at }) => at.includes('#')).slice(0, 3);
  if (sections.length > 0) {
    item.append(
      element(
        'ul',
        {},
        ...sections.map((section) =>
          element('li', {}, link(section.url, section.title), excerpt(section.excerpt)),
        ),
      ),
    );
  }
  return item;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

/** The index marks words with `<mark>`; nodes are made for them, so that nothing is ever parsed as HTML. */
function excerpt(marked: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  marked.split(/<mark>(.*?)<\/mark>/g).forEach((piece, index) => {
    const text = unescapeHtml(piece);
    if (index % 2 === 0) {
      paragraph.append(text);
    } else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      paragraph.append(mark);
    }
  });
  return paragraph;
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

customElements.define('site-search', SiteSearchElement);
