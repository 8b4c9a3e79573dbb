import { drawing, svg, type SvgNode } from '../charts/svg.ts';

/** How many racks stand in a hall, and how many GPUs each holds. */
export interface FloorPlan {
  readonly gpus: number;
  readonly gpusPerRack: number;
}

const width = 330;
const rackWidth = 12;
const rackDepth = 18;
const perRow = 23;
const mostRows = 6;
const aisle = 16;

/** Draws the first rows of racks from above: they face each other across cold aisles, back to back across hot ones. */
export function drawFloorPlan(plan: FloorPlan): SvgNode {
  const racks = racksOf(plan);
  const rows = Math.min(mostRows, Math.ceil(racks / perRow));
  const rowY = (row: number): number => 6 + row * (rackDepth + aisle);
  const height = rowY(rows) + 14;
  const wide = perRow * (rackWidth + 2);
  return drawing(
    { kind: 'drawing in-note', width, height, says: describeFloorPlan(plan) },
    ...Array.from({ length: rows }, (_, row) => row).flatMap((row) => [
      ...Array.from({ length: Math.min(perRow, racks - row * perRow) }, (_, rack) =>
        svg('rect', {
          class: 'switch',
          x: rack * (rackWidth + 2),
          y: rowY(row),
          width: rackWidth,
          height: rackDepth,
        }),
      ),
      ...(row < rows - 1
        ? [
            svg('rect', {
              class: row % 2 === 0 ? 'cold' : 'hot',
              x: 0,
              y: rowY(row) + rackDepth + 2,
              width: wide,
              height: aisle - 4,
            }),
            svg(
              'text',
              { x: 6, y: rowY(row) + rackDepth + 12 },
              row % 2 === 0 ? 'cold aisle' : 'hot aisle',
            ),
          ]
        : []),
    ]),
    svg('text', { class: 'label', x: 0, y: height - 4 }, summary(plan)),
  );
}

/** The same in words. */
export function describeFloorPlan(plan: FloorPlan): string {
  return `A machine hall from above, racks in rows with cold and hot aisles between them in turn. ${summary(plan)}.`;
}

function racksOf({ gpus, gpusPerRack }: FloorPlan): number {
  return Math.max(1, Math.ceil(gpus / gpusPerRack));
}

function summary(plan: FloorPlan): string {
  const racks = racksOf(plan);
  const drawn = Math.min(racks, mostRows * perRow);
  const shown = drawn < racks ? `; ${String(drawn)} are drawn` : '';
  return `${racks.toLocaleString('en')} racks of ${String(plan.gpusPerRack)} GPUs${shown}`;
}
