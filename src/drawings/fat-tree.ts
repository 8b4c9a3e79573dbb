import { drawing, svg, type SvgNode } from '../charts/svg.ts';

/** Counts of a fat tree, as the model of fabrics gives them. */
export interface FatTree {
  readonly endpoints: number;
  readonly leaf: number;
  readonly spine: number;
  /** 0 in a tree of two tiers. */
  readonly core: number;
}

const width = 350;
const shown = 6;
const boxWidth = 30;
const boxHeight = 18;
const tierGap = 62;

/** Draws a few switches of every tier with their links, and says how many there are. */
export function drawFatTree(tree: FatTree): SvgNode {
  const tiers = [
    { name: 'core', count: tree.core },
    { name: 'spine', count: tree.spine },
    { name: 'leaf', count: tree.leaf },
    { name: 'endpoint', count: tree.endpoints },
  ].filter(({ count }) => count > 0);
  const placed = tiers.map(({ name, count }, tier) => {
    const boxes = Math.min(count, name === 'endpoint' ? shown * 2 : shown);
    const room = width - 118;
    return {
      name,
      count,
      y: tier * tierGap + 8,
      xs: Array.from({ length: boxes }, (_, index) => ((index + 0.5) / boxes) * room),
    };
  });
  const links = placed.slice(1).flatMap((tier, index) => {
    const above = placed[index];
    if (above === undefined) return [];
    return tier.xs.flatMap((x, at) => {
      const ups =
        tier.name === 'endpoint'
          ? [
              above.xs[
                Math.min(above.xs.length - 1, Math.floor((at / tier.xs.length) * above.xs.length))
              ] ?? 0,
            ]
          : above.xs;
      return ups.map((up) =>
        svg('line', { class: 'link', x1: up, y1: above.y + boxHeight, x2: x, y2: tier.y }),
      );
    });
  });
  return drawing(
    {
      kind: 'drawing in-note',
      width,
      height: tiers.length * tierGap - tierGap + boxHeight + 16,
      says: describeFatTree(tree),
    },
    ...links,
    ...placed.flatMap(({ name, count, y, xs }) => [
      ...xs.map((x) =>
        name === 'endpoint'
          ? svg('circle', { class: 'endpoint', cx: x, cy: y + 6, r: 5 })
          : svg('rect', {
              class: 'switch',
              x: x - boxWidth / 2,
              y,
              width: boxWidth,
              height: boxHeight,
            }),
      ),
      svg(
        'text',
        { class: 'label', x: width, y: y + 13, 'text-anchor': 'end' },
        `${count > xs.length ? '× ' : ''}${count.toLocaleString('en')} ${name}${count === 1 || name !== 'endpoint' ? '' : 's'}`,
      ),
    ]),
  );
}

/** The same in words. */
export function describeFatTree({ endpoints, leaf, spine, core }: FatTree): string {
  const above =
    core > 0
      ? `, ${spine.toLocaleString('en')} spine and ${core.toLocaleString('en')} core switches`
      : ` and ${spine.toLocaleString('en')} spine switches`;
  return spine === 0
    ? `${endpoints.toLocaleString('en')} endpoints on one switch.`
    : `A fat tree of ${endpoints.toLocaleString('en')} endpoints under ${leaf.toLocaleString('en')} leaf${above}. Only some are drawn.`;
}
