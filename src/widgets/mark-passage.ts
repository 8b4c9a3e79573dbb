import { cutAtWords } from '../search/mark-words.ts';
import { longestQuery } from '../search/search-address.ts';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';

/**
 * Marks the words of `?mark=…` in the text of the page and goes to the first of them under the heading
 * that the address names. Esc, or the button, takes the marks away and the words out of the address.
 */
const address = new URL(location.href);
const words = (address.searchParams.get('mark') ?? '').slice(0, longestQuery).split(' ');
const text = document.querySelector('main');
const mostMarks = 300;
const untouched = 'script, style, button, input, select, textarea, nav, footer, cost-calculator';

const marks = text === null ? [] : markWords(text);
if (marks.length > 0) {
  const clear = element('button', { type: 'button', class: 'clear-marks' }, 'Remove marks (Esc)');
  document.body.append(clear);
  adoptStyles('.clear-marks { position: fixed; right: 1rem; bottom: 1rem; z-index: 1; }');
  clear.addEventListener('click', takeAway);
  addEventListener('keydown', onKey);
  goToPassage();

  function takeAway(): void {
    for (const mark of document.querySelectorAll('mark.found')) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    clear.remove();
    removeEventListener('keydown', onKey);
    address.searchParams.delete('mark');
    history.replaceState(history.state, '', address);
  }

  function onKey({ key }: KeyboardEvent): void {
    if (key === 'Escape' && document.querySelector('dialog[open]') === null) takeAway();
  }
}

function markWords(root: HTMLElement): readonly HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) {
    const { currentNode } = walker;
    const parent = currentNode.parentElement;
    // Formulas and drawings are no HTML.
    const isText = parent instanceof HTMLElement && parent.closest(untouched) === null;
    if (currentNode instanceof Text && isText) {
      texts.push(currentNode);
    }
  }
  const made: HTMLElement[] = [];
  for (const each of texts) {
    const pieces = cutAtWords(each.data, words);
    if (pieces.length === 1 || made.length >= mostMarks) continue;
    each.replaceWith(
      ...pieces.map((piece, at) => {
        if (at % 2 === 0) return piece;
        const mark = element('mark', { class: 'found' }, piece);
        made.push(mark);
        return mark;
      }),
    );
  }
  return made;
}

/** Where no heading is named, a page whose title has a word is meant from its beginning. */
function goToPassage(): void {
  const heading = document.getElementById(decodeURIComponent(address.hash.slice(1)));
  if (heading === null && marks.some((mark) => mark.closest('h1') !== null)) return;
  const isAfter = (mark: HTMLElement): boolean =>
    heading === null ||
    heading.contains(mark) ||
    (heading.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const first = marks.find((mark) => isAfter(mark) && mark.closest('h1, h2, h3, h4') === null);
  (first ?? heading)?.scrollIntoView({ block: 'center' });
}
