import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress, versionOf, writeAddress } from './address.ts';
import { answer, startValues } from './calculator.ts';
import { calculators, findCalculator } from './index.ts';
import { readField, writeField } from './reading.ts';
import { unitChoicesOf } from './unit-choices.ts';

for (const calculator of calculators) {
  const starts = startValues(calculator);

  test(`${calculator.id}: an address with every input changed is short and gives them back`, () => {
    const typed = new Map(
      calculator.fields.map((field) => {
        const start = starts[field.name];
        const changed = typeof start === 'number' ? Number((start * 0.9).toPrecision(3)) : start;
        return [field.name, writeField(field, changed ?? '')];
      }),
    );
    const parameters = new URLSearchParams();
    writeAddress(calculator, typed, starts, parameters);
    const address = readAddress(calculator, new URLSearchParams(parameters.toString()));
    assert.deepEqual(address.unknown, []);
    assert.equal(address.oldVersion, undefined);
    for (const field of calculator.fields) {
      const sent = readField(field, typed.get(field.name) ?? '');
      const got = readField(field, address.typed.get(field.name) ?? writeField(field, field.start));
      if (sent.ok) assert.deepEqual(got, sent, field.name);
    }
    const changedMain = calculator.fields.filter(({ isAssumption }) => !isAssumption);
    const short = new URLSearchParams();
    writeAddress(
      calculator,
      new Map(changedMain.map(({ name }) => [name, typed.get(name) ?? ''])),
      starts,
      short,
    );
    assert.ok(short.toString().length <= 250, short.toString());
  });

  test(`${calculator.id}: what is written into a field is read back`, () => {
    for (const values of [starts, ...calculator.presets.map((preset) => preset.values)]) {
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
  writeAddress(calculator, new Map([['targetMargin', '50%']]), startValues(calculator), parameters);
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

test('answers are shown in another unit, which the address holds, and nothing else changes', () => {
  const calculator = findCalculator('cloud-vs-onprem-tco');
  assert.ok(calculator);
  const month = unitChoicesOf(calculator).find(({ name }) => name === 'month-730');
  const values = startValues(calculator);
  const [usual, other] = [answer(calculator, values), answer(calculator, values, month)];
  assert.ok(usual.ok && other.ok);
  for (const [index, line] of usual.answers.entries()) {
    const times = line.unit === 'USD/GPU-hour' ? 730 : 1;
    assert.equal(other.answers[index]?.value, (line.value ?? NaN) * times);
  }
  assert.match(other.answers[1]?.text ?? '', /USD per GPU-month$/);
  assert.equal(readAddress(calculator, new URLSearchParams('u=month-730')).unit, 'month-730');
});
