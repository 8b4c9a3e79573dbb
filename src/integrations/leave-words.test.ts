import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutMistakes, withoutWords } from './leave-words.ts';

test('texts for print are left out, and everything that computes stays', () => {
  const code = `f({ about: 'long', tex: "a\\\\b", label: 'kept', formula: 'a / b', start: 5 }, 'about')`;
  assert.equal(
    withoutWords(code),
    `f({ about: '', tex: '', label: 'kept', formula: 'a / b', start: 5 }, 'about')`,
  );
});

test('symbols of quantities are left out', () => {
  const code = `formula('USD', 'C_s', 'cost', 'a * b'); usd("P", 'principal', {});`;
  assert.equal(
    withoutWords(code),
    `formula('USD', '', 'cost', 'a * b'); usd('', 'principal', {});`,
  );
});

test('what is no plain text stays', () => {
  const code = 'const about = "x"; f({ about, tex: g("y"), symbol: 3 }); count(about, "kept");';
  assert.equal(withoutWords(code), code);
});

test('errors of programmers are thrown without their words', () => {
  const code =
    'if (x) throw new SyntaxError(`No ${x}`); throw new Error("a" + y); new Range("kept");';
  const left = `if (x) throw new SyntaxError(''); throw new Error(''); new Range("kept");`;
  assert.equal(withoutWords(code), left);
  assert.equal(withoutMistakes(code), left);
  assert.equal(withoutMistakes("f({ title: 'kept' })"), "f({ title: 'kept' })");
});
