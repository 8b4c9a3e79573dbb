import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examples, type Example } from './examples.ts';
import { findFunction, findModel } from './index.ts';

describe('worked examples', () => {
  for (const example of examples)
    it(example.id, () => {
      checkExample(example);
    });
});

function checkExample(example: Example): void {
  const found = findFunction(example.model, example.function);
  assert.ok(found, `no ${example.model} ${example.function}`);
  const result = found.evaluate(example.inputs);
  assert.deepEqual(Object.keys(result).sort(), Object.keys(example.exact).sort());
  for (const [key, wanted] of Object.entries(example.exact)) {
    assertClose(result[key], wanted, example.exactRelTolerance, key);
  }
  const misses = Object.entries(example.published).filter(([key, printed]) => {
    const tolerance = example.publishedTolerance[key];
    return !isWithin(result[key], printed, tolerance);
  });
  // A printed number that does not follow from its inputs must go on not following from them.
  if (example.agrees === false) assert.notEqual(misses.length, 0, 'the printed number does follow');
  else assert.deepEqual(misses, []);
}

function assertClose(actual: unknown, wanted: unknown, tolerance: number, key: string): void {
  if (Array.isArray(wanted)) {
    assert.ok(Array.isArray(actual), key);
    assert.equal(actual.length, wanted.length, key);
    wanted.forEach((item, index) => {
      assertClose(actual[index], item, tolerance, `${key}.${String(index)}`);
    });
  } else if (typeof wanted === 'number') {
    assert.ok(
      typeof actual === 'number' && Math.abs(actual - wanted) <= tolerance * Math.abs(wanted),
      `${key}: ${String(actual)} should be ${String(wanted)}`,
    );
  } else {
    assert.equal(actual, wanted, key);
  }
}

function isWithin(actual: unknown, printed: unknown, tolerance: unknown): boolean {
  if (Array.isArray(printed)) {
    return (
      Array.isArray(actual) &&
      printed.every((item, index) =>
        isWithin(actual[index], item, Array.isArray(tolerance) ? tolerance[index] : tolerance),
      )
    );
  }
  if (typeof actual !== 'number' || typeof printed !== 'number') return false;
  // The last factor forgives the binary rounding of a printed decimal, nothing more.
  return typeof tolerance === 'number' && Math.abs(actual - printed) <= tolerance * (1 + 1e-9);
}

describe('models', () => {
  it('are keyed by their own id', () => {
    for (const { model } of examples) assert.equal(findModel(model)?.id, model);
  });
});
