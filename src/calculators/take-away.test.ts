import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCalculator } from './index.ts';
import { toBibtex, toCsv, toJson, toNote, type Result } from './take-away.ts';
import { startState } from './values.ts';

const calculator = findCalculator('margin-mixing');
assert.ok(calculator);
const result: Result = {
  ...startState(calculator, { targetMargin: '55% to 65%', nextCostUsd: 100e6 }),
  calculator,
  address: 'https://a.example/?b',
  date: '2026-11-24',
  starts: startState(calculator),
  sources: new Map([['revenueUsd', { why: '=1+1', address: 'https://a.example/facts/f/' }]]),
};

test('CSV has a line an input and an answer, with units and sources, and nothing that a spreadsheet runs', () => {
  const lines = toCsv(result).trimEnd().split('\r\n');
  assert.equal(lines.length, 1 + calculator.fields.length + calculator.shown.length + 3 + 3);
  assert.ok(
    lines.includes('input,targetMargin,Target margin over both,55% to 65%,fraction,the reader,'),
  );
  assert.ok(
    lines.some((line) => /^input,revenueUsd,.*,USD,https:\/\/a\.example\/facts\/f\/,/.test(line)),
  );
  assert.ok(lines.some((line) => /^answer,floor\.floorRevenueUsd\.p90,/.test(line)));
  for (const line of lines) assert.doesNotMatch(line, /(^|,)[=+@-][^\d]/);
});

test('JSON says what was typed, where the rest comes from, the version, and what opens it', () => {
  const json: unknown = JSON.parse(toJson(result));
  assert.partialDeepStrictEqual(json, {
    address: 'https://a.example/?b',
    inputs: [
      { name: 'revenueUsd', unit: 'USD', source: 'https://a.example/facts/f/' },
      { name: 'costUsd' },
      { name: 'nextCostUsd', value: 100e6, why: 'typed by the reader' },
      { name: 'targetMargin', value: '55% to 65%' },
    ],
  });
});

test('a component for a note has what was changed, and BibTeX the address', () => {
  assert.equal(
    toNote(result),
    '<Calculator id="margin-mixing" nextCostUsd={100000000} targetMargin="55% to 65%" />',
  );
  assert.match(toBibtex(result, 'Site'), /url = \{https:\/\/a\.example\/\?b\}/);
});
