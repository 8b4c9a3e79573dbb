import type { SearchRecord } from '../search/record.ts';
import dialogStyles from '../styles/search-dialog.css?inline';
import { element } from './element.ts';
import { fetchNames, type Names } from './fetch-titles.ts';

const shown = 8;
const keptRecents = 5;

interface Choice {
  readonly text: string;
  readonly more: string;
  readonly address: string;
}

let dialog: SearchDialog | undefined;

/** Opens the search over the page, with the selected text as its query. `folder` is the address of `/search/`. */
export function openSearch(folder: string): void {
  dialog ??= new SearchDialog(folder);
  dialog.open(getSelection()?.toString().trim().slice(0, 80) ?? '');
}

/** A combobox (WAI-ARIA, list with manual choice): the list follows typing, arrows choose, Enter goes there. */
class SearchDialog {
  readonly #folder: string;
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #choices: readonly Choice[] = [];
  #chosen = -1;
  #turn = 0;

  constructor(folder: string) {
    this.#folder = folder;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(dialogStyles);
    document.adoptedStyleSheets.push(sheet);
    this.#input = element('input', {
      type: 'search',
      name: 'q',
      role: 'combobox',
      'aria-label': 'Search the garden',
      'aria-expanded': 'true',
      'aria-controls': 'SearchChoices',
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      placeholder: 'goodput, NRE, 17x …',
    });
    this.#list = element('ul', { id: 'SearchChoices', role: 'listbox', 'aria-label': 'Results' });
    this.#status = element('p', { role: 'status' });
    const form = element('form', { method: 'get', action: folder, role: 'search' }, this.#input);
    const close = element('button', { type: 'button' }, 'Close');
    const key = element('button', { type: 'button' });
    const foot = element('p', { class: 'meta' }, key, close);
    this.#dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' });
    this.#dialog.append(form, this.#status, this.#list, foot);
    document.body.append(this.#dialog);
    nameKey(key);
    key.addEventListener('click', () => {
      keep('search-key', isKeyOff() ? '' : 'off');
      nameKey(key);
    });
    close.addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    this.#input.addEventListener('input', () => void this.#search());
    this.#input.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(this.#choices[this.#chosen] ?? this.#textSearch(), false);
    });
  }

  open(query: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    if (query !== '') this.#input.value = query;
    this.#input.select();
    void this.#search();
  }

  async #search(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const query = this.#input.value.trim();
    if (query === '') {
      this.#show(recents(), recents().length > 0 ? 'Looked at before' : '');
      return;
    }
    try {
      const names = await fetchNames(this.#folder);
      const found = await find(names, query);
      if (turn === this.#turn) {
        this.#show([...found.choices, this.#textSearch()], found.message);
      }
    } catch {
      if (turn === this.#turn) {
        this.#show(
          [this.#textSearch()],
          'The names of the notes could not be fetched; Enter searches on a page of its own.',
        );
      }
    }
  }

  #textSearch(): Choice {
    const query = this.#input.value.trim();
    const address = `${this.#folder}?${new URLSearchParams({ q: query }).toString()}`;
    return { text: `Search the text for “${query}”`, more: '', address };
  }

  #show(choices: readonly Choice[], message: string): void {
    this.#choices = choices;
    this.#status.replaceChildren(message);
    this.#list.replaceChildren(
      ...choices.map((choice, index) => {
        const link = element('a', { href: choice.address, tabindex: '-1' }, choice.text);
        const item = element('li', { role: 'option', id: `SearchChoice${String(index)}` }, link);
        if (choice.more !== '') item.append(element('small', {}, choice.more));
        item.addEventListener('click', (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          this.#go(choice, false);
        });
        return item;
      }),
    );
    this.#choose(choices.length > 1 ? 0 : -1);
  }

  #choose(index: number): void {
    this.#chosen = index;
    [...this.#list.children].forEach((item, place) => {
      item.setAttribute('aria-selected', String(place === index));
      if (place === index) item.scrollIntoView({ block: 'nearest' });
    });
    if (index === -1) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `SearchChoice${String(index)}`);
  }

  #press(event: KeyboardEvent): void {
    // In a search field Esc would empty the field first.
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#dialog.close();
    }
    const count = this.#choices.length;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      this.#choose((this.#chosen + step + count) % count);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#go(this.#choices[this.#chosen] ?? this.#textSearch(), true);
    }
  }

  #go({ text, address }: Choice, isNewTab: boolean): void {
    remember(text, address);
    if (isNewTab) open(address, '_blank', 'noopener');
    else {
      this.#dialog.close();
      location.assign(address);
    }
  }
}

async function find(
  names: Names,
  query: string,
): Promise<{ readonly choices: readonly Choice[]; readonly message: string }> {
  let found = names.titles.search(query);
  if (!found.isWhole) found = (await names.everything()).search(query);
  if (found.hits.length === 0) {
    const near = names.titles.nearest(query, 3).map(choiceOf);
    return { choices: near, message: 'No title has these words. The nearest:' };
  }
  const message = found.corrected === undefined ? '' : `Showing results for ${found.corrected}.`;
  return { choices: found.hits.slice(0, shown).map(choiceOf), message };
}

function choiceOf({ title, url, kind, about }: SearchRecord): Choice {
  const more = kind === 'note' ? about : [kind, about].filter((text) => text !== '').join(': ');
  return { text: title, more, address: url };
}

function nameKey(button: HTMLElement): void {
  button.replaceChildren(`The key / opens this: ${isKeyOff() ? 'off' : 'on'}`);
}

function isKeyOff(): boolean {
  return kept('search-key') === 'off';
}

function recents(): readonly Choice[] {
  return kept('search-recents')
    .split('\n')
    .flatMap((line) => {
      const [address, text] = line.split('\t');
      return address === undefined || text === undefined ? [] : [{ text, address, more: '' }];
    });
}

function remember(text: string, address: string): void {
  const others = recents().filter((choice) => choice.address !== address);
  const lines = [{ text, address }, ...others]
    .slice(0, keptRecents)
    .map((choice) => `${choice.address}\t${choice.text.replaceAll(/\s+/g, ' ')}`);
  keep('search-recents', lines.join('\n'));
}

/** Browsers may refuse to keep anything; then nothing is kept. */
function kept(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // As if it had been cleared at once.
  }
}
