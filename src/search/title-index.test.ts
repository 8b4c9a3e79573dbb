import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, nearestWord } from './nearest-word.ts';
import { packRecord, unpackRecord, type SearchRecord } from './record.ts';
import { indexTitles } from './title-index.ts';
import { queryWords, wordsOf } from './words.ts';

function record(title: string, more: Partial<SearchRecord> = {}): SearchRecord {
  return { title, url: `/${title}/`, kind: 'note', names: [], headings: [], about: '', ...more };
}

const records = [
  record('Mean time to interrupt', { names: ['MTTI'], headings: ['Scaling by components'] }),
  record('Power usage effectiveness', { names: ['PUE'] }),
  record('Aurora', { about: 'A contract that was done twice.' }),
  record('Margin mixing'),
  record('Standard_ND96asr_A100_v4', { kind: 'fact' }),
];
const titles = indexTitles(records, [['PUE', 'efficiency of the hall']]);
const first = (query: string): string | undefined => titles.search(query).hits[0]?.title;

test('titles, aliases, headings and beginnings are found', () => {
  assert.equal(first('mtti'), 'Mean time to interrupt');
  assert.equal(first('scaling'), 'Mean time to interrupt');
  assert.equal(first('mar'), 'Margin mixing');
  assert.equal(first('what is margin mixing?'), 'Margin mixing');
  assert.equal(first('ND96asr a100'), 'Standard_ND96asr_A100_v4');
});

test('a phrase with the same meaning is found', () => {
  assert.equal(first('efficiency of the hall'), 'Power usage effectiveness');
});

test('a spelling mistake is mended and said; a word that begins one is none', () => {
  assert.deepEqual(titles.search('aurroa').corrected, 'aurora');
  assert.equal(first('aurroa'), 'Aurora');
  assert.equal(titles.search('auro').corrected, undefined);
});

test('nonsense finds nothing, and something is near', () => {
  assert.deepEqual(titles.search('xqzzvxqzzv').hits, []);
  assert.deepEqual(titles.search('').hits, []);
  assert.equal(titles.nearest('margarine mixture', 1)[0]?.title, 'Margin mixing');
});

test('every title is first for itself, whatever it holds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }), (names) => {
      const index = indexTitles(names.map((name) => record(name)));
      const seen = new Set<string>();
      for (const name of names) {
        const key = wordsOf(name).join(' ');
        if (key === '' || seen.has(key)) continue;
        seen.add(key);
        assert.equal(wordsOf(index.search(name).hits[0]?.title ?? '').join(' '), key);
      }
    }),
  );
});

test('a record is the same after the journey', () => {
  for (const each of records) assert.deepEqual(unpackRecord(packRecord(each)), each);
});

test('words are compared without case, accents, plurals and possessives', () => {
  assert.deepEqual(wordsOf('Meta’s Clusters, Jülich: 17× PUEs'), [
    ...['meta', 'cluster', 'julich', '17x', 'pue'],
  ]);
  assert.deepEqual(queryWords('What is the margin?'), ['margin']);
  assert.deepEqual(queryWords('what is it'), ['what', 'is', 'it']);
});

test('distance counts edits, a swap as one, and is symmetric', () => {
  assert.equal(editDistance('aurroa', 'aurora'), 1);
  assert.equal(nearestWord('gooput', ['goodput', 'output']), 'goodput');
  assert.equal(nearestWord('abc', ['abd']), undefined);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      assert.equal(editDistance(a, b), editDistance(b, a));
      assert.equal(editDistance(a, b) === 0, a === b);
    }),
  );
});
