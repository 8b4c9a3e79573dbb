import type { CalculatorField } from './calculator.ts';

/** Places of a slider, from 0. */
export const slots = 200;

/** The range of a slider; undefined where none would help. */
export function slidesOver({
  model,
  isAssumption,
}: CalculatorField): readonly [number, number] | undefined {
  if (model.kind !== 'number' || isAssumption || model.range === undefined) return undefined;
  const [low, high] = model.range;
  return low < high ? [low, high] : undefined;
}

/** Where a slider stands for a value; at its end for one outside its range. */
export function slotOf(field: CalculatorField, value: number): number {
  const [low, high] = slidesOver(field) ?? [0, 1];
  const share = isLog(low, high)
    ? Math.log(value / low) / Math.log(high / low)
    : (value - low) / (high - low);
  return Number.isNaN(share) ? 0 : Math.round(Math.min(1, Math.max(0, share)) * slots);
}

/** The round value where a slider stands; never outside its range. */
export function valueAt(field: CalculatorField, slot: number): number {
  const [low, high] = slidesOver(field) ?? [0, 1];
  const share = slot / slots;
  const exact = isLog(low, high) ? low * (high / low) ** share : low + (high - low) * share;
  const isWhole = field.model.kind === 'number' && field.model.whole === true;
  const rounded = isWhole ? Math.round(exact) : Number(exact.toPrecision(3));
  return Math.min(high, Math.max(low, rounded));
}

/** Ranges of more than an order and a half of magnitude slide by factors. */
function isLog(low: number, high: number): boolean {
  return low > 0 && high / low > 30;
}
