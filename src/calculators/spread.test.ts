import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startValues } from './calculator.ts';
import { findCalculator } from './index.ts';
import { spreadOf } from './spread.ts';
import { toBibtex, toCsv, toJson, toNote } from './take-away.ts';
import { whatMatters } from './what-matters.ts';
import { workingLines } from './working-lines.ts';

const calculator = findCalculator('margin-mixing');
assert.ok(calculator);
const starts = startValues(calculator);

function spread(ranges: ReadonlyMap<string, { low: number; high: number }>) {
  assert.ok(calculator);
  const work = spreadOf(calculator, starts, ranges);
  let next = work.next();
  while (next.done !== true) next = work.next();
  return next.value;
}

test('the same ranges give the same figures, between the ends that the formula gives', () => {
  const ranges = new Map([['targetMargin', { low: 0.4, high: 0.6 }]]);
  const plot = spread(ranges);
  assert.deepEqual(plot, spread(ranges));
  // Revenue of both is their cost of 660 million over one less the target; one billion is there already.
  const at = (target: number): number => 660e6 / (1 - target) - 1e9;
  assert.ok(plot && plot.p10 > at(0.4) && plot.p90 < at(0.6) && plot.p10 < plot.p50);
  assert.ok(Math.abs(plot.p50 - at(0.5)) < 0.02 * 1e9);
});

test('without ranges there is no spread', () => {
  assert.equal(spread(new Map()), undefined);
});

test('what matters most is sorted by what it does to the answer', () => {
  const movers = whatMatters(calculator, starts);
  const swings = movers.map(({ low, high }) => Math.abs((high.output ?? 0) - (low.output ?? 0)));
  assert.deepEqual(
    swings,
    swings.toSorted((a, b) => b - a),
  );
  assert.ok(movers.length >= 3);
});

test('the working ends with the numbers of the answer', () => {
  const line = workingLines(calculator, starts).find(({ name }) => name === 'rich.grossMargin');
  assert.match(line?.worked ?? '', /= 0\.67$/);
});

test('CSV has a line an input and an answer, and nothing that a spreadsheet runs', () => {
  const csv = toCsv(calculator, { ...starts, targetMargin: 0.6 });
  const lines = csv.trimEnd().split('\r\n');
  assert.equal(lines.length, 1 + calculator.fields.length + calculator.shown.length);
  assert.ok(lines.includes('input,Target margin over both,0.6,fraction,'));
  assert.ok(
    lines.includes('input,Revenue of the rich deal,1000000000,USD,fact essay-margin-example'),
  );
  for (const line of lines) assert.doesNotMatch(line, /(^|,)[=+@-][^\d]/);
});

test('JSON, a component for a note and BibTeX name what was changed', () => {
  const values = { ...starts, targetMargin: 0.6 };
  const json: unknown = JSON.parse(toJson(calculator, values, 'https://a.example/?b'));
  assert.ok(typeof json === 'object' && json !== null && 'address' in json);
  assert.equal(json.address, 'https://a.example/?b');
  assert.equal(toNote(calculator, values), '<Calculator id="margin-mixing" targetMargin={0.6} />');
  assert.match(
    toBibtex(calculator, 'https://a.example/', '2026-11-24', 'Site'),
    /url = \{https:\/\/a\.example\/\}/,
  );
});
