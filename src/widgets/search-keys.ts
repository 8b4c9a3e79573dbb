import { singleKeyOf } from './single-key.ts';

/**
 * Turns to the search on `/`, on Ctrl or ⌘ with K, and on a click into a search field; fetches what it
 * needs when one of them is near. Where a reader comes from a result, marks what was searched for.
 */
const forms = [...document.querySelectorAll<HTMLFormElement>('form[role="search"]')].filter(
  (form) => form.closest('site-search') === null,
);
const folder = forms[0]?.action;

if (folder !== undefined) {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isCombined = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
    if (!isCombined && singleKeyOf(event) !== '/') return;
    event.preventDefault();
    // On the page of the search its own field is nearer than a dialog over it.
    const field = document.querySelector<HTMLInputElement>('site-search input');
    if (field === null) open(folder, '');
    else field.select();
  });
  for (const form of forms) {
    const field = form.querySelector('input');
    form.addEventListener('pointerenter', prepare, { once: true });
    form.addEventListener('focusin', prepare, { once: true });
    field?.addEventListener('click', () => {
      if (document.querySelector('site-search') === null) open(folder, field.value);
    });
  }
}

if (new URLSearchParams(location.search).has('mark')) void import('./mark-passage.ts');

/** The names are asked for while the script that reads them is still on its way. */
function prepare(): void {
  if (folder === undefined) return;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', href: `${folder}names.json` });
  link.crossOrigin = 'anonymous';
  if (document.head.querySelector(`link[href="${link.href}"]`) === null) document.head.append(link);
  void import('./search-dialog.ts').then(({ prepareSearch }) => {
    prepareSearch(folder);
  });
}

function open(from: string, typed: string): void {
  prepare();
  void import('./search-dialog.ts').then(({ openSearch }) => {
    openSearch(from, typed);
  });
}
