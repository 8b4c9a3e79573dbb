import { keepPlaces } from '../search/merge.ts';
import { sayAnswer } from '../search/say-answer.ts';
import { longestQuery, writeSearchState } from '../search/search-address.ts';
import dialogStyles from '../styles/search-dialog.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';
import { keep } from './kept.ts';
import { addRecent, clearRecents, recents } from './recents.ts';
import { markedText, messageNodes, placeOf, sectionsOf, wordsToMark } from './result-parts.ts';
import { SearchEngine, type Answer } from './search-engine.ts';
import { areSingleKeysOn, singleKeySetting } from './single-key.ts';

const shownPages = 8;
const shownSections = 2;

/** A row of the list. */
interface Choice {
  readonly key: string;
  readonly title: string;
  readonly address: string;
  readonly more: string;
  readonly pieces: readonly string[];
  readonly isSection?: boolean;
}

let dialog: SearchDialog | undefined;

/** Fetches the names ahead. `folder` is the address of `/search/`. */
export function prepareSearch(folder: string): void {
  dialog ??= new SearchDialog(folder);
}

/** Opens the search over the page. Selected text becomes the query, else what was typed before. */
export function openSearch(folder: string, typed: string): void {
  dialog ??= new SearchDialog(folder);
  const selected = getSelection()?.toString().replaceAll(/\s+/g, ' ').trim() ?? '';
  dialog.open((typed || selected).slice(0, longestQuery));
}

/**
 * A dialog with a combobox (WAI-ARIA, list without automatic choice): the list follows typing, arrows
 * choose, Enter goes there, and without a choice to the first.
 */
