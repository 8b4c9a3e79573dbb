import type { Calculator } from '../calculators/calculator.ts';
import { writeField } from '../calculators/reading.ts';
import type { State } from '../calculators/values.ts';
import { tornadoChart, whatMatters } from '../calculators/what-matters.ts';
import { drawTornado } from '../charts/tornado-chart.ts';
import { formatQuantity } from '../models/format.ts';
import { element } from './element.ts';
import { svgElement } from './svg-element.ts';

interface Places {
  readonly drawing: Element;
  readonly table: Element;
}

/** Draws and lists what moves the answer most; each end has a button that puts it into its field. */
export function showMovers(calculator: Calculator, state: State, { drawing, table }: Places): void {
  const movers = whatMatters(calculator, state);
  const tornado = tornadoChart(calculator, state.values, movers);
  if (tornado === undefined) drawing.replaceChildren('No input moves this answer.');
  else drawing.replaceChildren(svgElement(drawTornado(tornado)));
  const unit = calculator.shown[0]?.unit ?? 'any unit';
  table.replaceChildren(
    ...movers.map(({ field, low, high }) => {
      const cells = [low, high].map(({ input, output }) => {
        const written = writeField(field, input);
        const apply = element(
          'button',
          {
            type: 'button',
            'data-apply': field.name,
            value: written,
            'aria-label': `Set ${field.label} to ${written}`,
          },
          written,
        );
        return element('td', {}, apply, ` ${formatQuantity(output, unit)}`);
      });
      return element('tr', {}, element('th', { scope: 'row' }, field.label), ...cells);
    }),
  );
}
