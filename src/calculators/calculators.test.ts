import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { startValues } from './calculator.ts';
import { calculators, findCalculator } from './index.ts';

for (const calculator of calculators) {
  test(`${calculator.id} answers its start values and every preset`, () => {
    for (const values of [{}, ...calculator.presets.map((preset) => preset.values)]) {
      const outcome = calculator.answer(startValues(calculator, values));
      assert.ok(outcome.ok && outcome.answers.every(({ value }) => value !== null));
    }
  });

  test(`${calculator.id} answers any numbers with numbers, null, or a sentence beside a field`, () => {
    const names = new Set(calculator.fields.map(({ name }) => name));
    const anyValues = fc.record(Object.fromEntries([...names].map((name) => [name, fc.double()])));
    fc.assert(
      fc.property(anyValues, (values) => {
        const outcome = calculator.answer(values);
        if (outcome.ok) {
          for (const { value, remark } of outcome.answers) {
            assert.ok(value === null || Number.isFinite(value), `${String(value)} ${remark ?? ''}`);
          }
        } else {
          for (const { name, message } of outcome.problems) {
            assert.ok(names.has(name), name);
            assert.match(message, /\.$/);
          }
        }
      }),
    );
  });
}

test('the essay: the twin of a billion-dollar deal can be sold for 320 million dollars', () => {
  const calculator = findCalculator('margin-mixing');
  assert.ok(calculator);
  const outcome = calculator.answer(startValues(calculator));
  assert.ok(outcome.ok);
  assert.equal(outcome.answers[0]?.value, 320_000_000);
});

test('names that every object has are no calculators', () => {
  assert.equal(findCalculator('__proto__'), undefined);
  assert.equal(findCalculator('constructor'), undefined);
});
