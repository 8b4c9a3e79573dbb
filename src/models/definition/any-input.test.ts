import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { modelList } from '../index.ts';
import type { AnyFunction, AnyResult } from './define.ts';
import type { CellField, Field, NumberField } from './field.ts';
import { numberlessStatuses, statusWords } from './status.ts';

const runs = { numRuns: 60 };
const strange = fc.oneof(
  fc.anything(),
  fc.constantFrom(
    NaN,
    Infinity,
    -Infinity,
    -0,
    5e-324,
    1e308,
    -1e308,
    null,
    undefined,
    '8',
    '',
    [],
  ),
);

describe('any input gets an answer', () => {
  for (const model of modelList) {
    for (const [name, fn] of Object.entries(model.functions)) {
      it(`${model.id} ${name}`, () => {
        fc.assert(
          fc.property(fc.anything(), (inputs) => {
            checkAnswer(fn, inputs);
          }),
          runs,
        );
        fc.assert(
          fc.property(inputsOf(fn, strange), (inputs) => {
            checkAnswer(fn, inputs);
          }),
          runs,
        );
        fc.assert(
          fc.property(inputsOf(fn), (inputs) => {
            checkAnswer(fn, inputs);
          }),
          runs,
        );
      });
    }
  }
});

describe('start values', () => {
  for (const model of modelList) {
    for (const [name, fn] of Object.entries(model.functions)) {
      it(`of ${model.id} ${name} give an answer with numbers`, () => {
        const result = fn.evaluate(startsOf(fn));
        assert.deepEqual(fn.check(startsOf(fn)), []);
        assert.ok(!numberlessStatuses.has(result.status), result.status);
      });

      it(`of ${model.id} ${name} lie in their ranges`, () => {
        const fields: readonly Field[] = Object.values(fn.inputs);
        for (const field of fields) {
          if (field.kind !== 'number' || field.range === undefined || field.start === undefined)
            continue;
          const [low, high] = field.range;
          assert.ok(low <= field.start && field.start <= high, field.label);
        }
      });
    }
  }
});

function checkAnswer(fn: AnyFunction, inputs: unknown): void {
  const result = fn.evaluate(inputs);
  assert.deepEqual(Object.keys(result), ['status', ...Object.keys(fn.outputs)]);
  assert.ok(Object.hasOwn(statusWords, result.status), result.status);
  const declared = ['ok', 'invalid_input', 'overflow', ...fn.cases.map(({ status }) => status)];
  assert.ok(declared.includes(result.status), `${result.status} is not declared`);
  for (const [key, value] of Object.entries(result)) checkValue(result, key, value);
  if (fn.check(inputs).length > 0) assert.equal(result.status, 'invalid_input');
}

function checkValue(result: AnyResult, key: string, value: unknown): void {
  if (key === 'status') return;
  if (numberlessStatuses.has(result.status)) assert.equal(value, null);
  const items = Array.isArray(value) ? value : [value];
  for (const item of items) {
    assert.ok(typeof item !== 'number' || Number.isFinite(item), `${key} is ${String(item)}`);
  }
  if (result.status === 'ok') assert.notEqual(value, null);
}

/** Inputs of the right shape, with legal values, or now and then with a stranger in a field. */
function inputsOf(fn: AnyFunction, stranger?: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const fields = Object.entries(fn.inputs).map(([name, field]): [string, fc.Arbitrary<unknown>] => {
    const legal = valuesOf(field);
    return [
      name,
      stranger === undefined ? legal : fc.oneof({ weight: 6, arbitrary: legal }, stranger),
    ];
  });
  const shape: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields);
  return fc.record(shape, stranger === undefined ? {} : { requiredKeys: [] });
}

function valuesOf(field: Field | CellField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return numbersOf(field);
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'flag':
      return fc.boolean();
    case 'text':
      return fc.string();
    case 'numbers':
      return fc.array(numbersOf(field.item), { maxLength: 8 });
    case 'rows':
      return fc.array(
        fc.record(
          Object.fromEntries(
            Object.entries(field.fields).map(([name, cell]) => [name, valuesOf(cell)]),
          ),
        ),
        { maxLength: 8 },
      );
  }
}

/** Legal numbers: at the bounds, near the start, and anywhere in the domain. */
function numbersOf(field: NumberField): fc.Arbitrary<number | null> {
  const low = field.min ?? field.above ?? -1e308;
  const high = field.max ?? field.below ?? 1e308;
  const near = Math.max(low, Math.min(high, field.start ?? low + 1));
  const anywhere = field.whole
    ? fc.integer({ min: low, max: Math.min(high, 1e4) })
    : fc.double({ min: low, max: high, noNaN: true });
  const choices = [fc.constantFrom(near, near, low, Math.min(high, near * 2)), anywhere];
  return field.nullable ? fc.oneof(...choices, fc.constant(null)) : fc.oneof(...choices);
}

function startsOf(fn: AnyFunction): object {
  return Object.fromEntries(
    Object.entries(fn.inputs).flatMap(([name, field]) =>
      'start' in field ? [[name, field.start]] : [],
    ),
  );
}
