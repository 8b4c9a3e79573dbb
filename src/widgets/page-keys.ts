import { element } from './element.ts';
import { singleKeyOf } from './single-key.ts';
import { turnTheme } from './theme-switch.ts';

/** Keys of every page: `?` tells them all, `t` turns the theme, `n` and `p` lead along a reading order. */
const actions: Readonly<Record<string, () => void>> = {
  '?': tellKeys,
  t: turnTheme,
  n: () => {
    follow('next');
  },
  p: () => {
    follow('prev');
  },
};

function follow(relation: string): void {
  document.querySelector<HTMLElement>(`main a[rel=${relation}]`)?.click();
}

function tellKeys(): void {
  void import('./keyboard-map.ts').then(({ showKeyboardMap }) => {
    showKeyboardMap();
  });
}

addEventListener('keydown', (event) => {
  const key = singleKeyOf(event) ?? '';
  if (Object.hasOwn(actions, key)) actions[key]?.();
});

const button = element('button', { type: 'button' }, 'Keyboard');
button.addEventListener('click', tellKeys);
document.querySelector('.foot')?.append(button);
