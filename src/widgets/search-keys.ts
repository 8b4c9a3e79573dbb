/**
 * Opens the search over the page on `/` and on Ctrl or ⌘ with K, and fetches what it needs only then. The
 * single key can be switched off in the dialog, since speech input may type it by mistake.
 */
const folder = document.querySelector<HTMLFormElement>('header form[role="search"]')?.action;

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
  const isCombined = key.toLowerCase() === 'k' && (ctrlKey || metaKey);
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping;
  if (folder === undefined || !(isCombined || (isSlash && !isOff()))) return;
  event.preventDefault();
  void import('./search-dialog.ts').then(({ openSearch }) => {
    openSearch(folder);
  });
});

function isOff(): boolean {
  try {
    return localStorage.getItem('search-key') === 'off';
  } catch {
    return false;
  }
}
