import { ingredientStack } from '../models/node-cost-ingredients.ts';
import { drawWaterfall } from '../charts/waterfall-chart.ts';
import { makeCalculator } from './calculator.ts';
import { words } from './reading.ts';

/** The price of a cloud node-hour, ingredient by ingredient. */
export const calculator = makeCalculator({
  id: 'node-cost-ingredients',
  title: 'Node-cost ingredients',
  parts: { stack: { fn: ingredientStack } },
  shows: {
    'stack.priceUsdPerHour': 'Price of a node-hour',
    'stack.unneededUsdPerHour': '… of it for what MPI does not need',
    'stack.unneededShare': '… as a share',
    'stack.neededPriceUsdPerHour': 'Price with only what MPI needs',
    'stack.costUsdPerHour': 'Cost of a node-hour, before the margin',
  },
  fields: [
    'marginFraction',
    'annualRate',
    'items.0.capexUsd',
    'items.1.capexUsd',
    'items.2.capexUsd',
    'items.4.capexUsd',
  ],
  presets: [
    {
      name: 'usual',
      title: 'AI node as sold',
      about: 'Redundant power, a front-end network, local drives and optics included.',
      values: {},
    },
    {
      name: 'lean',
      title: 'Built for MPI',
      about: 'Single-corded power, copper, no local drives.',
      values: {
        'items.1.capexUsd': 0,
        'items.2.capexUsd': 2000,
        'items.3.capexUsd': 0,
        'items.4.capexUsd': 0,
      },
    },
    {
      name: 'at-cost',
      title: 'Sold at cost',
      about: 'The same node by a provider without a margin.',
      values: { marginFraction: 0 },
    },
  ],
  draw: (numberOf) => {
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
      ? undefined
      : drawWaterfall({
          unit: 'USD/node-hour',
          start: { label: 'Nothing', value: 0 },
          steps,
          end: 'Price of a node-hour',
        });
  },
  sweep: {
    across: 'marginFraction',
    of: ['stack.priceUsdPerHour', 'stack.neededPriceUsdPerHour'],
    title: 'The margin moves the price more than anything an MPI job could give up.',
  },
});
