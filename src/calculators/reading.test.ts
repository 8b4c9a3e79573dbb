import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseQuantity } from '../models/parse.ts';
import { answer } from './answer.ts';
import { calculators } from './index.ts';
import { readField, writeField, writeRange } from './reading.ts';
import { slidesOver, slotOf, slots, valueAt } from './sliding.ts';
import { stepField } from './step-field.ts';
import { startValues } from './values.ts';

/** What people and machines type where a number is asked for. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[-+−$€]?[\d.,_ ]{0,12}(e[-+]?\d{1,4})?\s?(%|k|M|B|bn|million|USD|GB)?$/),
  fc
    .tuple(fc.double(), fc.constantFrom(' to ', '..', '–', ' TO '), fc.double())
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-0',
    '1e309',
    '-1e309',
    'NaN',
    'Infinity',
    '__proto__',
    '1/0',
    '0x10',
    '٣',
    '１２',
  ),
);

for (const calculator of calculators) {
  const names = new Set(['', ...calculator.fields.map(({ name }) => name)]);
  const starts = startValues(calculator);

  test(`${calculator.id}: any text in any field is a number, or explained in words`, () => {
    fc.assert(
      fc.property(fc.nat(), typed, (which, text) => {
        const field = calculator.fields[which % calculator.fields.length];
        assert.ok(field);
        const read = readField(field, text);
        if (!read.ok) {
          assert.match(read.message, /^.{8,}\.$/su);
          return;
        }
        const outcome = answer(calculator, { ...starts, [field.name]: read.value });
        if (!outcome.ok) {
          for (const { name, message } of outcome.problems) {
            assert.ok(names.has(name), name);
            assert.match(message, /^.{8,}\.$/su);
          }
          return;
        }
        for (const line of outcome.answers) {
          assert.doesNotMatch(line.text, /NaN|Infinity|undefined|null|^$/);
          assert.ok(line.value === null || Number.isFinite(line.value));
        }
      }),
      { numRuns: 120 },
    );
  });

  test(`${calculator.id}: an answer that does not exist is explained`, () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (which, number) => {
          const field = calculator.fields[which % calculator.fields.length];
          assert.ok(field);
          if (typeof field.start !== 'number') return;
          const outcome = answer(calculator, { ...starts, [field.name]: number });
          if (!outcome.ok) return;
          const parts = new Map<string, boolean>();
          for (const { name, text, remark } of outcome.answers) {
            const [part = ''] = name.split('.');
            if (remark !== undefined) parts.set(part, true);
            if (text === 'none')
              assert.ok(parts.get(part), `${name} is none, and nothing says why`);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test(`${calculator.id}: arrow keys and sliders stay within what is legal, and a slider comes back to its place`, () => {
    for (const field of calculator.fields) {
      if (typeof field.start !== 'number') continue;
      for (const steps of [1, -1, 10, -10]) {
        const next = writeField(field, stepField(field, field.start, steps));
        assert.ok(readField(field, next).ok, `${field.name} ${next}`);
      }
      if (slidesOver(field) === undefined) continue;
      for (const slot of [0, 1, slots / 2, slots]) {
        const value = valueAt(field, slot);
        assert.ok(readField(field, writeField(field, value)).ok, `${field.name} ${String(value)}`);
      }
      assert.equal(slotOf(field, valueAt(field, 0)), 0);
      assert.equal(slotOf(field, valueAt(field, slots)), slots);
    }
  });

  test(`${calculator.id}: every input says where its start comes from, and that lies in its range`, () => {
    for (const { name, why, model, start, isAssumption } of calculator.fields) {
      assert.match(why, /^.{8,}\.$/u, name);
      if (model.kind !== 'number' || typeof start !== 'number') continue;
      const [low = start, high = start] = model.range ?? [];
      assert.ok(low <= start && start <= high, name);
      if (!isAssumption) assert.ok(model.range !== undefined, `${name} has no range`);
    }
  });
}

test('a range is written as it is read', () => {
  const fields = calculators.flatMap((calculator) =>
    calculator.fields.filter(({ model }) => model.kind === 'number'),
  );
  // Round as people type them, or any; ends that differ by any factor.
  const number = fc.oneof(
    fc.constant(0),
    fc
      .tuple(fc.integer({ min: -999, max: 9999 }), fc.integer({ min: -6, max: 12 }))
      .map(([digits, power]) => Number(`${String(digits)}e${String(power)}`)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...fields),
      fc.array(number, { minLength: 2, maxLength: 3 }),
      (field, ends) => {
        const [low = 0, second = 0, third] = ends.toSorted((a, b) => a - b);
        const range =
          third === undefined ? { low, high: second } : { low, mode: second, high: third };
        const written = writeRange(field, range);
        const read = parseQuantity(written, field.unit);
        assert.ok(read.ok && 'range' in read, written);
        for (const [key, end] of Object.entries(range)) {
          assert.equal(
            Object.entries(read.range).find(([name]) => name === key)?.[1],
            end + 0,
            written,
          );
        }
      },
    ),
    { numRuns: 3000 },
  );
});
