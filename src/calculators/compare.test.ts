import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waterfallEnd } from '../charts/waterfall-chart.ts';
import { answer } from './answer.ts';
import { startValues } from './values.ts';
import { differences, differenceWaterfall } from './compare.ts';
import { calculators } from './index.ts';

for (const calculator of calculators) {
  test(`${calculator.id}: the steps between any two scenarios add up to their difference`, () => {
    for (const one of calculator.presets) {
      for (const other of calculator.presets) {
        const [a, b] = [startValues(calculator, one.values), startValues(calculator, other.values)];
        const chart = differenceWaterfall(calculator, a, b);
        const target = answer(calculator, b);
        assert.ok(chart && target.ok);
        const end = target.answers[0]?.value ?? NaN;
        assert.ok(
          Math.abs(waterfallEnd(chart) - end) <= 1e-9 * Math.abs(end),
          `${one.name} ${other.name}`,
        );
        assert.ok(chart.steps.length <= differences(calculator, a, b).length);
      }
    }
  });
}