class SearchDialog {
  readonly #folder: string;
  readonly #engine: SearchEngine;
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #clear: HTMLButtonElement;
  #choices: readonly Choice[] = [];
  #chosen = -1;
  #isLiteral = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#engine = new SearchEngine(folder);
    this.#engine.start();
    adoptStyles(dialogStyles);
    this.#input = element('input', {
      type: 'search',
      name: 'q',
      role: 'combobox',
      'aria-label': 'Search the garden',
      'aria-expanded': 'false',
      'aria-controls': 'SearchChoices',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
      maxlength: String(longestQuery),
      placeholder: 'goodput, NRE, 17x …',
    });
    this.#list = element('div', { id: 'SearchChoices', role: 'listbox', 'aria-label': 'Results' });
    this.#status = element('p', { role: 'status' });
    this.#clear = element('button', { type: 'button' }, 'Forget these');
    const close = element('button', { type: 'button' }, 'Close');
    const key = element('button', { type: 'button' });
    const form = element(
      'form',
      { method: 'get', action: folder, role: 'search' },
      this.#input,
      close,
    );
    this.#dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' });
    this.#dialog.append(form, this.#status, this.#list, element('p', {}, this.#clear, key));
    document.body.append(this.#dialog);
    nameKey(key);
    key.addEventListener('click', () => {
      keep(singleKeySetting, areSingleKeysOn() ? 'off' : '');
      nameKey(key);
    });
    this.#clear.addEventListener('click', () => {
      clearRecents();
      this.#search(false);
      this.#input.focus();
    });
    close.addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => {
      this.#engine.stop();
    });
    let isPressedOutside = false;
    this.#dialog.addEventListener('pointerdown', ({ target }) => {
      isPressedOutside = target === this.#dialog;
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      // A press that began on something within ends here when that has gone meanwhile.
      if (target === this.#dialog && isPressedOutside) this.#dialog.close();
      if (!(target instanceof HTMLButtonElement)) return;
      if (target.dataset['literal'] !== undefined) this.#search(true);
      else if (target.dataset['retry'] !== undefined) this.#search(this.#isLiteral, true);
      else return;
      this.#input.focus();
    });
    this.#input.addEventListener('input', () => {
      this.#search(false);
    });
    this.#dialog.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [first] = this.#choices;
      this.#go(this.#choices[this.#chosen] ?? first ?? this.#allResults(), false);
    });
  }

  open(query: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    if (query !== '') this.#input.value = query;
    this.#input.focus();
    this.#input.select();
    this.#search(false);
  }

  #search(isLiteral: boolean, isFurther = false): void {
    const query = this.#input.value.trim();
    this.#isLiteral = isLiteral;
    this.#chosen = -1;
    this.#status.replaceChildren();
    this.#clear.hidden = query !== '' || recents().length === 0;
    if (query === '') {
      this.#engine.stop();
      this.#show(
        recents().map((recent) => ({
          ...recent,
          key: recent.address,
          more: '',
          pieces: ['Opened before'],
        })),
      );
      return;
    }
    this.#engine.ask(query, isLiteral, isFurther, (answer) => {
      this.#answer(answer);
    });
  }

  #answer(answer: Answer): void {
    const { pages, nearest, isSettled, failed } = answer;
    const found = pages.slice(0, shownPages).flatMap((page) => {
      const words = wordsToMark(answer);
      const { kind, tags } = page.record;
      const more = kind === 'note' ? tags.slice(0, 2).join(', ') : kind;
      return [
        { ...placeOf(page, words), more },
        ...sectionsOf(page, words, shownSections).map((section) => ({
          ...section,
          more: '',
          isSection: true,
        })),
      ];
    });
    const near =
      isSettled && pages.length === 0
        ? nearest.map(({ title, url, about }) => ({
            ...{ key: url, title, address: url, more: '', pieces: [about] },
          }))
        : [];
    const all = found.length > 0 || !isSettled || failed ? [this.#allResults()] : [];
    this.#show([...found, ...near, ...all]);
    if (!isSettled) return;
    const said = sayAnswer({ ...answer, count: pages.length, hidden: 0 });
    this.#status.replaceChildren(...messageNodes(said));
  }

  #allResults(): Choice {
    const query = this.#input.value.trim();
    const state = { query, filters: {}, isLiteral: this.#isLiteral };
    const address = `${this.#folder}?${writeSearchState(state).toString()}`;
    return { key: 'all', title: `All results for “${query}”`, address, more: '', pieces: [''] };
  }

  /** Shows rows; those up to the one that was gone to stay where they are. */
  #show(choices: readonly Choice[]): void {
    const held = this.#chosen + 1;
    this.#choices = keepPlaces(this.#choices, choices, held, ({ key }) => key);
    // Those that stay are not touched: a row that is put in again while it is pressed gets no click.
    for (const row of [...this.#list.children].slice(held)) row.remove();
    this.#list.append(
      ...this.#choices.slice(held).map((choice, at) => this.#row(choice, held + at)),
    );
    this.#input.setAttribute('aria-expanded', String(choices.length > 0));
    if (this.#chosen === -1) this.#input.removeAttribute('aria-activedescendant');
  }

  #row(choice: Choice, at: number): HTMLElement {
    const { title, address, more, pieces, isSection } = choice;
    const row = element(
      'a',
      {
        role: 'option',
        id: `SearchChoice${String(at)}`,
        href: address,
        tabindex: '-1',
        'aria-selected': 'false',
        ...(isSection === true && { class: 'under' }),
      },
      element('b', {}, title),
      ...(more === '' ? [] : [' ', element('i', {}, more)]),
      ' ',
      element('span', {}, ...markedText(pieces)),
    );
    row.addEventListener('pointerdown', () => {
      this.#mark(at);
    });
    row.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) addRecent(title, address);
      else {
        event.preventDefault();
        this.#go(choice, false);
      }
    });
    return row;
  }

  #choose(index: number): void {
    this.#mark(index);
    this.#list.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  /** From now on this row and those above it stay where they are. */
  #mark(index: number): void {
    this.#chosen = index;
    [...this.#list.children].forEach((row, at) => {
      row.setAttribute('aria-selected', String(at === index));
    });
    this.#input.setAttribute('aria-activedescendant', `SearchChoice${String(index)}`);
  }

  #press(event: KeyboardEvent): void {
    // In a search field Esc would empty the field first.
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#dialog.close();
    }
    if (event.target !== this.#input || event.isComposing) return;
    const count = this.#choices.length;
    if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const from = event.key === 'ArrowUp' && this.#chosen === -1 ? 0 : this.#chosen;
      this.#choose((from + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const [first] = this.#choices;
      this.#go(this.#choices[this.#chosen] ?? first ?? this.#allResults(), true);
    }
  }

  #go({ title, address }: Choice, isNewTab: boolean): void {
    if (this.#input.value.trim() === '' && this.#choices.length === 0) return;
    addRecent(title, address);
    if (isNewTab) open(address, '_blank', 'noopener');
    else {
      this.#dialog.close();
      location.assign(address);
    }
  }
}

function nameKey(button: HTMLElement): void {
  button.replaceChildren(`The key / opens this: ${areSingleKeysOn() ? 'on' : 'off'}`);
}
