import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sketchGarden } from '../garden/testing.ts';
import { parseFacts } from '../garden/facts.ts';
import { factFilterNames, type FactTraits } from './fact-filters.ts';
import { listFacts } from './fact-list.ts';
import { firstOf, packTraits, unpackTraits } from './fact-traits.ts';

const value = fc.constantFrom('power', '2024', 'yes', 'no', 'é "x"');
const traits: fc.Arbitrary<FactTraits> = fc.record({
  ...{ topic: value, source: value, year: value, verified: value, kind: value, stale: value },
});

test('what was packed comes back, each with its place', () => {
  fc.assert(
    fc.property(fc.array(fc.array(traits, { minLength: 1, maxLength: 4 })), (parts) => {
      const lengths = parts.map((part) => part.length);
      const facts = unpackTraits(packTraits(parts.flat(), lengths));
      assert.equal(facts.length, parts.flat().length);
      for (const { part, at, ...fact } of facts) assert.deepEqual(fact, { ...parts[part]?.[at] });
    }),
  );
});

test('facts are listed in the order of the garden, in parts of so many characters', () => {
  const yaml = ['one', 'two', 'three']
    .map(
      (id) =>
        `- {id: ${id}, statement: It draws 2 W, value: 2, unit: W, as_of: "2024-06", cite: k, verified: true, source: {title: T, authors: A, year: 2024, url: null}}\n`,
    )
    .join('');
  const { facts } = parseFacts(yaml, 'facts/power.yaml');
  const garden = sketchGarden({}, { facts });
  const { traits: packed, parts } = listFacts(garden, 120);
  assert.deepEqual(
    parts.map((part) => part.map(({ id, text }) => `${id}: ${text}`)),
    [['one: 2 W', 'two: 2 W'], ['three: 2 W']],
  );
  const [, , last] = unpackTraits(packed);
  assert.deepEqual([last?.part, last?.at], [1, 0]);
  assert.deepEqual(
    factFilterNames.map((name) => last?.[name]),
    ['power', 'k', '2024', 'yes', 'specification', 'no'],
  );
});

test('of a long list those are shown that few files have', () => {
  const fact = { topic: 'a', source: 'a', year: 'a', verified: 'a', kind: 'a', stale: 'a' };
  const facts = unpackTraits(packTraits([fact, fact, fact, fact, fact], [2, 1, 2]));
  const shown = (most: number, mostParts: number) => firstOf(facts, most, mostParts).length;
  assert.equal(shown(100, 2), 3);
  assert.equal(shown(1, 2), 1);
  assert.equal(shown(100, 3), 5);
  assert.equal(firstOf([], 100, 3).length, 0);
});
