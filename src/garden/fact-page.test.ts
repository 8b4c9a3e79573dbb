import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceFacts } from './fact-history.ts';
import { usersOfFact } from './fact-uses.ts';
import { parseFacts } from './facts.ts';
import { collectQuantities } from './quantities.ts';
import { chartQuantity } from './quantity-chart.ts';
import { sketchGarden } from './testing.ts';
import { writeDerivation } from './write-derivation.ts';

const rest = `cite: k, verified: true, source: {title: T, authors: A, year: 2025, url: null}`;
const entry = (id: string, value: string, more = '', asOf = '2025'): string =>
  `- {id: ${id}, value: ${value}, unit: W, as_of: "${asOf}", statement: S., ${rest}${more}}\n`;
const factsOf = (text: string) => parseFacts(text, 'facts/x.yaml').facts;

test('what each commit did to a fact, the newest first', () => {
  const version = (text: string, day: string) => ({ text, day, hash: day });
  const changes = traceFacts(
    [
      version(entry('a', '1'), '2025-01-01'),
      version(entry('b', '5') + entry('a', '2'), '2025-02-01'),
      version('not: [yaml', '2025-03-01'),
      version(entry('a', '2', ', note: N') + entry('b', '5'), '2025-04-01'),
    ],
    'facts/x.yaml',
  );
  const said = (id: string) => changes.get(id)?.map(({ day, what }) => `${day} ${what}`);
  assert.deepEqual(said('a'), [
    '2025-04-01 wording, source or caveat changed',
    '2025-02-01 now 2 W, before 1 W',
    '2025-01-01 added as 1 W',
  ]);
  assert.deepEqual(said('b'), ['2025-02-01 added as 5 W']);
});

test('how a number follows, with the numbers put in', () => {
  const facts = factsOf(
    entry('a', '8') + entry('b', '[1, 4]', ', derived: {formula: [null, all / 2], from: {all: a}}'),
  );
  const [, fact] = facts;
  assert.ok(fact);
  const { workings, inputs } = writeDerivation(fact, new Map(facts.map((one) => [one.id, one])));
  assert.deepEqual(workings, [{ formula: 'all / 2', numbers: '8 / 2', result: '4 W' }]);
  assert.deepEqual(inputs, [{ name: 'all', id: 'a', text: '8 W' }]);
});

test('who uses a fact: notes, charts, calculators that start from it, facts that follow from it', () => {
  const facts = factsOf(
    entry('tdp-h100', '700') +
      entry('b', '350', ', derived: {formula: a / 2, from: {a: tdp-h100}}'),
  );
  const [fact] = facts;
  assert.ok(fact);
  const use = (name: string, attributes: Record<string, string>) => ({
    components: [{ name, attributes, line: 1, column: 1 }],
  });
  const garden = sketchGarden(
    { 'a.md': use('Fact', { id: 'tdp-h100' }), 'c.md': use('FactChart', { ids: 'tdp-h100 b' }) },
    { facts },
  );
  const users = usersOfFact(fact, garden);
  assert.deepEqual(
    users.notes.map(({ slug }) => slug),
    ['a', 'c'],
  );
  assert.deepEqual(
    users.charts.map(({ slug }) => slug),
    ['c'],
  );
  assert.ok(users.calculators.some(({ id }) => id === 'energy-carbon'));
  assert.deepEqual(
    users.facts.map(({ id }) => id),
    ['b'],
  );
});

test('a quantity that moves is a series, one that does not is none', () => {
  const chart = (more: string) => {
    const facts = factsOf(entry('a', '1', more, '2024') + entry('b', '2', more, '2025'));
    const quantity = collectQuantities(facts).get('q');
    return quantity && chartQuantity(quantity, new Set(['b']));
  };
  assert.deepEqual(chart(', about: q, kind: result')?.series[0]?.points, [
    { x: 2024, y: 1, doubt: undefined },
    { x: 2025, y: 2, doubt: 'stale' },
  ]);
  assert.equal(chart(', about: q'), undefined);
});
