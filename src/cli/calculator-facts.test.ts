import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { calculators } from '../calculators/index.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { readData } from '../vault/read-data.ts';
import { projectRoot } from './run-command.ts';

const { facts } = readData(findContentRoot({}, fileURLToPath(projectRoot)));
const factById = new Map(facts.map((fact) => [fact.id, fact]));

for (const calculator of calculators) {
  for (const { name, start, fact: said, see } of calculator.fields) {
    if (see !== undefined) {
      test(`${calculator.id}: ${name} leans on a fact that exists`, () => {
        assert.ok(factById.has(see), see);
      });
    }
    if (said === undefined) continue;
    test(`${calculator.id}: the start of ${name} is the fact ${said.id}`, () => {
      const fact = factById.get(said.id);
      assert.ok(fact, 'there is no such fact');
      const value =
        typeof fact.value === 'object' ? fact.value?.[(said.part ?? 1) - 1] : fact.value;
      assert.ok(typeof value === 'number');
      assert.ok(typeof start === 'number');
      assert.ok(Math.abs(start - value * (said.times ?? 1)) < 1e-9 * Math.abs(start));
    });
  }
}
