import { drawWaterfall } from '../charts/waterfall-chart.ts';
import { ingredientStack } from '../models/node-cost-ingredients.ts';
import type { Draw } from './calculator.ts';
import { words } from './reading.ts';

/** The price of a node-hour, one ingredient after the other. */
export const draw: Draw = (numberOf) => {
  const given = ['hoursPerYear', 'annualRate', 'marginFraction'] as const;
  const shared = Object.fromEntries(given.map((name) => [name, numberOf(name)]));
  // Prices of ingredients add up, so each is the price of a stack of itself alone.
  const steps = ingredientStack.inputs.items.start.map(({ name = '', needed }, index) => {
    const cell = (key: string): number | undefined => numberOf(`items.${String(index)}.${key}`);
    const item = {
      name,
      needed,
      capexUsd: cell('capexUsd'),
      lifeYears: cell('lifeYears'),
      opexUsdPerYear: cell('opexUsdPerYear'),
    };
    const { priceUsdPerHour } = ingredientStack.evaluate({ ...shared, items: [item] });
    return { label: words(String(name)), change: priceUsdPerHour ?? NaN };
  });
  return steps.some(({ change }) => Number.isNaN(change))
    ? []
    : [
        drawWaterfall({
          unit: 'USD/node-hour',
          start: { label: 'Nothing', value: 0 },
          steps,
          end: 'Price of a node-hour',
        }),
      ];
};
