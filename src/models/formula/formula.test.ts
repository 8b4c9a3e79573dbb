import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { annuityFactor, capitalRecoveryFactor, compileFormula } from './evaluate.ts';
import { parseFormula } from './parse.ts';
import { printFormula } from './print.ts';
import { latex, plainText } from './style.ts';

const scope = {
  a: 6,
  b: 3,
  zero: 0,
  yes: true,
  word: 'daly',
  rows: [{ x: 2 }, { x: 5 }],
  list: [3, 4],
};
const values: readonly (readonly [string, number])[] = [
  ['1 + 2 * 3', 7],
  ['a - b - 1', 2],
  ['a / b / 2', 1],
  ['2^3^2', 512],
  ['-a^2', -36],
  ['2^-1', 0.5],
  ['(a + b) * 2', 18],
  ['8.64e19 / 1e19', 8.64],
  ['a / zero', NaN],
  ['1 / (a / zero)', NaN],
  ['max(a, b) - min(a, b)', 3],
  ['ceil(a / 4) + floor(a / 4)', 3],
  ['log10(100) + log2(8) + ln(exp(1)) + sqrt(9)', 9],
  ['sum(rows: x * a)', 42],
  ['product(list: it)', 12],
  ['largest(rows: x)', 5],
  ['sum(rows: x > 3 ? 1 : 0)', 1],
  ['a > b ? 1 : 2', 1],
  ['a <= b ? 1 : a == 6 ? 2 : 3', 2],
  ["word == 'young' ? 1 : word == 'daly' ? 2 : 3", 2],
  ['yes * a', 6],
  ['nobody', NaN],
  ['pi', Math.PI],
];

describe('formula', () => {
  for (const [text, value] of values) {
    it(`${text} is ${String(value)}`, () => {
      assert.equal(compileFormula(text)(scope), value);
    });
  }

  for (const text of ['', '1 +', '(1', '1 2', 'a ?', 'sum(a)', '$', 'nofunction(1)']) {
    it(`“${text}” is a mistake of the programmer`, () => {
      assert.throws(() => compileFormula(text), SyntaxError);
    });
  }

  const printed: readonly (readonly [string, string, string])[] = [
    ['a * (b + c)', 'a\\,\\left(b + c\\right)', 'a × (b + c)'],
    ['a - (b - c)', 'a - \\left(b - c\\right)', 'a − (b − c)'],
    ['a / (b * c)', '\\frac{a}{b\\,c}', 'a / (b × c)'],
    ['(a + b)^2', '\\left(a + b\\right)^{2}', '(a + b)^2'],
    ['-a * b', '\\left(-a\\right)\\,b', '(−a) × b'],
    ['24 * 1000 * a', '24 \\times 1{,}000\\,a', '24 × 1,000 × a'],
    ['crf(r, n)', '\\frac{r}{1 - \\left(1 + r\\right)^{-n}}', 'r / (1 − (1 + r)^(−n))'],
    ['sum(deals: x - y)', '\\sum \\left(x - y\\right)', 'sum of (x − y)'],
  ];
  for (const [text, tex, plain] of printed) {
    it(`${text} is printed with the brackets it needs`, () => {
      const tree = parseFormula(text);
      assert.equal(printFormula(tree, latex, String), tex);
      assert.equal(printFormula(tree, plainText(), String), plain);
    });
  }
});

describe('capital recovery factor', () => {
  const rate = fc.double({ min: 1e-12, max: 1, noNaN: true });
  const periods = fc.double({ min: 0.1, max: 100, noNaN: true });

  it('is one over the periods at rate 0, and tends to it', () => {
    fc.assert(
      fc.property(periods, (n) => {
        assert.equal(capitalRecoveryFactor(0, n), 1 / n);
        near(capitalRecoveryFactor(1e-13, n), 1 / n, 1e-9);
      }),
    );
  });

  it('pays back a dollar: it is one over the annuity', () => {
    fc.assert(
      fc.property(rate, periods, (r, n) => {
        near(capitalRecoveryFactor(r, n) * annuityFactor(r, n), 1, 1e-12);
      }),
    );
  });

  it('rises with the rate', () => {
    fc.assert(
      fc.property(rate, periods, (r, n) => {
        assert.ok(capitalRecoveryFactor(r * 1.01, n) > capitalRecoveryFactor(r, n) * (1 - 1e-12));
      }),
    );
  });
});

function near(actual: number, wanted: number, tolerance: number): void {
  assert.ok(
    Math.abs(actual - wanted) <= tolerance * Math.abs(wanted),
    `${String(actual)} not ${String(wanted)}`,
  );
}
