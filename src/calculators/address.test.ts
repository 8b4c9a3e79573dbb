import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress, versionOf, writeAddress, writeState } from './address.ts';
import fc from 'fast-check';
import type { CalculatorField, FieldValue } from './calculator.ts';
import { calculators, findCalculator } from './index.ts';
import type { PublishedCalculator } from './published.ts';
import { readField, writeField, writeRange } from './reading.ts';
import { unitChoicesOf } from './unit-choices.ts';
import { startState } from './values.ts';

/** The longest that a link to a calculator of a usual site is without its parameters. */
const page = 'https://cold-aisle.example/calculators/availability-redundancy/?';

for (const calculator of calculators) {
  const starts = startState(calculator);

  test(`${calculator.id}: a link with every input changed has under 300 characters and gives them back`, () => {
    const typed = new Map(
      calculator.fields.map((field) => [field.name, changed(field, starts.values[field.name])]),
    );
    const parameters = new URLSearchParams();
    const unit = unitChoicesOf(calculator)[0]?.name;
    writeAddress(calculator, { typed, starts, unit }, parameters);
    assert.ok(page.length + parameters.toString().length < 300, parameters.toString());
    const address = readAddress(calculator, new URLSearchParams(parameters.toString()));
    assert.deepEqual(address.unknown, []);
    assert.equal(address.oldVersion, undefined);
    assert.equal(address.unit, unit);
    for (const field of calculator.fields) {
      const sent = readField(field, typed.get(field.name) ?? '');
      const got = readField(field, address.typed.get(field.name) ?? writeState(field, starts));
      assert.deepEqual(got, sent, field.name);
    }
  });

  test(`${calculator.id}: any legal values and ranges come back from an address as they were`, () => {
    const numbers = calculator.fields.filter(({ model }) => model.kind === 'number');
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(), fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.boolean()),
        ),
        (changes) => {
          const typed = new Map(
            calculator.fields.map((field) => [field.name, writeState(field, starts)]),
          );
          for (const [which, number, isRange] of changes) {
            const field = numbers[which % numbers.length];
            if (field === undefined) continue;
            const value =
              field.model.kind === 'number' && field.model.whole === true
                ? Math.ceil(number)
                : number;
            const text = isRange
              ? writeRange(field, { low: value, high: value * 2 })
              : writeField(field, value);
            if (readField(field, text).ok) typed.set(field.name, text);
          }
          const parameters = new URLSearchParams();
          writeAddress(calculator, { typed, starts }, parameters);
          const address = readAddress(calculator, new URLSearchParams(parameters.toString()));
          for (const field of calculator.fields) {
            const got = address.typed.get(field.name) ?? writeState(field, starts);
            assert.deepEqual(readField(field, got), readField(field, typed.get(field.name) ?? ''));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test(`${calculator.id}: any state of at most four digits each makes a link under 300 characters that gives it back`, () => {
    const typedNumber = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -5, max: 6 }))
      .map(([digits, power]) => Number(`${String(digits)}e${String(power)}`));
    fc.assert(
      fc.property(
        fc.tuple(...calculator.fields.map(() => fc.tuple(fc.nat(), typedNumber))),
        fc.array(fc.tuple(fc.nat(), typedNumber, typedNumber), { maxLength: 4 }),
        (changes, ranges) => {
          const typed = new Map(
            calculator.fields.map((field, index) => {
              const [which = 0, number = 0] = changes[index] ?? [];
              return [field.name, legal(field, which, number) ?? writeState(field, starts)];
            }),
          );
          for (const [which, one, other] of ranges) {
            const field = calculator.fields[which % calculator.fields.length];
            if (field?.model.kind !== 'number') continue;
            const range = { low: Math.min(one, other), high: Math.max(one, other) };
            const text = writeRange(field, range);
            if (readField(field, text).ok) typed.set(field.name, text);
          }
          const parameters = new URLSearchParams();
          const unit = unitChoicesOf(calculator)[0]?.name;
          writeAddress(calculator, { typed, starts, unit }, parameters);
          const written = parameters.toString();
          assert.ok(page.length + written.length <= 300, written);
          const address = readAddress(calculator, new URLSearchParams(written));
          assert.deepEqual([...address.unknown, address.oldVersion], [undefined]);
          for (const field of calculator.fields) {
            const got = address.typed.get(field.name) ?? writeState(field, starts);
            assert.deepEqual(readField(field, got), readField(field, typed.get(field.name) ?? ''));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test(`${calculator.id}: what is written into a field is read back`, () => {
    for (const values of [starts.values, ...calculator.presets.map((preset) => preset.values)]) {
      for (const field of calculator.fields) {
        const value = values[field.name];
        if (value === undefined) continue;
        const read = readField(field, writeField(field, value));
        assert.ok(read.ok && read.value === value, field.name);
      }
    }
  });
}

test('starts leave the address bare; another version and strange names are noticed', () => {
  const calculator = findCalculator('margin-mixing');
  assert.ok(calculator);
  const parameters = new URLSearchParams('targetMargin=60%25&v=1.old');
  const typed = new Map([['targetMargin', '50%']]);
  writeAddress(calculator, { typed, starts: startState(calculator) }, parameters);
  assert.equal(parameters.toString(), '');
  const old = readAddress(calculator, new URLSearchParams('targetMargin=60%25&v=1.old&margin=3'));
  assert.deepEqual([old.oldVersion, old.unknown], ['1.old', ['margin']]);
  const own = readAddress(calculator, new URLSearchParams(`v=${versionOf(calculator)}`));
  assert.equal(own.oldVersion, undefined);
});

test('calculators on one page keep apart', () => {
  const calculator = findCalculator('margin-mixing');
  assert.ok(calculator);
  const parameters = new URLSearchParams('nre.units=7&margin-mixing.targetMargin=60%25');
  const { typed, unknown } = readAddress(calculator, parameters, 'margin-mixing.');
  assert.deepEqual([...typed], [['targetMargin', '60%']]);
  assert.deepEqual(unknown, []);
});

test('what cannot be read is kept in the address as it was typed', () => {
  const calculator = calculatorOf('node-cost-ingredients');
  const starts = startState(calculator);
  const typed = new Map(
    calculator.fields.map((field) => [field.name, changed(field, starts.values[field.name])]),
  );
  typed.set('marginFraction', 'a_lot');
  const parameters = new URLSearchParams();
  writeAddress(calculator, { typed, starts }, parameters);
  assert.equal(readAddress(calculator, parameters).typed.get('marginFraction'), 'a_lot');
});

test('a page that was pasted into a field stays out of the address', () => {
  const calculator = calculatorOf('margin-mixing');
  const starts = startState(calculator);
  const parameters = new URLSearchParams();
  writeAddress(
    calculator,
    { typed: new Map([['costUsd', 'x'.repeat(10_000)]]), starts },
    parameters,
  );
  assert.equal(parameters.size, 0);
});

test('a place beyond the last field is reported', () => {
  const calculator = calculatorOf('margin-mixing');
  const { unknown } = readAddress(calculator, new URLSearchParams('c=_____7'));
  assert.equal(unknown.length, 1);
});

function calculatorOf(id: string): PublishedCalculator {
  const calculator = findCalculator(id);
  assert.ok(calculator, id);
  return calculator;
}

/** Another legal value with four digits; the other choice of a few. */
function changed(field: CalculatorField, start: FieldValue | undefined): string {
  const { model } = field;
  if (model.kind === 'choice') return model.options.at(-1) ?? '';
  if (typeof start === 'boolean') return start ? 'no' : 'yes';
  if (typeof start !== 'number') return String(start);
  const isWhole = model.kind === 'number' && model.whole === true;
  const other = isWhole ? start + 1 : Number(((start || 1) * 0.9137).toPrecision(4));
  const text = writeField(field, other);
  return readField(field, text).ok ? text : writeField(field, isWhole ? start - 1 : start * 1.013);
}

/** A text that the field can read, from a choice and a number; nothing if this number is not legal there. */
function legal(field: CalculatorField, which: number, number: number): string | undefined {
  const { model } = field;
  if (model.kind === 'choice') return model.options[which % model.options.length];
  if (model.kind === 'flag') return which % 2 === 0 ? 'yes' : 'no';
  const isWhole = model.kind === 'number' && model.whole === true;
  const isShare = model.kind === 'number' && model.max === 1;
  const value = isWhole ? Math.ceil(number) : isShare ? number % 1 : number;
  const text = writeField(field, Number(value.toPrecision(4)));
  return readField(field, text).ok ? text : undefined;
}
