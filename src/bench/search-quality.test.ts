import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWord } from '../search/nearest-word.ts';
import { wordsOf } from '../search/words.ts';
import { measureSearch, ownGarden } from './search-quality.ts';

const { garden, titles } = ownGarden();

test('the kept queries find their notes', () => {
  for (const { kind, meanReciprocalRank, firstIsRight, misses } of measureSearch(titles)) {
    const [leastRank, leastFirst] = kind === 'all' ? [0.95, 0.93] : [0.85, 0.75];
    assert.ok(meanReciprocalRank >= leastRank, `${kind}: ${misses.join('; ')}`);
    assert.ok(firstIsRight >= leastFirst, `${kind}: ${misses.join('; ')}`);
  }
});

test('every title and every alias is first for itself', () => {
  const owners = new Map<string, string[]>();
  for (const { title, aliases, address } of garden.listed) {
    for (const name of [title, ...aliases]) {
      const key = wordsOf(name).join(' ');
      owners.set(key, [...(owners.get(key) ?? []), address]);
    }
  }
  for (const { title, aliases } of garden.listed) {
    for (const name of [title, ...aliases]) {
      const first = titles.search(name).hits[0]?.url ?? '';
      assert.ok(owners.get(wordsOf(name).join(' '))?.includes(first), `${name}: ${first}`);
    }
  }
});

test('a title with two letters swapped is still first, nine times of ten', () => {
  let right = 0;
  let asked = 0;
  for (const { title, address } of garden.listed) {
    const word = title.split(' ').find((each) => /^[A-Za-z]{6,}$/.test(each));
    if (word === undefined) continue;
    const typed = title.replace(
      word,
      `${word.slice(0, 3)}${word[4] ?? ''}${word[3] ?? ''}${word.slice(5)}`,
    );
    if (typed === title || nearestWord(typed, [title]) === undefined) continue;
    asked += 1;
    if (titles.search(typed).hits[0]?.url === address) right += 1;
  }
  assert.ok(asked > 30, String(asked));
  assert.ok(right / asked >= 0.9, `${String(right)} of ${String(asked)}`);
});
