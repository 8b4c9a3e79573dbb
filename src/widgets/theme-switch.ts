import { element } from './element.ts';
import { keep } from './kept.ts';

/** What each theme is called, with the sign of its button. A page without one follows the system. */
const themes = [
  ['', 'as the system', '◐'],
  ['light', 'light', '○'],
  ['dark', 'dark', '●'],
] as const;
const { dataset } = document.documentElement;
const button = element('button', { type: 'button' });

/** Turns to the next theme: system, light, dark. The head of each page applies it before anything is drawn. */
export function turnTheme(): void {
  const [next] = themes[(themes.indexOf(current()) + 1) % themes.length] ?? themes[0];
  dataset['theme'] = next;
  keep('theme', next);
  name();
}

function current(): (typeof themes)[number] {
  return themes.find(([theme]) => theme === dataset['theme']) ?? themes[0];
}

function name(): void {
  const [, called, sign] = current();
  const label = `Theme: ${called}`;
  button.textContent = sign;
  button.title = label;
  button.ariaLabel = label;
}

name();
button.addEventListener('click', turnTheme);
// Last in its row, so that nothing moves.
document.querySelector('.top nav')?.append(button);
