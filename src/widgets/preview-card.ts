import type { Preview } from '../exports/preview.ts';
import cardStyles from '../styles/preview-card.css?inline';
import { element } from './element.ts';

const restMilliseconds = 400;
const leaveMilliseconds = 300;

let card: HTMLElement | undefined;
let owner: HTMLAnchorElement | undefined;
let showing: number | undefined;
let hiding: number | undefined;
const fetched = new Map<string, Promise<Preview>>();

/** Shows what is behind a link once the reader rests on it; at once after a tap. */
export function offerPreview(link: HTMLAnchorElement, isTap: boolean): void {
  clearTimeout(hiding);
  if (link === owner || card?.contains(link) === true) return;
  clearTimeout(showing);
  const end = new AbortController();
  const { signal } = end;
  const leave = (): void => {
    clearTimeout(showing);
    end.abort();
    hideSoon();
  };
  link.addEventListener('pointerleave', leave, { signal });
  link.addEventListener('blur', leave, { signal });
  // Fetched while the reader rests, so that it is there when the time is up.
  const content = contentOf(link);
  showing = window.setTimeout(
    () => {
      content.then(
        (nodes) => {
          if (isTap || !signal.aborted) show(link, nodes);
        },
        () => undefined,
      );
    },
    isTap ? 0 : restMilliseconds,
  );
}

function show(link: HTMLAnchorElement, nodes: readonly Node[]): void {
  const made = (card ??= makeCard());
  owner?.removeAttribute('aria-describedby');
  owner = link;
  made.replaceChildren(...nodes);
  // Beside its link, so that the next Tab leads into it.
  link.after(made);
  made.showPopover();
  const at = link.getBoundingClientRect();
  const size = made.getBoundingClientRect();
  const isAbove = at.bottom + size.height + 8 > innerHeight && at.top > size.height + 8;
  made.style.setProperty(
    'left',
    `${String(Math.max(8, Math.min(at.left, innerWidth - size.width - 8)))}px`,
  );
  made.style.setProperty('top', `${String(isAbove ? at.top - size.height - 6 : at.bottom + 6)}px`);
  link.setAttribute('aria-describedby', made.id);
}

function makeCard(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyles);
  document.adoptedStyleSheets.push(sheet);
  const made = element('span', { id: 'PreviewCard', class: 'preview-card', popover: 'manual' });
  made.addEventListener('pointerenter', () => {
    clearTimeout(hiding);
  });
  made.addEventListener('pointerleave', hideSoon);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  addEventListener('scroll', hideSoon, { passive: true });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !made.contains(target) && target !== owner) hide();
  });
  return made;
}

function hideSoon(): void {
  clearTimeout(hiding);
  hiding = window.setTimeout(() => {
    if (card?.contains(document.activeElement) !== true) hide();
  }, leaveMilliseconds);
}

function hide(): void {
  clearTimeout(showing);
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
  if (card?.isConnected === true) card.hidePopover();
}

async function contentOf(link: HTMLAnchorElement): Promise<readonly Node[]> {
  if (link.pathname === location.pathname) {
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return [element('span', {}, note?.textContent.replace('↩', '').trim() ?? '')];
  }
  const { title, text, lines } = await fetchPreview(`${link.pathname}preview.json`);
  const place = link.hash === '' ? '' : decodeURIComponent(link.hash.slice(1)).replaceAll('-', ' ');
  return [
    element('strong', {}, place === '' ? title : `${title}: ${place}`),
    element('span', {}, text),
    ...lines.map((line) =>
      element(
        'small',
        {},
        line.url === undefined
          ? line.text
          : element('a', { href: line.url, rel: 'noopener' }, line.text),
      ),
    ),
  ];
}

function fetchPreview(address: string): Promise<Preview> {
  const known = fetched.get(address);
  if (known !== undefined) return known;
  const preview = fetch(address).then(async (response) => {
    const sent: unknown = response.ok ? await response.json() : undefined;
    if (!isPreview(sent)) throw new TypeError(address);
    return sent;
  });
  fetched.set(address, preview);
  preview.catch(() => fetched.delete(address));
  return preview;
}

function isPreview(value: unknown): value is Preview {
  return typeof value === 'object' && value !== null && 'title' in value && 'lines' in value;
}
