import {
  chooseFacts,
  factChoices,
  factFilterNames,
  type FactFilters,
  type ListedFact,
  readFactFilters,
  writeFactFilters,
} from '../search/fact-filters.ts';
import { element } from './element.ts';

const mostShown = 100;

/**
 * `<fact-filter data-folder="/facts/">`: narrows all facts by topic, source, year and more at once, with the
 * number that each choice would leave. The list comes when it is asked for, or when the address says what was
 * chosen. Without this script the page has lists by topic, year and source.
 */
class FactFilterElement extends HTMLElement {
  #facts: readonly ListedFact[] = [];
  #filters: FactFilters = {};

  connectedCallback(): void {
    this.#filters = readFactFilters(new URLSearchParams(location.search));
    if (writeFactFilters(this.#filters).size > 0) {
      void this.#open();
      return;
    }
    const button = element('button', { type: 'button' }, 'Filter all facts');
    button.addEventListener('click', () => {
      void this.#open().then(() => {
        this.querySelector('select')?.focus();
      });
    });
    this.replaceChildren(button);
  }

  async #open(): Promise<void> {
    try {
      const response = await fetch(`${this.#folder}list.json`);
      if (!response.ok) throw new Error(response.statusText);
      const sent: unknown = await response.json();
      if (!isFactList(sent)) throw new TypeError('no list of facts');
      this.#facts = sent;
    } catch {
      const retry = element('a', { href: '' }, 'Try again');
      this.replaceChildren(
        element('p', { role: 'alert' }, 'The list did not come. ', retry, ', or follow a topic.'),
      );
      return;
    }
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const { name, value } = target;
      this.#filters = readFactFilters(
        new URLSearchParams({
          ...Object.fromEntries(writeFactFilters(this.#filters)),
          [name]: value,
        }),
      );
      const query = writeFactFilters(this.#filters).toString();
      history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
      this.#show();
      this.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    });
    this.#show();
  }

  #show(): void {
    const chosen = chooseFacts(this.#facts, this.#filters);
    const count = `${String(chosen.length)} of ${String(this.#facts.length)} facts`;
    const more = chosen.length > mostShown ? `; the first ${String(mostShown)} are shown` : '';
    this.replaceChildren(
      element('form', { class: 'filters', 'aria-label': 'Filter facts' }, ...this.#fields()),
      element('p', { role: 'status' }, `${count}${more}.`),
      element(
        'ul',
        { class: 'plain' },
        ...chosen.slice(0, mostShown).map((fact) => this.#item(fact)),
      ),
    );
  }

  #fields(): readonly HTMLElement[] {
    return factFilterNames.map((name) =>
      element(
        'label',
        {},
        name,
        element(
          'select',
          { name },
          element('option', { value: '' }, 'any'),
          ...factChoices(this.#facts, this.#filters, name).map(({ value, count }) =>
            element(
              'option',
              { value, ...(this.#filters[name] === value && { selected: '' }) },
              `${value} (${String(count)})`,
            ),
          ),
        ),
      ),
    );
  }

  #item({ id, text, statement, verified, stale }: ListedFact): HTMLElement {
    const marks = [verified === 'no' ? 'unverified' : '', stale === 'yes' ? 'stale' : ''];
    const link = element(
      'a',
      { href: `${this.#folder}${id}/`, class: marks.filter(Boolean).join(' ') },
      text || id,
    );
    return element('li', {}, link, element('p', {}, statement));
  }

  get #folder(): string {
    return this.dataset['folder'] ?? '/facts/';
  }
}

/** Whether it looks like the list that this site's build writes. */
function isFactList(value: unknown): value is readonly ListedFact[] {
  return (
    Array.isArray(value) &&
    value.every((fact: unknown) => typeof fact === 'object' && fact !== null && 'topic' in fact)
  );
}

customElements.define('fact-filter', FactFilterElement);
