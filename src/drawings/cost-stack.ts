import { drawing, svg, type SvgNode } from '../charts/svg.ts';

/** One part of a cost, in the unit of the stack. */
export interface CostPart {
  readonly name: string;
  readonly value: number;
}

/** The parts of a cost, from the first to be bought to the last. */
export interface CostStack {
  readonly unit: string;
  readonly parts: readonly CostPart[];
}

const width = 330;
const step = 32;
const bar = 12;

/** Draws a cost as steps: each part begins where the one above ends, and the last line is their sum. */
export function drawCostStack(stack: CostStack): SvgNode {
  const sum = total(stack);
  const room = (value: number): number => (value / sum) * width;
  const height = (stack.parts.length + 1) * step;
  const before = (index: number): number =>
    stack.parts.slice(0, index).reduce((so, { value }) => so + value, 0);
  return drawing(
    { kind: 'drawing in-note', width, height, says: describeCostStack(stack) },
    ...stack.parts.flatMap((part, index) => {
      const y = index * step;
      const isFirst = index === 0;
      return [
        svg('text', { class: 'label', x: 0, y: y + 12 }, write(part, stack.unit)),
        svg('rect', {
          class: isFirst ? 'cold' : 'hot',
          x: room(before(index)),
          y: y + 16,
          width: room(part.value),
          height: bar,
        }),
      ];
    }),
    svg('text', { class: 'label', x: 0, y: height - step + 12 }, summary(stack)),
    svg('rect', { class: 'switch', x: 0, y: height - step + 16, width, height: bar }),
  );
}

/** The same in words. */
export function describeCostStack(stack: CostStack): string {
  return `${stack.parts.map((part) => write(part, stack.unit)).join('; ')}. ${summary(stack)}.`;
}

function total({ parts }: CostStack): number {
  return parts.reduce((so, { value }) => so + value, 0);
}

function write({ name, value }: CostPart, unit: string): string {
  return `${name}: ${spell(value)} ${unit}`;
}

function summary(stack: CostStack): string {
  return `Together ${spell(total(stack))} ${stack.unit}`;
}

/** Four digits, so that a sum of decimals shows no rounding error. */
function spell(value: number): string {
  return Number(value.toPrecision(4)).toLocaleString('en', { maximumFractionDigits: 4 });
}
