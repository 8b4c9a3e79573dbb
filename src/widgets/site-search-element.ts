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
 * `<site-search data-index="…/pagefind.js">` around the search form. Fetches the index on first use,
 * keeps the query in the address, and shows what it found page by page with its sections.
 */
class SiteSearchElement extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  #latest = 0;
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
    input.addEventListener('focus', () => void this.#load().catch(() => undefined), { signal });
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
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (this.#input !== null) this.#input.value = query;
    this.#search(query, false);
  }

  #load(): Promise<SearchIndex> {
    this.#index ??= importIndex(this.dataset['index'] ?? '').catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  #search(typed: string, isNew: boolean): void {
    const query = typed.trim();
    if (isNew) {
      const address = new URL(location.href);
      if (query === '') address.searchParams.delete('q');
      else address.searchParams.set('q', query);
      history.replaceState(history.state, '', address);
    }
    document.title = document.title.replace(/^.*?(?=Search ·)/, query === '' ? '' : `${query} – `);
    this.#latest += 1;
    if (query === '') this.#show('', [], query);
    else void this.#find(query, this.#latest);
  }

  async #find(query: string, turn: number): Promise<void> {
    try {
      const index = await this.#load();
      const { results } = await index.search(query);
      const nearest = await Promise.all(
        results.slice(0, shownAtOnce).map((result) => result.data()),
      );
      if (turn !== this.#latest) return;
      const found = nearest
        .filter((one) => isGenuine(one, query))
        .sort((a, b) => nameRank(a, query) - nameRank(b, query));
      const count = results.length - nearest.length + found.length;
      const message =
        count === 0
          ? `Nothing found for “${query}”. All notes stand below.`
          : `${String(count)} ${count === 1 ? 'result' : 'results'} for “${query}”`;
      this.#show(message, found, query);
    } catch {
      if (turn === this.#latest) {
        this.#show(
          'The search index could not be fetched. All notes stand below; try again in a moment.',
          [],
          query,
        );
      }
    }
  }

  #show(message: string, found: readonly Found[], query: string): void {
    this.querySelector('[role="status"]')?.replaceChildren(message);
    this.querySelector('.results')?.replaceChildren(...found.map(resultItem));
    this.querySelector('.all')?.toggleAttribute('hidden', query !== '' && found.length > 0);
  }
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

function resultItem(found: Found): HTMLLIElement {
  const item = document.createElement('li');
  const kind = found.meta['kind'];
  item.append(link(found.url, found.meta['title'] ?? found.url));
  if (kind !== undefined && kind !== 'note') {
    const label = document.createElement('span');
    label.className = 'tag';
    label.textContent = ` ${kind}`;
    item.append(label);
  }
  item.append(excerpt(found.excerpt));
  const sections = found.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
  if (sections.length > 0) {
    const list = document.createElement('ul');
    for (const section of sections) {
      const entry = document.createElement('li');
      entry.append(link(section.url, section.title), excerpt(section.excerpt));
      list.append(entry);
    }
    item.append(list);
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
