import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSynonyms } from './synonyms.ts';

test('lists of phrases are read, and a phrase alone is a problem with its place', () => {
  assert.deepEqual(parseSynonyms('- [PUE, efficiency of the hall]\n', 's.yaml').synonyms, [
    ['PUE', 'efficiency of the hall'],
  ]);
  assert.deepEqual(parseSynonyms('', 's.yaml'), { synonyms: [], problems: [] });
  const { problems } = parseSynonyms('- [a, b]\n- [alone]\n', 's.yaml');
  assert.deepEqual(
    problems.map(({ line, rule }) => [line, rule]),
    [[2, 'synonym/schema']],
  );
});
