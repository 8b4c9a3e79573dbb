import type { Calculator } from '../calculators/calculator.ts';
import { spreadOf } from '../calculators/spread.ts';
import { describeDotPlot, drawDotPlot } from '../charts/dot-plot.ts';
import type { State } from '../calculators/values.ts';
import { element } from './element.ts';
import { svgElement } from './svg-element.ts';

/** Longer tasks are felt as a stutter while typing. */
const taskMilliseconds = 8;

/**
 * Samples in short tasks and shows how the answer spreads, in words and as dots; ends without a trace
 * once `isWanted` says no.
 */
export async function showSpread(
  place: Element,
  isWanted: () => boolean,
  calculator: Calculator,
  { values, ranges }: State,
): Promise<void> {
  const work = spreadOf(calculator, values, ranges);
  for (;;) {
    const end = performance.now() + taskMilliseconds;
    let next = work.next();
    while (next.done !== true && performance.now() < end) next = work.next();
    if (!isWanted()) return;
    if (next.done === true) {
      const plot = next.value;
      place.replaceChildren(
        ...(plot === undefined
          ? [element('p', {}, 'For most values in these ranges there is no answer.')]
          : [element('p', {}, describeDotPlot(plot)), svgElement(drawDotPlot(plot))]),
      );
      return;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
