import { filterChoices, isChosen } from '../search/filters.ts';
import { keepPlaces } from '../search/merge.ts';
import { readSearchState } from '../search/read-search-state.ts';
import { sayAnswer } from '../search/say-answer.ts';
import {
  filterNames,
  writeSearchState,
  type Filters,
  type SearchState,
} from '../search/search-address.ts';
import { element } from './element.ts';
import { filterFields } from './filter-fields.ts';
import { markedText, messageNodes, placeOf, sectionsOf, wordsToMark } from './result-parts.ts';
import { readPages, SearchEngine, type Answer, type FoundPage } from './search-engine.ts';

const shownAtOnce = 10;
const shownSections = 3;

/**
 * `<site-search data-folder="/search/" data-gardens="https://other.example/">` around the search form. Shows pages by their names at once and
 * by their text as soon as the index is there; keeps query and filters in the address.
 */
class SiteSearchElement extends HTMLElement {
  readonly #stop = new AbortController();
  #engine: SearchEngine | undefined;
  #state: SearchState = { query: '', filters: {}, isLiteral: false };
  #answer: Answer | undefined;
  #shown: readonly FoundPage[] = [];
  #count = shownAtOnce;

  connectedCallback(): void {
    const { signal } = this.#stop;
    const input = this.#input;
    const form = this.querySelector('form');
    if (input === null || form === null) return;
    this.#engine = new SearchEngine(
      this.dataset['folder'] ?? '',
      this.dataset['gardens']?.split(' '),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search({ ...this.#state, query: input.value, isLiteral: false }, 'push');
    });
    const on = (target: EventTarget, type: string, listen: (event: Event) => void): void => {
      target.addEventListener(type, listen, { signal });
    };
    on(input, 'input', () => {
      this.#search({ ...this.#state, query: input.value, isLiteral: false }, 'replace');
    });
    on(input, 'focus', () => this.#engine?.start());
    on(this, 'click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#press(target);
    });
    on(this, 'change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      this.#filter(target.name, target.value);
    });
    on(window, 'popstate', () => {
      this.#restore();
    });
    this.addEventListener('keydown', (event) => {
      this.#move(event);
    });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#engine?.stop();
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input[type="search"]');
  }

  get #list(): Element | null {
    return this.querySelector('.results');
  }

  #restore(): void {
    const state = readSearchState(new URLSearchParams(location.search));
    if (this.#input !== null) this.#input.value = state.query;
    this.#search(state, 'keep');
  }

  /** Buttons of messages and filters, and the one for more results. */
  #press({ dataset }: HTMLButtonElement): void {
    const { literal, retry, kind, more } = dataset;
    if (literal !== undefined) this.#search({ ...this.#state, isLiteral: true }, 'push');
    else if (retry !== undefined) this.#search(this.#state, 'keep', true);
    else if (kind !== undefined) this.#filter('kind', kind);
    else if (more !== undefined) {
      this.#count += shownAtOnce;
      void this.#show(true);
    }
  }

  #filter(name: string, value: string): void {
    const known = filterNames.find((each) => each === name);
    if (known === undefined) return;
    const chosen = Object.entries({ ...this.#state.filters, [known]: value });
    const filters: Filters = Object.fromEntries(chosen.filter(([, each]) => each !== ''));
    this.#state = { ...this.#state, filters };
    this.#keepAddress('push');
    this.#count = shownAtOnce;
    void this.#show(false);
  }

  #search(state: SearchState, history: 'push' | 'replace' | 'keep', isFurther = false): void {
    const query = state.query.trim();
    this.#state = { ...state, query };
    this.#keepAddress(history);
    document.title = document.title.replace(/^.*?(?=Search ·)/, query === '' ? '' : `${query} – `);
    document.documentElement.classList.toggle('searching', query !== '');
    this.querySelector('[role="status"]')?.replaceChildren();
    this.#count = shownAtOnce;
    this.#answer = undefined;
    if (query === '') {
      this.#engine?.stop();
      this.#list?.replaceChildren();
      this.querySelector('.filters')?.replaceChildren();
      return;
    }
    this.#engine?.ask(query, state.isLiteral, isFurther, (answer) => {
      this.#answer = answer;
      void this.#show(true);
    });
  }

  #keepAddress(how: 'push' | 'replace' | 'keep'): void {
    const parameters = writeSearchState(this.#state).toString();
    const address = location.pathname + (parameters === '' ? '' : `?${parameters}`);
    if (how === 'keep' || address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  }

  /** Shows the results that the filters leave. `isMore` keeps rows up to the focused one in their place. */
  async #show(isMore: boolean): Promise<void> {
    const answer = this.#answer;
    const list = this.#list;
    if (answer === undefined || list === null) return;
    const { filters } = this.#state;
    const records = answer.pages.map(({ record }) => record);
    const chosen = answer.pages.filter(({ record }) => isChosen(record, filters));
    const ranked = chosen.slice(0, this.#count);
    const wanted = answer.isSettled ? await readPages(ranked) : ranked;
    if (answer !== this.#answer) return;
    const focused = [...list.children].findIndex((row) => row.contains(document.activeElement));
    const held = isMore ? focused + 1 : 0;
    this.#shown = keepPlaces(this.#shown, wanted, held, ({ url }) => url);
    const kept = [...list.children].slice(0, held);
    const nearest = answer.isSettled && answer.pages.length === 0 ? answer.nearest : [];
    list.replaceChildren(
      ...kept,
      ...this.#shown.slice(held).map((page) => resultItem(page, wordsToMark(answer))),
      ...nearest.map(({ title, url, about }) =>
        element('li', {}, element('a', { href: url }, title), element('p', {}, about)),
      ),
    );
    const moreButton = this.querySelector<HTMLElement>('[data-more]');
    if (moreButton !== null) moreButton.hidden = chosen.length <= this.#count;
    const fields = filterFields(filterChoices(records, filters), filters, records.length);
    this.querySelector('.filters')?.replaceChildren(...(records.length > 0 ? fields : []));
    if (!answer.isSettled) return;
    const count = chosen.length;
    // The list of all notes stays where nothing else leads on.
    if (answer.failed && count === 0) document.documentElement.classList.remove('searching');
    const said = sayAnswer({ ...answer, count, hidden: records.length - count });
    this.querySelector('[role="status"]')?.replaceChildren(...messageNodes(said));
  }

  /** Arrows go from the field into the results and through them; Esc goes back to the field. */
  #move(event: KeyboardEvent): void {
    const links = [...this.querySelectorAll<HTMLElement>('.results a')];
    const at = links.findIndex((each) => each === document.activeElement);
    const isField = document.activeElement === this.#input;
    if (event.key === 'Escape' && at !== -1) this.#input?.focus();
    if (!(isField || at !== -1) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (isField && event.key === 'ArrowUp') return;
    event.preventDefault();
    if (next < 0) this.#input?.focus();
    else links[next]?.focus();
  }
}

function resultItem(page: FoundPage, words: readonly string[]): HTMLLIElement {
  const { title, address, pieces } = placeOf(page, words);
  const { kind, tags } = page.record;
  const item = element('li', {}, element('a', { href: address }, title));
  const marks = [...hostOf(page.url), ...(kind === 'note' ? tags : [kind])];
  if (marks.length > 0) item.append(element('i', {}, ` ${marks.join(', ')}`));
  item.append(element('p', {}, ...markedText(pieces)));
  const sections = sectionsOf(page, words, shownSections).map((section) =>
    element(
      'li',
      {},
      element('a', { href: section.address }, section.title),
      element('p', {}, ...markedText(section.pieces)),
    ),
  );
  if (sections.length > 0) item.append(element('ul', {}, ...sections));
  return item;
}

/** The host of a page of another garden. */
function hostOf(url: string): readonly string[] {
  const { host, origin } = new URL(url, location.href);
  return origin === location.origin ? [] : [host];
}

customElements.define('site-search', SiteSearchElement);
