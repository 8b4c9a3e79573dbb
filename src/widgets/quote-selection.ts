/**
 * Puts the words that a reader has marked into the issue that "Suggest a correction" opens. The link
 * works without this, with a place for the words.
 */
const longest = 600;

document.addEventListener('selectionchange', () => {
  const link = document.querySelector('main a[data-correction]');
  const selection = document.getSelection();
  if (!(link instanceof HTMLAnchorElement) || selection === null || selection.isCollapsed) return;
  const within = selection.anchorNode?.parentElement?.closest('.prose, .lede') ?? null;
  if (within === null) return;
  const words = selection.toString().replace(/\s+/g, ' ').trim();
  if (words === '') return;
  const address = new URL(link.href);
  const cut = words.length > longest ? `${words.slice(0, longest)}…` : words;
  address.searchParams.set('quote', cut);
  link.href = address.href;
});
