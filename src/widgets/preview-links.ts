/**
 * Watches for a reader who rests on something with more behind it: a link into the garden or to a
 * section, by pointer, by keyboard or with a long press; a number, with a tap; the mark of a footnote that
 * stands nowhere beside. Only then what shows previews is fetched.
 */
const previewed = /\/(?:notes|facts|sources)\/[^.~]+\/$/;
const pressMilliseconds = 450;

let pressing: number | undefined;
let pressed: HTMLElement | undefined;

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'touch') offer(triggerOf(event), false);
});
document.addEventListener('focusin', (event) => {
  const { target } = event;
  if (target instanceof Element && target.matches(':focus-visible')) {
    offer(triggerOf(event), false);
  }
});
document.addEventListener('pointerdown', (event) => {
  pressed = undefined;
  const trigger = triggerOf(event);
  if (event.pointerType !== 'touch' || !trigger?.matches('a')) return;
  pressing = window.setTimeout(() => {
    pressed = trigger;
    offer(trigger, true);
  }, pressMilliseconds);
});
for (const end of ['pointerup', 'pointercancel'] as const) {
  document.addEventListener(end, () => {
    clearTimeout(pressing);
  });
}
document.addEventListener('contextmenu', (event) => {
  // The menu of a long press would cover the preview, whose title leads on.
  if (pressed !== undefined) event.preventDefault();
});
document.addEventListener('click', (event) => {
  const trigger = triggerOf(event);
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (trigger === undefined || !isTouch) return;
  // A number is too small to be worth a page: the first tap shows it, the second goes there.
  const isNew = trigger.matches('.fact') && !trigger.matches('[data-seen]');
  if (isNew || trigger === pressed) event.preventDefault();
  if (isNew && trigger !== pressed) offer(trigger, true);
  if (isNew) trigger.dataset['seen'] = '';
  pressed = undefined;
});

/** What an event is about, if there is a preview of it. */
function triggerOf({ target }: Event): HTMLElement | undefined {
  const found =
    target instanceof Element ? target.closest<HTMLElement>('main :is(a[href],.see)') : null;
  if (!(found instanceof HTMLAnchorElement)) {
    const aside = found?.nextElementSibling;
    return found && aside?.checkVisibility() === false ? found : undefined;
  }
  if (found.origin !== location.origin) return undefined;
  const isHere = found.pathname === location.pathname;
  const has = isHere
    ? found.matches('.prose a[href^="#"]:not([data-footnote-backref],.anchor)')
    : previewed.test(found.pathname);
  return has ? found : undefined;
}

function offer(trigger: HTMLElement | undefined, isAtOnce: boolean): void {
  if (trigger === undefined) return;
  void import('./preview-card.ts').then(({ offerPreview }) => {
    offerPreview(trigger, isAtOnce);
  });
}
