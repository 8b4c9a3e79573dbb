/**
 * Watches for a reader who rests on a link into the garden, by pointer, by keyboard or with a tap on a
 * fact, and only then fetches what shows previews.
 */
const previewed = /\/(?:notes|facts|sources)\/[^.]+\/$/;

for (const type of ['pointerover', 'focusin', 'click'] as const) {
  document.addEventListener(type, (event) => {
    const link = event.target instanceof Element ? event.target.closest('main a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
    const isHere = link.pathname === location.pathname;
    const isFootnote = isHere && link.hash.startsWith('#Note-fn-');
    if (!isFootnote && (isHere || !previewed.test(link.pathname))) return;
    if (event instanceof PointerEvent && event.pointerType === 'touch') {
      // A number is too small to be worth a page: the first tap shows it, the second goes there.
      const isNew = event.type === 'click' && link.matches('.fact') && !link.matches('[data-seen]');
      if (!isNew) return;
      event.preventDefault();
      link.dataset['seen'] = '';
    } else if (
      event.type === 'click' ||
      (event.type === 'focusin' && !link.matches(':focus-visible'))
    ) {
      return;
    }
    void import('./preview-card.ts').then(({ offerPreview }) => {
      offerPreview(link, event.type === 'click');
    });
  });
}
