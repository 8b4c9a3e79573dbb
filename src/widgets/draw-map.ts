import { isWithin, type Box } from '../exports/zoom-box.ts';
import type { ExportedMap } from '../exports/map-garden.ts';

/** Names of all notes are shown from this many times the size of the whole map. */
const nearFrom = 2.5;
/** Height of names in pixels; smaller on a sheet as narrow as a telephone, where subjects stand close. */
const letters = (pixels: number): number => (pixels < 480 ? 10 : 12);
/** Half of a letter's width for its height, in the middle. */
const halfLetter = 0.26;

/**
 * The map as two drawings, one on the other, so that pointing at a note does not draw thousands of lines
 * again: lines below; notes as links, and those of the note that is pointed at, above.
 */
export class DrawnMap {
  readonly lines = part('svg', { 'aria-hidden': 'true' });
  readonly notes = part('svg', { role: 'group', 'aria-label': 'Map of the garden' });
  readonly #map: ExportedMap;
  readonly #links: readonly SVGAElement[];
  readonly #names: readonly SVGTextElement[];
  readonly #all = part('path', { class: 'links' });
  readonly #lit = part('path', { class: 'lit' });
  readonly #pointed = part('text', {});

  constructor(map: ExportedMap) {
    this.#map = map;
    this.lines.append(this.#all);
    this.#links = map.places.map(([x, y, radius, subject, title, url], index) => {
      const link = part('a', { href: url, 'data-index': index, 'aria-label': title });
      const fill = `hsl(${String(map.subjects[subject]?.hue ?? 0)} 45% 50%)`;
      link.append(part('circle', { cx: x, cy: y, r: radius, fill }));
      return link;
    });
    this.#names = map.places.map(([x, y, radius, , title]) =>
      part('text', { x, y: y - radius - 3 }, title),
    );
    for (const type of ['pointerover', 'focusin'] as const) {
      this.notes.addEventListener(type, ({ target }) => {
        this.#point(target instanceof Element ? target.closest('a') : null);
      });
    }
  }

  /**
   * Draws what stands in the box or just beside it; a note that has the focus stays. Names are as large on
   * a sheet of that many pixels whatever the box.
   */
  draw(box: Box, pixels: number): void {
    const { places, subjects, width } = this.#map;
    const isNear = width / box.width >= nearFrom;
    const isSeen = places.map(([x, y]) => isWithin(box, x, y));
    const held = document.activeElement;
    const seen = this.#links.filter((link, index) => isSeen[index] === true || link === held);
    const wanted = new Set<Element>(seen);
    for (const link of this.#links) if (!wanted.has(link)) link.remove();
    // In the order of the map, for those who go by key; one that stays is not moved, since it would lose the focus.
    let before: Element = this.#lit;
    if (!this.#lit.isConnected) this.notes.prepend(this.#lit);
    for (const link of seen) {
      if (before.nextElementSibling !== link) before.after(link);
      before = link;
    }
    const names = isNear ? this.#names.filter((_, index) => isSeen[index] === true) : [];
    while (before.nextElementSibling !== null) before.nextElementSibling.remove();
    const size = (letters(pixels) * box.width) / pixels;
    const inside = (x: number, title: string): number => {
      const half = title.length * halfLetter * size;
      return Math.min(Math.max(x, half), Math.max(width - half, half));
    };
    this.notes.append(
      ...names,
      ...subjects.map(({ title, x, y }) =>
        part('text', { class: 'subject', x: inside(x, title), y }, title),
      ),
      this.#pointed,
    );
    const line = this.#path((from, to) => isSeen[from] === true || isSeen[to] === true);
    this.#all.setAttribute('d', line);
    this.notes.setAttribute('font-size', String(size));
    const view = [box.x, box.y, box.width, box.height].map((each) => each.toFixed(1)).join(' ');
    for (const drawing of [this.lines, this.notes]) drawing.setAttribute('viewBox', view);
  }

  #point(link: Element | null): void {
    const index = Number(link?.getAttribute('data-index') ?? NaN);
    const [x, y, radius, , title] = this.#map.places[index] ?? [0, 0, 0, 0, ''];
    this.#lit.setAttribute(
      'd',
      this.#path((from, to) => from === index || to === index),
    );
    this.#pointed.setAttribute('x', String(x));
    this.#pointed.setAttribute('y', String(y - radius - 3));
    this.#pointed.textContent = title;
  }

  #path(isWanted: (from: number, to: number) => boolean): string {
    const { places, links } = this.#map;
    const at = (index: number): string => places[index]?.slice(0, 2).join(' ') ?? '0 0';
    return links
      .filter(([from, to]) => isWanted(from, to))
      .map(([from, to]) => `M${at(from)}L${at(to)}`)
      .join('');
  }
}

function part<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== '') made.textContent = text;
  return made;
}
