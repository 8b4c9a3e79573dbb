import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { checkDerivations, deriveValues, isWithinRounding, roundingOf } from './derive-facts.ts';
import { parseFacts } from './facts.ts';

const rest = `as_of: "2025", cite: key, verified: true, source: {title: T, authors: A, year: 2025, url: null}`;

function read(...entries: readonly string[]) {
  const { facts, problems } = parseFacts(
    entries.map((entry) => `- {${entry}, statement: S., ${rest}}\n`).join(''),
    'facts/x.yaml',
  );
  assert.deepEqual(problems, []);
  return { facts, factById: new Map(facts.map((fact) => [fact.id, fact])) };
}

function check(...entries: readonly string[]): string[] {
  const { facts, factById } = read(...entries);
  return checkDerivations(facts, factById).map(
    ({ line, rule, message, help }) => `${String(line)} ${rule} ${message} | ${help}`,
  );
}

const peak = 'id: peak, value: 1809, unit: PFLOPS';
const efficiency = 'id: efficiency, value: [60.9, 5], unit: GFLOPS/W; GW';
const power = (value: string): string =>
  `id: power, value: ${value}, unit: MW, derived: {formula: peak / eff, from: {peak: peak, eff: efficiency/1}}`;

test('a value that follows is computed from its inputs', () => {
  const { facts, factById } = read(peak, efficiency, power('29.7'));
  const [value] = facts.flatMap((fact) => deriveValues(fact, factById));
  assert.equal(value?.part, 1);
  assert.equal(value.stated, 29.7);
  assert.ok(Math.abs(value.recomputed - 1809 / 60.9) < 1e-12);
});

suite('a value that no longer follows, and why', () => {
  const rows: [name: string, entries: readonly string[], problems: readonly string[]][] = [
    ['within its rounding', [peak, efficiency, power('30')], []],
    [
      'beyond it',
      [peak, efficiency, power('29.6')],
      [
        '3 fact/derived power says 29.6, but its formula comes to 29.7 | Write 29.7, or mend the formula: what it follows from may have changed.',
      ],
    ],
    [
      'an input that is not there',
      [peak, 'id: eficiency, value: 1, unit: W', power('29.7')],
      [
        '3 fact/derived power follows from efficiency/1, and there is no such fact | Did you mean eficiency?',
      ],
    ],
    [
      'an input of several numbers',
      [
        'id: two, value: [1, 2], unit: W',
        'id: a, value: 1, unit: W, derived: {formula: b, from: {b: two}}',
      ],
      ['2 fact/derived two is no single number | Choose one of its numbers: two/1, or another.'],
    ],
    [
      'an input that is a range',
      [
        'id: span, value: [[1, 2]], unit: W',
        'id: a, value: 1, unit: W, derived: {formula: b, from: {b: span}}',
      ],
      ['2 fact/derived span is no single number | Choose one of its numbers: span/1, or another.'],
    ],
    [
      'a division by zero',
      [
        'id: none, value: 0, unit: W',
        'id: a, value: 1, unit: W, derived: {formula: 1 / b, from: {b: none}}',
      ],
      [
        '2 fact/derived a says 1, but its formula comes to no number | Write no number, or mend the formula: what it follows from may have changed.',
      ],
    ],
    [
      'a circle',
      [
        'id: a, value: 1, unit: W, derived: {formula: b, from: {b: b}}',
        'id: b, value: 1, unit: W, derived: {formula: a, from: {a: a}}',
      ],
      [
        '1 fact/derived a follows from itself by way of a/1 | Read one of them.',
        '2 fact/derived b follows from itself by way of b/1 | Read one of them.',
      ],
    ],
    [
      'one number of a fact from another of it',
      ['id: a, value: [8, 1], unit: W, derived: {formula: [null, all / 8], from: {all: a/1}}'],
      [],
    ],
  ];
  for (const [name, entries, problems] of rows) {
    test(name, () => {
      assert.deepEqual(check(...entries), problems);
    });
  }
});

test('the rounding of a number is half its last digit that says something', () => {
  const rows = [
    [3.1, 0.05],
    [53_800, 50],
    [600_000_000, 50_000_000],
    [29, 0.5],
    [0, 0],
  ] as const;
  for (const [stated, rounding] of rows) {
    assert.ok(Math.abs(roundingOf(stated) - rounding) < 1e-12 * Math.max(1, rounding));
  }
});

test('a number is what it was before it was rounded', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
      fc.integer({ min: 1, max: 6 }),
      (exact, digits) => {
        assert.ok(isWithinRounding(exact, Number(exact.toPrecision(digits))));
        assert.ok(!isWithinRounding(exact * 1.6, Number(exact.toPrecision(2))));
      },
    ),
  );
});
