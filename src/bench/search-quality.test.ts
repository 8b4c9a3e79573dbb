import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownItems } from '../search/known-items.ts';
import measured from '../search/measured.json' with { type: 'json' };
import { queries } from '../search/queries.ts';
import { askPlanner, measureSearch, nameOf, readGarden } from './search-quality.ts';

const { garden, material } = readGarden();
const ask = askPlanner(garden, material);

test('there are at least a hundred kept queries, of six kinds or more', () => {
  const sizes = Object.values(queries).map((asked) => Object.keys(asked).length);
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) >= 100);
  assert.ok(sizes.length >= 6);
});

test('every note that a kept query expects is there', () => {
  const known = new Set(garden.listed.map(({ address }) => nameOf(address)));
  const expected = Object.values(queries).flatMap((asked) => Object.values(asked).flat());
  assert.deepEqual([...new Set(expected.filter((name) => !known.has(name)))], []);
});

test('the kept queries find their notes', async () => {
  for (const measured of await measureSearch(ask, queries)) {
    const { kind, meanReciprocalRank, firstIsRight, misses } = measured;
    const [leastRank, leastFirst] = kind === 'all' ? [0.95, 0.93] : [0.85, 0.75];
    assert.ok(meanReciprocalRank >= leastRank, `${kind}: ${misses.join('; ')}`);
    assert.ok(firstIsRight >= leastFirst, `${kind}: ${misses.join('; ')}`);
  }
});

test('every title and every alias is first for itself', async () => {
  for (const { query, urls } of knownItems(material).exact) {
    const [first = ''] = await ask(query);
    assert.ok(urls.includes(first), `${query}: ${first}`);
  }
});

test('names with a slip, and rare words, are found: nine of ten at the first place', async () => {
  const { typos, rareWords } = knownItems(material);
  for (const items of [typos, rareWords]) {
    assert.ok(items.length > 20);
    let right = 0;
    const misses: string[] = [];
    for (const { query, urls } of items) {
      const [first = ''] = await ask(query);
      if (urls.includes(first)) right += 1;
      else misses.push(`${query}: ${first}`);
    }
    assert.ok(right / items.length >= 0.9, misses.join('; '));
  }
});

test('the page about the search shows what is measured, give or take what notes change in a day', async () => {
  const [all] = (await measureSearch(ask, queries)).slice(-1);
  const shown = measured.kept.at(-1);
  assert.ok(all !== undefined && shown !== undefined);
  assert.equal(shown.queries, all.queries, 'run npm run bench:search -- --json');
  assert.ok(Math.abs(shown.meanReciprocalRank - all.meanReciprocalRank) <= 0.03);
  assert.ok(Math.abs(shown.firstIsRight - all.firstIsRight) <= 0.04);
});
