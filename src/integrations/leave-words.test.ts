import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutWords } from './leave-words.ts';

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
