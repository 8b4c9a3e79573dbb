import {
  chooseFacts,
  factChoices,
  factFilterNames,
  type FactFilters,
  type FactWords,
  readFactFilters,
  writeFactFilters,
} from '../search/fact-filters.ts';
import {
  firstOf,
  type ListedFact,
  type PackedTraits,
  unpackTraits,
} from '../search/fact-traits.ts';
import { element } from './element.ts';

const mostShown = 100;
/** Files that are fetched for what is shown, some 11 kB each. */
const mostParts = 4;

/** Narrows all facts in an element of the page, and keeps what was chosen in the address. */
export class FactFilter {
  readonly #host: HTMLElement;
  /** Below which facts and their list lie. */
  readonly #folder: string;
  readonly #onFailure: () => void;
  #facts: readonly ListedFact[] = [];
  readonly #parts = new Map<number, Promise<readonly FactWords[]>>();
  #filters: FactFilters = readFactFilters(new URLSearchParams(location.search));

  /** `onFailure` is called where facts do not come after something was chosen. */
  constructor(host: HTMLElement, folder: string, onFailure: () => void) {
    this.#host = host;
    this.#folder = folder;
    this.#onFailure = onFailure;
  }

  /** Fetches the list, and shows of it what the address says. Rejects if it does not come. */
  async open(): Promise<void> {
    const sent = await this.#fetch('list.json');
    if (!isPacked(sent)) throw new TypeError('no list of facts');
    this.#facts = unpackTraits(sent);
    this.#host.addEventListener('change', ({ target }) => {
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
      this.#show().catch(this.#onFailure);
      this.#host.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    });
    await this.#show();
  }

  async #show(): Promise<void> {
    const chosen = chooseFacts(this.#facts, this.#filters);
    const shown = firstOf(chosen, mostShown, mostParts);
    const count = `${String(chosen.length)} of ${String(this.#facts.length)} facts`;
    const more =
      chosen.length > shown.length ? `; the first ${String(shown.length)} are shown` : '';
    const list = element('ul', { class: 'plain' });
    this.#host.replaceChildren(
      element('form', { class: 'filters', 'aria-label': 'Filter facts' }, ...this.#fields()),
      element('p', { role: 'status' }, `${count}${more}.`),
      list,
    );
    try {
      const items = await Promise.all(
        shown.map(async (fact) => {
          const words = (await this.#part(fact.part))[fact.at];
          return words === undefined ? [] : [this.#item(fact, words)];
        }),
      );
      list.replaceChildren(...items.flat());
    } catch (error) {
      // Unless something else was chosen in the meantime.
      if (list.isConnected) throw error;
    }
  }

  /** The facts in a part of the list; what did not come is asked for again. */
  #part(number: number): Promise<readonly FactWords[]> {
    const known = this.#parts.get(number);
    if (known !== undefined) return known;
    const asked = this.#fetch(`list/${String(number)}.json`).then((sent) => {
      if (!isWords(sent)) throw new TypeError('no facts');
      return sent;
    });
    this.#parts.set(number, asked);
    asked.catch(() => this.#parts.delete(number));
    return asked;
  }

  async #fetch(file: string): Promise<unknown> {
    const response = await fetch(`${this.#folder}${file}`);
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
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

  #item({ verified, stale }: ListedFact, { id, text, statement }: FactWords): HTMLElement {
    const marks = [verified === 'no' ? 'unverified' : '', stale === 'yes' ? 'stale' : ''];
    const link = element(
      'a',
      { href: `${this.#folder}${id}/`, class: marks.filter(Boolean).join(' ') },
      text || id,
    );
    return element('li', {}, link, element('p', {}, statement));
  }
}

/** Whether it looks like the list that this site's build writes. */
function isPacked(value: unknown): value is PackedTraits {
  return typeof value === 'object' && value !== null && 'rows' in value && 'values' in value;
}

function isWords(value: unknown): value is readonly FactWords[] {
  return (
    Array.isArray(value) &&
    value.every((fact: unknown) => typeof fact === 'object' && fact !== null && 'statement' in fact)
  );
}
