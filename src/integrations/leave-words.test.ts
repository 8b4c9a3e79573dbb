import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculators } from '../calculators/index.ts';
import { unreached, withoutMistakes, withoutWords } from './leave-words.ts';

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

test('what is wrong with the shape of inputs is left out, and what is wrong with a number stays', () => {
  const code = "report?.('', label, 'must be a list'); report?.('', label, `one of ${x}`); ";
  const kept = 'report?.(place, label, says);';
  assert.equal(
    withoutWords(code + kept),
    `report?.('', label, ''); report?.('', label, ''); ${kept}`,
  );
});

test('no calculator has a status whose words are left out', () => {
  assert.equal(withoutWords("f({ ok: 'Fine.' })"), "f({ ok: '' })");
  for (const { id, composition } of calculators) {
    for (const { fn } of Object.values(composition.parts)) {
      for (const { status, says } of fn.cases) {
        assert.ok(!unreached.has(status) || says !== undefined, `${id}: ${status}`);
      }
    }
  }
});
