import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { startFromFact } from '../calculators/fact-start.ts';
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
      assert.equal(
        start,
        startFromFact(fact.value, said),
        'A fact changed: run `npm run calculators:record`, as the build does.',
      );
    });
  }
}
