import cardStyles from '../styles/preview-card.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';
import { contentOf } from './preview-content.ts';

const restMilliseconds = 400;
const leaveMilliseconds = 300;

interface Card {
  readonly element: HTMLElement;
  trigger?: HTMLElement | undefined;
  hiding?: number | undefined;
}

/** The card of the page, and one for what a link in that card leads to. */
const cards: Card[] = [];
let showing: number | undefined;

/** Shows what is behind a link or a mark once the reader rests on it; at once after a tap. */
export function offerPreview(trigger: HTMLElement, isAtOnce: boolean): void {
  const depth = cards.findLastIndex((card) => card.element.contains(trigger)) + 1;
  const known = cards[depth];
  clearTimeout(known?.hiding);
  clearTimeout(showing);
  if (depth > 1 || (known !== undefined && known.trigger === trigger)) return;
  const end = new AbortController();
  const { signal } = end;
  const leave = (): void => {
    clearTimeout(showing);
    end.abort();
    hideSoon(depth);
  };
  trigger.addEventListener('pointerleave', leave, { signal });
  trigger.addEventListener('focusout', leave, { signal });
  // Fetched while the reader rests, so that it is there when the time is up.
  const content = contentOf(trigger);
  showing = window.setTimeout(
    () => {
      content.then(
        (nodes) => {
          if (isAtOnce || !signal.aborted) show(depth, trigger, nodes);
        },
        () => undefined,
      );
    },
    isAtOnce ? 0 : restMilliseconds,
  );
}

function show(depth: number, trigger: HTMLElement, nodes: readonly Node[]): void {
  hide(depth);
  const card = (cards[depth] ??= makeCard(depth));
  const made = card.element;
  card.trigger = trigger;
  made.replaceChildren(...nodes);
  // Beside its link, so that the next Tab leads into it.
  trigger.after(made);
  made.showPopover();
  const at = trigger.getBoundingClientRect();
  const size = made.getBoundingClientRect();
  const isAbove = at.bottom + size.height + 8 > innerHeight && at.top > size.height + 8;
  const left = Math.max(8, Math.min(at.left, innerWidth - size.width - 8));
  made.style.setProperty('left', `${String(left)}px`);
  made.style.setProperty('top', `${String(isAbove ? at.top - size.height - 6 : at.bottom + 6)}px`);
  trigger.setAttribute('aria-describedby', made.id);
}

function makeCard(depth: number): Card {
  const id = depth === 0 ? 'PreviewCard' : 'PreviewCard2';
  const made = element('span', { id, class: 'preview-card', popover: 'manual' });
  const card: Card = { element: made };
  made.addEventListener('pointerenter', () => {
    clearTimeout(card.hiding);
  });
  made.addEventListener('pointerleave', () => {
    hideSoon(depth);
  });
  if (depth === 0) watchPage();
  return card;
}

function watchPage(): void {
  adoptStyles(cardStyles);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide(cards.findLastIndex(({ trigger }) => trigger !== undefined));
  });
  addEventListener(
    'scroll',
    () => {
      hideSoon(0);
    },
    { passive: true },
  );
  document.addEventListener('click', ({ target }) => {
    const [card] = cards;
    const isInside =
      target instanceof Node &&
      (card?.element.contains(target) === true || card?.trigger?.contains(target) === true);
    if (!isInside) hide(0);
  });
}

function hideSoon(depth: number): void {
  const card = cards[depth];
  if (card === undefined) return;
  clearTimeout(card.hiding);
  card.hiding = window.setTimeout(() => {
    if (!card.element.contains(document.activeElement)) hide(depth);
  }, leaveMilliseconds);
}

/** Hides a card and the one that was opened from it. */
function hide(depth: number): void {
  clearTimeout(showing);
  for (const card of cards.slice(Math.max(depth, 0)).toReversed()) {
    card.trigger?.removeAttribute('aria-describedby');
    card.trigger = undefined;
    if (card.element.isConnected) card.element.hidePopover();
  }
}
