import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { modelList } from '../models/index.ts';
import { drawLineChart } from '../charts/line-chart.ts';
import { printSvg } from '../charts/svg.ts';
import { answer } from './answer.ts';
import type { Calculator } from './calculator.ts';
import { sweepChart } from './sweep.ts';
import { inputsOf, startValues } from './values.ts';
import { calculators, findCalculator } from './index.ts';

function calculatorOf(id: string): Calculator {
  const calculator = findCalculator(id);
  assert.ok(calculator, id);
  return calculator;
}

test('every model has a calculator, under the same address', () => {
  assert.deepEqual(
    calculators.map(({ id }) => id).toSorted(),
    modelList.map(({ id }) => id).toSorted(),
  );
});

for (const calculator of calculators) {
  const names = new Set(calculator.fields.map(({ name }) => name));

  test(`${calculator.id} answers its start values and every preset with numbers`, () => {
    assert.ok(calculator.presets.length >= 3);
    for (const { title, values } of [{ title: 'start', values: {} }, ...calculator.presets]) {
      const outcome = answer(calculator, startValues(calculator, values));
      assert.ok(outcome.ok, JSON.stringify(outcome));
      for (const { name, text } of outcome.answers) {
        assert.doesNotMatch(text, /none|NaN|Infinity|undefined/, `${title}: ${name}`);
      }
    }
  });

  test(`${calculator.id} names only fields and outputs that exist`, () => {
    const { across, of, marks = {} } = calculator.sweep;
    assert.ok(names.has(across), across);
    const outputs = new Set(Object.keys(calculator.composition.outputs));
    for (const name of of) assert.ok(outputs.has(name) || names.has(name), name);
    for (const name of [...Object.keys(marks), ...calculator.shown.map((shown) => shown.name)]) {
      assert.ok(outputs.has(name), name);
    }
    for (const { values } of calculator.presets) {
      for (const name of Object.keys(values)) assert.ok(names.has(name), name);
    }
    assert.ok(calculator.fields.some(({ isAssumption }) => !isAssumption));
  });

  test(`${calculator.id}: any number in any field leaves a drawing whose places are numbers`, () => {
    const numbers = calculator.fields.filter(({ model }) => model.kind === 'number');
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.oneof(
          fc.constantFrom(1e-308, 5e-324, 1e308, -1e308, 0, 1),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
        ),
        (field, number) => {
          const values = startValues(calculator, { [field.name]: number });
          if (!answer(calculator, values).ok) return;
          const chart = sweepChart(calculator, values);
          const drawn = chart === undefined ? '' : printSvg(drawLineChart(chart));
          assert.doesNotMatch(drawn, /NaN|Infinity|undefined/, `${field.name} ${String(number)}`);
        },
      ),
      { numRuns: 50 },
    );
  });

  test(`${calculator.id}: every field that is shown moves some answer`, () => {
    const base = startValues(calculator);
    const before = JSON.stringify(answer(calculator, base));
    for (const { name, model, isAssumption } of calculator.fields) {
      const value = base[name];
      if (isAssumption || typeof value !== 'number' || model.kind !== 'number') continue;
      const [low = value / 2, high = value * 2 || 1] = model.range ?? [];
      const isMoved = [low, high, value * 1.5, Math.round(value * 2)].some(
        (other) => JSON.stringify(answer(calculator, { ...base, [name]: other })) !== before,
      );
      assert.ok(isMoved, name);
    }
  });

  test(`${calculator.id} answers any numbers with numbers, none, or a sentence beside a field`, () => {
    const anyValues = fc.record(
      Object.fromEntries(
        calculator.fields.map(({ name, start }) => [
          name,
          typeof start === 'number' ? fc.double() : fc.constant(start),
        ]),
      ),
    );
    fc.assert(
      fc.property(anyValues, (values) => {
        const outcome = answer(calculator, values);
        if (outcome.ok) {
          for (const { value, text } of outcome.answers) {
            assert.ok(value === null || Number.isFinite(value), text);
            assert.doesNotMatch(text, /NaN|Infinity/);
          }
        } else {
          for (const { name, message } of outcome.problems) {
            assert.ok(name === '' || names.has(name), name);
            assert.match(message, /\.$/);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
}

test('the essay: the twin of a billion-dollar deal can be sold for 320 million dollars', () => {
  const calculator = calculatorOf('margin-mixing');
  const outcome = answer(calculator, startValues(calculator));
  assert.ok(outcome.ok);
  assert.equal(outcome.answers[0]?.value, 320_000_000);
});

test('at the utilization where owning and renting meet, both cost the same', () => {
  const calculator = calculatorOf('cloud-vs-onprem-tco');
  const first = answer(calculator, startValues(calculator, { discountFraction: 0.5 }));
  assert.ok(first.ok);
  const utilization = first.answers.find(({ name }) => name === 'meet.utilization')?.value;
  const met = answer(calculator, startValues(calculator, { discountFraction: 0.5, utilization }));
  assert.ok(met.ok);
  const [owned, rented] = met.answers;
  assert.ok(Math.abs((owned?.value ?? 0) - (rented?.value ?? 1)) < 1e-9);
});

test('no interval beats the best one', () => {
  const calculator = calculatorOf('checkpoint-interval');
  fc.assert(
    fc.property(fc.double({ min: 0.06, max: 12, noNaN: true }), (interval) => {
      const outcome = answer(calculator, startValues(calculator, { interval }));
      assert.ok(outcome.ok);
      const of = (name: string): number =>
        outcome.answers.find((line) => line.name === name)?.value ?? NaN;
      // Daly’s interval is within a thousandth of the exact optimum.
      assert.ok(of('yours.efficiency') <= of('run.efficiency') * 1.001);
    }),
  );
});

test('cells of rows are gathered into their rows', () => {
  const calculator = calculatorOf('node-cost-ingredients');
  const inputs = inputsOf(calculator, startValues(calculator, { 'items.1.capexUsd': 5 }));
  assert.match(JSON.stringify(inputs['items']), /"redundant_power","capexUsd":5,/);
});

test('names that every object has are no calculators', () => {
  assert.equal(findCalculator('__proto__'), undefined);
  assert.equal(findCalculator('constructor'), undefined);
});

test('a switch with more ports than the links of a leaf is told to leave some empty', () => {
  const calculator = calculatorOf('fabric-cost');
  const remarkOf = (given: Readonly<Record<string, number>>): string | undefined => {
    const outcome = answer(calculator, startValues(calculator, given));
    return outcome.ok ? outcome.answers[0]?.remark : undefined;
  };
  assert.equal(remarkOf({}), undefined);
  assert.match(remarkOf({ radix: 128 }) ?? '', /^64 of the 128 ports of each leaf/);
  const filled = { radix: 128, downlinksPerLeaf: 64, uplinksPerLeaf: 64 };
  assert.equal(remarkOf(filled), undefined);
  // Three tiers use every port, whatever is said of a leaf.
  assert.equal(remarkOf({ radix: 128, tiers: 3 }), undefined);
});
