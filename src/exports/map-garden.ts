import { svg, type SvgNode } from '../charts/svg.ts';
import type { Garden, Tag } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { subjectOf } from '../garden/subjects.ts';

/** Every listed note at its place, and who links to whom. */
export interface GardenMap {
  readonly width: number;
  readonly height: number;
  readonly subjects: readonly MapSubject[];
  readonly places: readonly MapPlace[];
  /** Pairs of indices into `places`, each once. */
  readonly links: readonly (readonly [from: number, to: number])[];
}

export interface MapSubject {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The most linked first. */
  readonly notes: readonly Note[];
  /** How many of them have a place: all, but in a garden with too many for a map. */
  readonly count: number;
}

export interface MapPlace {
  readonly note: Note;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Index into `subjects`. */
  readonly subject: number;
}

/** So many notes have a place; more can neither be told apart nor be sent in a second. */
const mostPlaces = 3_000;
/** Between neighbours, in the drawing's units. */
const spacing = 26;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * A map of the garden: each subject is a round bed, in which the notes that most others link to stand
 * in the middle (a sunflower's spiral, so that none covers another). Beds stand in rows, the largest
 * first. Of a garden with more than `most` notes each bed has its share, those that most others link to.
 * Linear in notes and links, and the same for the same garden.
 */
export function mapGarden(garden: Garden, most = mostPlaces): GardenMap {
  const groups = Map.groupBy(garden.listed, (note) => subjectOf(note, garden));
  const beds = [...groups]
    .map(([tag, notes]) => ({ title: titleOf(tag), notes: notes.toSorted(byBacklinks) }))
    .sort((a, b) => b.notes.length - a.notes.length || (a.title < b.title ? -1 : 1));
  const share = Math.min(1, most / Math.max(1, garden.listed.length));
  const total = Math.sqrt(garden.listed.length * share) * spacing * 2.2 + 300;
  const subjects: MapSubject[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { title, notes } of beds) {
    const count = Math.ceil(notes.length * share);
    const radius = Math.sqrt(count) * spacing * 0.62 + 34;
    if (x > 0 && x + radius * 2 > total) [x, y, rowHeight] = [0, y + rowHeight, 0];
    subjects.push({ title, notes, count, radius, x: x + radius, y: y + radius + 20 });
    x += radius * 2;
    rowHeight = Math.max(rowHeight, radius * 2 + 20);
  }
  const places = subjects.flatMap((bed, subject) =>
    bed.notes.slice(0, bed.count).map((note, index): MapPlace => {
      const distance = Math.sqrt(index + 0.3) * spacing * 0.62;
      const angle = index * goldenAngle;
      return {
        note,
        subject,
        x: round(bed.x + distance * Math.cos(angle)),
        y: round(bed.y + distance * Math.sin(angle)),
        radius: round(Math.min(10, 3 + Math.sqrt(note.backlinks.length))),
      };
    }),
  );
  const indexOf = new Map<string, number>(places.map(({ note }, index) => [note.slug, index]));
  const links = places.flatMap(({ note }, from) => {
    const targets = note.links.flatMap((link) =>
      link.kind === 'note' ? (indexOf.get(link.slug) ?? []) : [],
    );
    return [...new Set(targets)].filter((to) => to !== from).map((to) => [from, to] as const);
  });
  return {
    width: Math.ceil(Math.max(0, ...subjects.map((bed) => bed.x + bed.radius))),
    height: Math.ceil(y + rowHeight),
    subjects,
    places,
    links,
  };
}

function titleOf(tag: Tag | undefined): string {
  return tag?.title ?? 'Without a subject';
}

function byBacklinks(a: Note, b: Note): number {
  return b.backlinks.length - a.backlinks.length || (a.slug < b.slug ? -1 : 1);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Names are written at this many of the most linked notes of a bed. */
const named = 3;

/** Hues around the circle, with the same lightness for all: none stands out. */
export function hueOf(subject: number): number {
  return (215 + subject * 137) % 360;
}

/** The map as a file of its own: a drawing that needs neither script nor the page's styles. */
export function drawMap(map: GardenMap): SvgNode {
  const { width, height, places, subjects, links } = map;
  const at = (index: number): string => {
    const place = places[index];
    return place === undefined ? '0 0' : `${String(place.x)} ${String(place.y)}`;
  };
  const counts = new Map<number, number>();
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
    },
    svg('style', {}, styles(subjects.length)),
    svg('path', { class: 'l', d: links.map(([from, to]) => `M${at(from)}L${at(to)}`).join('') }),
    ...places.map(({ x, y, radius, subject }) =>
      svg('circle', { class: `s${String(subject)}`, cx: x, cy: y, r: radius }),
    ),
    ...places.flatMap(({ note, x, y, radius, subject }) => {
      const count = (counts.get(subject) ?? 0) + 1;
      counts.set(subject, count);
      if (count > named) return [];
      return svg('text', { x, y: y - radius - 3 }, note.title);
    }),
    ...subjects.map(({ title, x, y, radius }) =>
      svg('text', { class: 'n', x, y: y - radius + 4 }, title),
    ),
  );
}

function styles(subjects: number): string {
  const hues = Array.from(
    { length: subjects },
    (_, index) => `.s${String(index)}{fill:hsl(${String(hueOf(index))} 45% 45%)}`,
  );
  return `svg{color-scheme:light dark}.l{stroke:#7788;stroke-width:.4;fill:none}text{font:9px sans-serif;text-anchor:middle;fill:#16212a;paint-order:stroke;stroke:#fff;stroke-width:2.5px}.n{font-size:14px;font-weight:bold}${hues.join('')}@media (prefers-color-scheme:dark){text{fill:#e2e8ec;stroke:#10161b}circle{filter:brightness(1.5)}}`;
}

/** The map for the browser: rows in place of names, since there may be thousands. */
export interface ExportedMap {
  readonly width: number;
  readonly height: number;
  readonly subjects: readonly { title: string; hue: number; x: number; y: number }[];
  readonly places: readonly (readonly [
    x: number,
    y: number,
    radius: number,
    subject: number,
    title: string,
    url: string,
  ])[];
  readonly links: GardenMap['links'];
}

export function exportMap(
  { width, height, subjects, places, links }: GardenMap,
  href: (address: string) => string,
): ExportedMap {
  return {
    width,
    height,
    subjects: subjects.map(({ title, x, y, radius }, index) => ({
      title,
      hue: hueOf(index),
      x: round(x),
      y: round(y - radius + 4),
    })),
    places: places.map(({ x, y, radius, subject, note }) => [
      ...([x, y, radius, subject] as const),
      note.title,
      href(note.address),
    ]),
    links,
  };
}
