import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { waterfallEnd } from '../charts/waterfall-chart.ts';
import { answer } from './answer.ts';
import type { CalculatorField, FieldValue, FieldValues } from './calculator.ts';
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

for (const calculator of calculators) {
  test(`${calculator.id}: the steps between any two states add up to their difference`, () => {
    const state = fc.tuple(...calculator.fields.map(({ model, start }) => anyValue(model, start)));
    fc.assert(
      fc.property(state, state, (one, other) => {
        const values = (given: readonly FieldValue[]): FieldValues =>
          Object.fromEntries(calculator.fields.map(({ name }, at) => [name, given[at] ?? 0]));
        const [a, b] = [values(one), values(other)];
        const [from, to] = [answer(calculator, a), answer(calculator, b)];
        const chart = differenceWaterfall(calculator, a, b);
        const ends = [from, to].map((each) => (each.ok ? each.answers[0]?.value : null) ?? null);
        const [start, end] = ends;
        const areAnswered = typeof start === 'number' && typeof end === 'number';
        if (!areAnswered) assert.equal(chart, undefined);
        // Another two states instead: each run is to compare two that have an answer.
        fc.pre(areAnswered);
        assert.ok(chart);
        assert.equal(chart.start.value, start);
        const largest = Math.max(
          ...chart.steps.map(({ change }) => Math.abs(change)),
          Math.abs(end),
        );
        assert.ok(Math.abs(waterfallEnd(chart) - end) <= 1e-9 * largest);
      }),
      { numRuns: 60 },
    );
  });
}

/** The start of an input, or anything between half and twice of it that is in its range. */
function anyValue(model: CalculatorField['model'], start: FieldValue): fc.Arbitrary<FieldValue> {
  if (model.kind === 'choice') return fc.constantFrom(...model.options);
  if (model.kind === 'flag') return fc.boolean();
  if (model.kind !== 'number' || typeof start !== 'number') return fc.constant(start);
  const [low, high] = model.range ?? [start / 2, start * 2];
  const any =
    model.whole === true
      ? fc.integer({ min: Math.ceil(low), max: Math.floor(high) })
      : fc.double({ min: low, max: high, noNaN: true });
  return fc.oneof(fc.constant(start), any);
}
