import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  chooseFacts,
  factChoices,
  factFilterNames,
  type FactFilters,
  type FactTraits,
  readFactFilters,
  writeFactFilters,
} from './fact-filters.ts';

const fact = (id: string, more: Partial<FactTraits>): FactTraits & { readonly id: string } => ({
  ...{ id, topic: 'power', source: 'a', year: '2024' },
  ...{ kind: 'price', verified: 'yes', stale: 'no' },
  ...more,
});
const facts = [
  fact('one', {}),
  fact('two', { year: '2025', source: 'b' }),
  fact('three', { topic: 'storage', verified: 'no' }),
];

test('filters hold together, and each counts what the others leave', () => {
  assert.deepEqual(
    chooseFacts(facts, { topic: 'power', year: '2025' }).map(({ id }) => id),
    ['two'],
  );
  assert.deepEqual(factChoices(facts, { topic: 'power' }, 'year'), [
    { value: '2025', count: 1 },
    { value: '2024', count: 1 },
  ]);
  assert.deepEqual(factChoices(facts, { topic: 'power' }, 'topic'), [
    { value: 'power', count: 2 },
    { value: 'storage', count: 1 },
  ]);
  assert.deepEqual(factChoices(facts, { year: '1999' }, 'year')[2], { value: '1999', count: 0 });
});

const filters: fc.Arbitrary<FactFilters> = fc.record(
  Object.fromEntries(
    factFilterNames.map((name) => [name, fc.constantFrom('power', '2024', 'yes', 'a&b=c', 'é')]),
  ),
  { requiredKeys: [] },
);

test('an address brings back what was chosen, and a count is what choosing leaves', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...factFilterNames), (chosen, name) => {
      const address = new URLSearchParams(writeFactFilters(chosen).toString());
      assert.deepEqual(readFactFilters(address), { ...chosen });
      for (const { value, count } of factChoices(facts, chosen, name)) {
        assert.equal(chooseFacts(facts, { ...chosen, [name]: value }).length, count);
      }
    }),
  );
});
