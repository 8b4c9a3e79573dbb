import mapStyles from '../styles/keyboard-map.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';
import { keep } from './kept.ts';
import { areSingleKeysOn, singleKeySetting } from './single-key.ts';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'search'],
  [['Ctrl K', '⌘ K'], 'search, from a field too'],
  [['?'], 'these keys'],
  [['t'], 'theme: as the system, light, dark'],
  [['n', 'p'], 'next and previous note of a reading order'],
  [['Tab'], 'to a link or a number: its preview opens, and the next Tab leads into it'],
  [['Esc'], 'closes a preview, the search, this list'],
];
let dialog: HTMLDialogElement | undefined;

/** Shows which keys do what, and lets a reader switch off those that need no other key. */
export function showKeyboardMap(): void {
  dialog ??= makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  adoptStyles(mapStyles);
  const list = element('dl', {});
  for (const [names, what] of keys) {
    const shown = names.flatMap((name, at) => [at > 0 ? ' ' : '', element('kbd', {}, name)]);
    list.append(element('dt', {}, ...shown), element('dd', {}, what));
  }
  const isOn = element('input', { type: 'checkbox' });
  isOn.checked = areSingleKeysOn();
  isOn.addEventListener('change', () => {
    keep(singleKeySetting, isOn.checked ? '' : 'off');
  });
  const made = element(
    'dialog',
    { class: 'keyboard-map', 'aria-labelledby': 'KeyboardMap' },
    element('h2', { id: 'KeyboardMap' }, 'Keyboard'),
    list,
    element('label', {}, isOn, ' Single keys work'),
    element('form', { method: 'dialog' }, element('button', {}, 'Close')),
  );
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close();
  });
  document.body.append(made);
  return made;
}
