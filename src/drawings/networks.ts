import { drawing, svg, type SvgNode } from '../charts/svg.ts';

/** The two networks of a GPU node, with the bandwidth of each as its label. */
export interface Networks {
  readonly gpus: number;
  readonly backend: string;
  readonly frontend: string;
}

const width = 330;
const mostDrawn = 8;

/** Draws a node between its frontend, in the colour of the cloud, and its backend, a wire a GPU. */
export function drawNetworks(networks: Networks): SvgNode {
  const drawn = Math.min(networks.gpus, mostDrawn);
  const room = 300 / drawn;
  const gpuAt = (index: number): number => 15 + room * (index + 0.5);
  const indexes = Array.from({ length: drawn }, (_, index) => index);
  const box = Math.min(30, room - 5);
  return drawing(
    { kind: 'drawing in-note', width, height: 250, says: describeNetworks(networks) },
    svg(
      'text',
      { class: 'label', x: 165, y: 14, 'text-anchor': 'middle' },
      'storage, users, control',
    ),
    svg('rect', { class: 'hot', x: 5, y: 22, width: 320, height: 24 }),
    svg('text', { class: 'label', x: 165, y: 38, 'text-anchor': 'middle' }, 'frontend network'),
    svg('line', { class: 'wire', x1: 165, x2: 165, y1: 46, y2: 94 }),
    svg('text', { x: 172, y: 66 }, networks.frontend),
    svg('rect', { class: 'switch', x: 5, y: 78, width: 320, height: 96 }),
    svg('text', { class: 'label', x: 12, y: 94 }, 'node'),
    svg('rect', { class: 'switch', x: 105, y: 94, width: 120, height: 24 }),
    svg('text', { x: 165, y: 110, 'text-anchor': 'middle' }, 'CPUs, smart NIC'),
    ...indexes.flatMap((index) => [
      svg('line', { class: 'wire', x1: gpuAt(index), x2: gpuAt(index), y1: 162, y2: 212 }),
      svg('rect', {
        class: 'switch',
        x: gpuAt(index) - box / 2,
        y: 140,
        width: box,
        height: 22,
      }),
    ]),
    svg(
      'text',
      { x: 12, y: 134 },
      `${networks.gpus > drawn ? '× ' : ''}${String(networks.gpus)} GPUs, a NIC each`,
    ),
    svg('rect', { class: 'cold', x: 5, y: 212, width: 320, height: 24 }),
    svg(
      'text',
      { class: 'label', x: 165, y: 228, 'text-anchor': 'middle' },
      `backend network, ${networks.backend}`,
    ),
  );
}

/** The same in words. */
export function describeNetworks({ gpus, backend, frontend }: Networks): string {
  return `A node of ${String(gpus)} GPUs on two networks: a backend (${backend}) for the GPUs among themselves, a NIC each, and a frontend (${frontend}) from the CPUs to storage, users and control.`;
}
