import type { ExportedMap } from '../exports/map-garden.ts';
import { shiftTo, zoomBox, type Box } from '../exports/zoom-box.ts';
import { DrawnMap } from './draw-map.ts';
import { element } from './element.ts';

/** Milliseconds without a move, after which the map is drawn sharp again. */
const restsAfter = 120;
/** Pixels that a hand may move while it clicks. */
const steady = 4;

/** Puts the map itself in place of its picture: dots are links, and it can be moved and enlarged. */
class GardenMapElement extends HTMLElement {
  #map: ExportedMap | undefined;
  #drawn: DrawnMap | undefined;
  readonly #sheet = element('div', { class: 'drawings' });
  #box: Box = { x: 0, y: 0, width: 1, height: 1 };
  /** What of the map is drawn; while it moves, the drawing is only shifted. */
  #sharp: Box = this.#box;
  #rest: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const address = this.dataset['map'];
    if (address === undefined || this.#map !== undefined) return;
    void fetch(address)
      .then((response) => response.json())
      .then((map: ExportedMap) => {
        this.#show(map);
      });
  }

  #show(map: ExportedMap): void {
    this.#map = map;
    const drawn = new DrawnMap(map);
    this.#drawn = drawn;
    const button = (name: string, mark: string, factor: number): HTMLElement => {
      const made = element('button', { type: 'button', 'aria-label': name }, mark);
      made.addEventListener('click', () => {
        this.#zoom(factor);
      });
      return made;
    };
    const ratio = map.width / map.height;
    const frame = element('div', { class: 'frame' }, this.#sheet);
    frame.style.aspectRatio = String(ratio);
    frame.style.maxWidth = `${String(80 * ratio)}vh`;
    this.#sheet.append(drawn.lines, drawn.notes);
    this.#listen(frame);
    this.replaceChildren(
      element(
        'p',
        { class: 'meta' },
        button('Enlarge', '+', 1.6),
        button('Shrink', '−', 1 / 1.6),
        button('Show all', '⤢', 0),
        element('span', {}, 'Drag to move; Ctrl and wheel, or + and −, to enlarge.'),
      ),
      frame,
    );
    this.#box = zoomBox(this.#box, 0, { x: 0, y: 0 }, map);
    this.#draw();
  }

  #listen(frame: HTMLElement): void {
    frame.addEventListener('keydown', (event) => {
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
    frame.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { left, top, width, height } = frame.getBoundingClientRect();
        const at = { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
        this.#zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, at);
      },
      { passive: false },
    );
    let moved = 0;
    frame.addEventListener('pointerdown', () => {
      moved = 0;
    });
    frame.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
      if (buttons !== 1) return;
      moved += Math.abs(movementX) + Math.abs(movementY);
      const scale = this.#box.width / frame.clientWidth;
      const { x, y } = this.#box;
      this.#look({ ...this.#box, x: x - movementX * scale, y: y - movementY * scale });
    });
    // Who drags the map by a note does not want to go there, nor to carry its address away.
    frame.addEventListener('click', (event) => {
      if (moved > steady && event.detail > 0) event.preventDefault();
    });
    frame.addEventListener('dragstart', (event) => {
      event.preventDefault();
    });
  }

  #zoom(factor: number, at = { x: 0.5, y: 0.5 }): void {
    if (this.#map !== undefined) this.#look(zoomBox(this.#box, factor, at, this.#map));
  }

  #look(box: Box): void {
    this.#box = box;
    this.#sheet.style.transform = shiftTo(this.#sharp, box);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#draw();
    }, restsAfter);
  }

  #draw(): void {
    this.#sharp = this.#box;
    this.#drawn?.draw(this.#box, this.#sheet.clientWidth);
    this.#sheet.style.transform = '';
  }
}

customElements.define('garden-map', GardenMapElement);
