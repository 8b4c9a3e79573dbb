import { savesData } from './saves-data.ts';

/**
 * Asks for the page behind a link while a reader makes for it: the pointer rests on it, the keyboard has
 * come to it, a finger is down. Never where a reader saves data.
 */
const restMilliseconds = 100;
const asked = new Set([location.pathname]);
let resting: number | undefined;

function soon({ target }: Event): void {
  clearTimeout(resting);
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link === null) return;
  resting = window.setTimeout(ask, restMilliseconds, link);
}

function ask({ origin, pathname }: HTMLAnchorElement): void {
  if (origin !== location.origin || !pathname.endsWith('/') || asked.has(pathname)) return;
  asked.add(pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = pathname;
  document.head.append(hint);
}

if (!savesData()) {
  for (const type of ['pointerover', 'pointerdown', 'focusin']) {
    document.addEventListener(type, soon, { passive: true });
  }
}
