import type { Preview, PreviewLink } from '../exports/preview.ts';
import { element } from './element.ts';

const fetched = new Map<string, Promise<Preview>>();
/** Of the text of a section on this page. */
const mostCharacters = 320;

/** What a card shows for a link into the garden, a link within the page, or the mark of a footnote. */
export async function contentOf(trigger: HTMLElement): Promise<readonly Node[]> {
  if (!(trigger instanceof HTMLAnchorElement)) return copiesOf(trigger.nextElementSibling);
  const id = decodeURIComponent(trigger.hash.slice(1));
  if (trigger.pathname === location.pathname) return sectionHere(document.getElementById(id));
  const { title, text, lines, links, sections } = await fetchPreview(
    `${trigger.pathname}preview.json`,
  );
  const section = sections && Object.hasOwn(sections, id) ? sections[id] : undefined;
  return [
    element('strong', {}, element('a', { href: trigger.href }, section?.title ?? title)),
    element('span', {}, section?.text ?? text),
    ...(section === undefined ? lines : [{ text: title }]).map((line) =>
      element('small', {}, 'url' in line ? linkTo(line) : line.text),
    ),
    ...(links === undefined || section !== undefined
      ? []
      : [
          element('small', {}, ...links.flatMap((link, at) => [at > 0 ? ' · ' : '', linkTo(link)])),
        ]),
  ];
}

function linkTo({ text, url }: PreviewLink): Node {
  return url.startsWith('/')
    ? element('a', { href: url }, text)
    : element('a', { href: url, rel: 'noopener' }, text);
}

function copiesOf(from: Element | null): readonly Node[] {
  return [...(from?.cloneNode(true).childNodes ?? [])];
}

/** The words of a footnote, or a heading with what stands below it. */
function sectionHere(target: HTMLElement | null): readonly Node[] {
  if (!target?.matches('h2,h3,h4,h5,h6')) {
    return [element('span', {}, target?.textContent.replaceAll('↩', '').trim() ?? '')];
  }
  const words = target.nextElementSibling?.textContent.trim() ?? '';
  const text = words.length > mostCharacters ? `${words.slice(0, mostCharacters)}…` : words;
  return [element('strong', {}, target.textContent), element('span', {}, text)];
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
