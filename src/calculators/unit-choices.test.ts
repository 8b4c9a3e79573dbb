import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answer } from './answer.ts';
import { calculators, findCalculator } from './index.ts';
import { readField, retype, writeField } from './reading.ts';
import { inUnit, unitChoicesOf } from './unit-choices.ts';
import { startValues } from './values.ts';

test('answers are shown in another unit, and nothing else changes', () => {
  const calculator = findCalculator('cloud-vs-onprem-tco');
  assert.ok(calculator);
  const values = startValues(calculator, { gpusPerNode: 4 });
  const usual = answer(calculator, values);
  for (const [name, times, unit] of [
    ['month-730', 730, /USD per GPU-month$/],
    ['node-hour', 4, /USD per node-hour$/],
  ] as const) {
    const other = answer(inUnit(calculator, name), values);
    assert.ok(usual.ok && other.ok);
    for (const [index, line] of usual.answers.entries()) {
      const by = line.unit === 'USD/GPU-hour' ? times : 1;
      assert.equal(other.answers[index]?.value, (line.value ?? NaN) * by);
    }
    assert.match(other.answers[1]?.text ?? '', unit);
  }
});

test('per node and per GPU, months of three lengths, powers of two, dense and sparse can be chosen', () => {
  const names = new Set(calculators.flatMap((each) => unitChoicesOf(each).map(({ name }) => name)));
  for (const name of [
    'node-hour',
    'gpu-hour',
    'month-720',
    'month-730',
    'month-730.5',
    'binary',
    'sparse',
  ])
    assert.ok(names.has(name), name);
});

for (const calculator of calculators) {
  test(`${calculator.id}: what is typed survives another unit and the way back exactly`, () => {
    const values = startValues(calculator);
    for (const { name } of unitChoicesOf(calculator)) {
      const other = inUnit(calculator, name);
      fc.assert(
        fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (number) => {
          for (const [index, field] of calculator.fields.entries()) {
            const twin = other.fields[index];
            const text = writeField(field, number);
            if (twin === undefined || field.model.kind !== 'number' || !readField(field, text).ok)
              continue;
            assert.equal(retype(twin, field, retype(field, twin, text)), text);
            assert.deepEqual(readField(twin, retype(field, twin, text)), readField(field, text));
          }
        }),
        { numRuns: 20 },
      );
      // Peaks typed twice as high are the same peaks to the model.
      const [before, after] = [
        answer(calculator, values),
        answer(inUnit(other, undefined), values),
      ];
      assert.ok(before.ok && after.ok);
    }
  });
}

test('a price is typed for a node, where a GPU is asked for, and gives the same answer', () => {
  for (const [id, name, field, typed, plain] of [
    ['training-run-cost', 'node-hour', 'usdPerGpuHour', '98.32', 12.29],
    ['inference-vs-rental', 'node-hour', 'usdPerGpuHour', '$16/node-hour', 2],
    ['availability-redundancy', 'gpu-hour', 'usdPerNodeHour', '3 USD per GPU-hour', 24],
  ] as const) {
    const calculator = findCalculator(id);
    assert.ok(calculator);
    const other = inUnit(calculator, name).fields.find((each) => each.name === field);
    assert.ok(other);
    assert.deepEqual(readField(other, typed), { ok: true, value: plain });
    assert.notEqual(other.typedUnit, other.unit);
  }
});

test('a price for a node stays as it is where the GPUs of a node are asked for', () => {
  const calculator = findCalculator('cloud-vs-onprem-tco');
  assert.ok(calculator);
  assert.deepEqual(inUnit(calculator, 'node-hour').fields, calculator.fields);
});
