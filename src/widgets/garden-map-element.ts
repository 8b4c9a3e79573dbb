import type { ExportedMap } from '../exports/map-garden.ts';
import { element } from './element.ts';
import { zoomBox, type Box } from '../exports/zoom-box.ts';

/** Names of all notes are shown from this many times the size of the whole map. */
const nearFrom = 2.5;

/** Puts the map itself in place of its picture: dots are links, and it can be moved and enlarged. */
class GardenMapElement extends HTMLElement {
  #map: ExportedMap | undefined;
  #svg: SVGSVGElement | undefined;
  #box: Box = { x: 0, y: 0, width: 1, height: 1 };

  connectedCallback(): void {
    const address = this.dataset['map'];
    if (address === undefined || this.#svg !== undefined) return;
    void fetch(address)
      .then((response) => response.json())
      .then((map: ExportedMap) => {
        this.#show(map);
      });
  }

  #show(map: ExportedMap): void {
    this.#map = map;
    const drawn = drawMap(map);
    this.#svg = drawn;
    const button = (name: string, mark: string, factor: number): HTMLElement => {
      const made = element('button', { type: 'button', 'aria-label': name }, mark);
      made.addEventListener('click', () => {
        this.#zoom(factor);
      });
      return made;
    };
    this.replaceChildren(
      element(
        'p',
        { class: 'meta' },
        button('Enlarge', '+', 1.6),
        button('Shrink', '−', 1 / 1.6),
        button('Show all', '⤢', 0),
        element('span', {}, 'Drag to move; Ctrl and wheel, or + and −, to enlarge.'),
      ),
      drawn,
    );
    this.#zoom(0);
    this.#listen(drawn, map);
  }

  #listen(drawn: SVGSVGElement, map: ExportedMap): void {
    drawn.addEventListener('keydown', (event) => {
      const factor = new Map([
        ['+', 1.6],
        ['=', 1.6],
        ['-', 1 / 1.6],
        ['0', 0],
      ]).get(event.key);
      if (factor === undefined || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.#zoom(factor);
    });
    drawn.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const frame = drawn.getBoundingClientRect();
        const at = {
          x: (event.clientX - frame.left) / frame.width,
          y: (event.clientY - frame.top) / frame.height,
        };
        this.#zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, at);
      },
      { passive: false },
    );
    drawn.addEventListener('pointermove', (event) => {
      if (event.buttons !== 1) return;
      const scale = this.#box.width / drawn.getBoundingClientRect().width;
      this.#look({
        ...this.#box,
        x: this.#box.x - event.movementX * scale,
        y: this.#box.y - event.movementY * scale,
      });
    });
    const lit = drawn.querySelector('.lit');
    for (const type of ['pointerover', 'focusin'] as const) {
      drawn.addEventListener(type, ({ target }) => {
        const link = target instanceof Element ? target.closest('a') : null;
        const index = Number(link?.getAttribute('data-index') ?? NaN);
        lit?.setAttribute(
          'd',
          linksOf(map, (from, to) => from === index || to === index),
        );
      });
    }
  }

  #zoom(factor: number, at = { x: 0.5, y: 0.5 }): void {
    if (this.#map === undefined) return;
    this.#look(zoomBox(this.#box, factor, at, this.#map));
  }

  #look(box: Box): void {
    this.#box = box;
    const { x, y, width, height } = box;
    this.#svg?.setAttribute(
      'viewBox',
      [x, y, width, height].map((each) => each.toFixed(1)).join(' '),
    );
    this.#svg?.classList.toggle('near', (this.#map?.width ?? 0) / width >= nearFrom);
  }
}

function drawMap({ width, height, subjects, places, links }: ExportedMap): SVGSVGElement {
  const drawn = part('svg', { width, height, role: 'group', 'aria-label': 'Map of the garden' });
  const all = { width, height, subjects, places, links };
  drawn.append(
    part('path', { class: 'links', d: linksOf(all, () => true) }),
    part('path', { class: 'lit', d: '' }),
    ...subjects.map(({ title, x, y }) => part('text', { class: 'subject', x, y }, title)),
    ...places.map(([x, y, radius, subject, title, url], index) => {
      const link = part('a', { href: url, 'data-index': index, 'aria-label': title });
      const fill = `hsl(${String(subjects[subject]?.hue ?? 0)} 45% 50%)`;
      link.append(
        part('circle', { cx: x, cy: y, r: radius, fill }),
        part('text', { x, y: y - radius - 3 }, title),
      );
      return link;
    }),
  );
  return drawn;
}

function linksOf(
  { places, links }: ExportedMap,
  isWanted: (from: number, to: number) => boolean,
): string {
  const at = (index: number): string => places[index]?.slice(0, 2).join(' ') ?? '0 0';
  return links
    .filter(([from, to]) => isWanted(from, to))
    .map(([from, to]) => `M${at(from)}L${at(to)}`)
    .join('');
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

customElements.define('garden-map', GardenMapElement);
