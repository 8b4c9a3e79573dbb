import type { Calculator, Draw, FieldValues } from '../calculators/calculator.ts';
import { drawingsOf } from '../calculators/drawings-of.ts';
import { svgElement } from './svg-element.ts';

const draws: ReadonlyMap<string, () => Promise<{ readonly draw: Draw }>> = new Map([
  ['fabric-cost', () => import('../calculators/draw-fabric.ts')],
  ['megawatts-to-gpus', () => import('../calculators/draw-hall.ts')],
  ['node-cost-ingredients', () => import('../calculators/draw-ingredients.ts')],
]);

/** Draws what is counted, as many drawings as the place asks for. */
export async function showDrawings(
  place: HTMLElement,
  calculator: Calculator,
  values: FieldValues,
): Promise<void> {
  const loaded = await draws.get(calculator.id)?.();
  if (loaded === undefined) return;
  const drawings = drawingsOf(calculator, loaded.draw, values);
  place.replaceChildren(...drawings.slice(0, Number(place.dataset['most'])).map(svgElement));
}
