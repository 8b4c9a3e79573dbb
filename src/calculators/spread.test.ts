import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startValues } from './values.ts';
import { calculators, findCalculator } from './index.ts';
import { wholeSpread } from './spread.ts';
import { whatMatters } from './what-matters.ts';
import { textOf, workingLines } from './working-lines.ts';

const calculator = findCalculator('margin-mixing');
assert.ok(calculator);
const starts = startValues(calculator);

function spread(ranges: ReadonlyMap<string, { low: number; high: number }>) {
  assert.ok(calculator);
  return wholeSpread(calculator, { values: starts, ranges });
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
  const movers = whatMatters(calculator, { values: starts, ranges: new Map() });
  const swings = movers.map(({ low, high }) => Math.abs((high.output ?? 0) - (low.output ?? 0)));
  assert.deepEqual(
    swings,
    swings.toSorted((a, b) => b - a),
  );
  assert.ok(movers.length >= 3);
});

test('an input that is a range moves the answer over it', () => {
  const ranges = new Map([['targetMargin', { low: 0.49, high: 0.51 }]]);
  const [mover] = whatMatters(calculator, { values: starts, ranges }, 9).filter(
    ({ field }) => field.name === 'targetMargin',
  );
  assert.deepEqual([mover?.low.input, mover?.high.input], [0.49, 0.51]);
});

test('the working ends with the numbers of the answer, in the words of the form, with units', () => {
  const line = workingLines(calculator, starts).find(({ name }) => name === 'rich.profitUsd');
  assert.equal(textOf(line?.formula ?? []), 'revenue of the rich deal − cost of the rich deal');
  assert.equal(textOf(line?.worked ?? []), '1,000,000,000 USD − 330,000,000 USD = 670,000,000 USD');
  assert.deepEqual(
    line?.formula.flatMap(({ uses = [] }) => uses),
    ['revenueUsd', 'costUsd'],
  );
});

for (const each of calculators) {
  test(`${each.id}: every term of the working is an input, or another line`, () => {
    const lines = workingLines(each, startValues(each));
    const known = new Set([
      ...lines.map(({ name }) => name),
      ...each.fields.map(({ name }) => name),
    ]);
    for (const { name, formula, worked } of lines) {
      assert.doesNotMatch(textOf(formula) + textOf(worked), /\p{Cc}|NaN|undefined/u, name);
      for (const { uses = [] } of [...formula, ...worked]) {
        for (const use of uses) assert.ok(known.has(use), `${name} uses ${use}`);
      }
    }
  });

  test(`${each.id}: a range of any input gives figures in order, or says that there are none`, () => {
    for (const field of each.fields.slice(0, 2)) {
      if (field.model.kind !== 'number' || field.model.range === undefined) continue;
      const [low, high] = field.model.range;
      const plot = wholeSpread(each, {
        values: startValues(each),
        ranges: new Map([[field.name, { low, high }]]),
      });
      if (plot === undefined) continue;
      assert.ok(plot.p10 <= plot.p50 && plot.p50 <= plot.p90, field.name);
    }
  });
}
