import { drawing, svg, type SvgNode } from '../charts/svg.ts';

/** What stands inside one node. GPUs and drives may be none. */
export interface NodeAnatomy {
  readonly cpus: number;
  readonly gpus: number;
  readonly nics: number;
  readonly drives: number;
}

const width = 330;
const rowHeight = 40;
const mostDrawn = 12;

interface Row {
  readonly one: string;
  readonly many: string;
  readonly count: number;
  readonly tone: 'switch' | 'hot' | 'cold' | 'endpoint';
}

/** Draws one box for each part of a node, a row for each kind; more than twelve of a kind are counted, not drawn. */
export function drawNodeAnatomy(node: NodeAnatomy): SvgNode {
  const rows = rowsOf(node);
  const height = 24 + rows.length * rowHeight;
  return drawing(
    { kind: 'drawing in-note', width, height, says: describeNodeAnatomy(node) },
    svg('rect', { class: 'switch', x: 1, y: 1, width: width - 2, height: height - 2 }),
    ...rows.flatMap((row, index) => {
      const y = 8 + index * rowHeight;
      const drawn = Math.min(row.count, mostDrawn);
      const room = 314 / mostDrawn;
      return [
        svg('text', { class: 'label', x: 8, y: y + 12 }, countOf(row)),
        ...Array.from({ length: drawn }, (_, box) =>
          svg('rect', {
            class: row.tone,
            x: 8 + box * room,
            y: y + 17,
            width: room - 4,
            height: 16,
          }),
        ),
      ];
    }),
  );
}

/** The same in words. */
export function describeNodeAnatomy(node: NodeAnatomy): string {
  const counts = rowsOf(node).map(countOf);
  const none = [
    ...(node.gpus === 0 ? ['no accelerator'] : []),
    ...(node.drives === 0 ? ['no drive of its own'] : []),
  ];
  return `One node: ${[...counts, ...none].join(', ')}.`;
}

function rowsOf({ cpus, gpus, nics, drives }: NodeAnatomy): readonly Row[] {
  const rows: readonly Row[] = [
    { one: 'CPU', many: 'CPUs', count: cpus, tone: 'endpoint' },
    { one: 'accelerator', many: 'accelerators', count: gpus, tone: 'hot' },
    { one: 'port of the fast fabric', many: 'ports of the fast fabric', count: nics, tone: 'cold' },
    { one: 'local drive', many: 'local drives', count: drives, tone: 'switch' },
  ];
  return rows.filter(({ count }) => count > 0);
}

function countOf({ one, many, count }: Row): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
