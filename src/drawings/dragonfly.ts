import { drawing, svg, type SvgNode } from '../charts/svg.ts';

/** Counts of a dragonfly, as the model of fabrics gives them. */
export interface Dragonfly {
  readonly groups: number;
  readonly switchesPerGroup: number;
  readonly endpoints: number;
  readonly linksPerArc: number;
}

const width = 330;
const mostDrawn = 9;
const radius = 92;
const box = 19;

/** Draws some groups in a ring, every one linked to every other, and says how many there are. */
export function drawDragonfly(dragonfly: Dragonfly): SvgNode {
  const drawn = Math.min(dragonfly.groups, mostDrawn);
  // One group needs no ring around nothing.
  const ring = drawn === 1 ? 0 : radius;
  const middle = ring + box / 2 + 16;
  const words = middle + ring + 40;
  const places = Array.from({ length: drawn }, (_, index) => {
    const angle = (2 * Math.PI * index) / drawn - Math.PI / 2;
    return { x: width / 2 + ring * Math.cos(angle), y: middle + ring * Math.sin(angle) };
  });
  return drawing(
    { kind: 'drawing in-note', width, height: words + 20, says: describeDragonfly(dragonfly) },
    ...places.flatMap((from, index) =>
      places
        .slice(index + 1)
        .map((to) => svg('line', { class: 'link', x1: from.x, y1: from.y, x2: to.x, y2: to.y })),
    ),
    ...places.map(({ x, y }) =>
      svg('rect', { class: 'switch', x: x - box, y: y - box / 2, width: box * 2, height: box }),
    ),
    svg(
      'text',
      { class: 'label', x: 0, y: words },
      `${dragonfly.groups > drawn ? `${String(drawn)} of ` : ''}${count(dragonfly.groups, 'group')} of ${count(dragonfly.switchesPerGroup, 'switch', 'es')}`,
    ),
    svg(
      'text',
      { x: 0, y: words + 16 },
      dragonfly.groups === 1
        ? count(dragonfly.endpoints, 'endpoint')
        : `${count(dragonfly.endpoints, 'endpoint')}; ${count(dragonfly.linksPerArc, 'link')} between two groups`,
    ),
  );
}

/** The same in words. */
export function describeDragonfly(dragonfly: Dragonfly): string {
  if (dragonfly.groups === 1) {
    return `A dragonfly of one group, all of its ${count(dragonfly.switchesPerGroup, 'switch', 'es')} linked to each other. ${count(dragonfly.endpoints, 'endpoint')} in all.`;
  }
  return `A dragonfly of ${count(dragonfly.groups, 'group')}, each of ${count(dragonfly.switchesPerGroup, 'switch', 'es')}; every group has ${count(dragonfly.linksPerArc, 'link')} to every other. ${count(dragonfly.endpoints, 'endpoint')} in all.`;
}

function count(number: number, name: string, plural = 's'): string {
  return `${number.toLocaleString('en')} ${name}${number === 1 ? '' : plural}`;
}
