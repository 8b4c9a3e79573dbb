import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filterChoices, isChosen } from './filters.ts';
import { cutAtWords } from './mark-words.ts';
import { keepPlaces } from './merge.ts';
import { createNames } from './names.ts';
import { editDistance, nearestWord } from './nearest-word.ts';
import { planQuery } from './plan.ts';
import { packRecords, unpackRecords, type SearchRecord } from './record.ts';
import { readSearchState } from './read-search-state.ts';
import { markedAddress, writeSearchState } from './search-address.ts';
import { nameFiles, shardKeys, shardsOf } from './shards.ts';
import { createVocabulary } from './vocabulary.ts';
import { keyOf, queryWords, tellingWords, wordsOf } from './words.ts';

function record(title: string, more: Partial<SearchRecord> = {}): SearchRecord {
  const plain = { names: [], about: '', status: '', year: '', tags: [] };
  return { title, url: `/notes/${title}/`, kind: 'note', ...plain, ...more };
}

const records = [
  record('Mean time to interrupt', { names: ['MTTI'] }),
  record('Power usage effectiveness', { names: ['PUE'] }),
  record('Aurora', { about: 'A contract that was done twice.' }),
  record('Margin mixing'),
  record('Standard_ND96asr_A100_v4', { kind: 'fact' }),
];

function searchIn(all: readonly SearchRecord[], sameMeaning: readonly (readonly string[])[] = []) {
  const names = createNames();
  names.add(all);
  const vocabulary = createVocabulary();
  vocabulary.add(all.flatMap(({ title, names: others, about }) => [title, ...others, about]));
  return (query: string, isLiteral = false) => {
    const plan = planQuery(query, vocabulary, sameMeaning, isLiteral);
    return { plan, titles: names.search(plan, query).map((hit) => hit.record.title) };
  };
}
const search = searchIn(records, [['PUE', 'efficiency of the hall']]);

test('titles, other names, beginnings, parts of identifiers and synonyms are found', () => {
  assert.equal(search('mtti').titles[0], 'Mean time to interrupt');
  assert.equal(search('mar').titles[0], 'Margin mixing');
  assert.equal(search('what is margin mixing?').titles[0], 'Margin mixing');
  for (const part of ['standard', 'ND96asr', 'a100', 'v4', 'Standard_ND96asr_A100_v4']) {
    assert.equal(search(part).titles[0], 'Standard_ND96asr_A100_v4', part);
  }
  assert.equal(search('efficiency of the hall').titles[0], 'Power usage effectiveness');
});

test('a spelling mistake is mended and said, unless the words are meant literally', () => {
  assert.equal(search('aurroa').plan.corrected, 'aurora');
  assert.equal(search('Margn mixing').plan.corrected, 'margin mixing');
  assert.equal(search('auro').plan.corrected, undefined);
  assert.deepEqual(search('aurroa', true).titles, []);
});

test('nonsense finds nothing', () => {
  assert.deepEqual(search('xqzzvxqzzv').titles, []);
  assert.deepEqual(search('xqzzvxqzzv').plan.missing, ['xqzzvxqzzv']);
  assert.deepEqual(search('').titles, []);
});

test('every title is first for itself, whatever it holds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }), (names) => {
      const find = searchIn(names.map((name) => record(name)));
      for (const name of names) {
        if (keyOf(name) === '') continue;
        assert.equal(keyOf(find(name).titles[0] ?? ''), keyOf(name));
      }
    }),
  );
});

test('records are the same after the journey', () => {
  const sent = [
    ...records,
    record('Jülich', { url: '/garden/x/', tags: ['a', 'b'], year: '2024' }),
  ];
  assert.deepEqual(unpackRecords(packRecords(sent, '/'), '/'), sent);
});

test('a vault too large to be sent at once is found by shards', () => {
  const many = Array.from({ length: 6000 }, (_, at) =>
    record(`Idle node ${String(at)}`, { names: [`N${String(at)}`] }),
  );
  const material = { names: many, more: [], vocabulary: ['idle', 'node'], sameMeaning: [] };
  const { names, lookup, shards } = nameFiles(material, '/');
  assert.equal(names.records, '');
  const some = nameFiles({ ...material, names: many.slice(0, 400) }, '/').names.records;
  assert.deepEqual(
    unpackRecords(some, '/').map(({ title, names: others }) => [title, ...others]),
    many.slice(0, 400).map(({ title }) => [title]),
    'titles alone where all names are too many',
  );
  for (const at of [0, 17, 4711, 5999]) {
    const title = `Idle node ${String(at)}`;
    const numbers = shardKeys(tellingWords(title)).flatMap((key) => shardsOf(key, lookup.shards));
    const found = [...new Set(numbers)].flatMap((number) =>
      unpackRecords(shards[number]?.records ?? '', '/'),
    );
    assert.equal(searchIn(found)(title).titles[0], title);
    assert.ok(found.length < 1500);
  }
});

test('each word is in a shard that is fetched for it, also where the next shard begins with a longer one', () => {
  const vocabulary = Array.from({ length: 9000 }, (_, at) => at.toString(3)).sort();
  const { lookup, shards } = nameFiles({ names: [], more: [], vocabulary, sameMeaning: [] }, '/');
  assert.ok(shards.length > 3);
  for (const word of vocabulary) {
    const numbers = shardsOf(word, lookup.shards);
    assert.ok(numbers.length <= 2, word);
    assert.ok(
      numbers.some((number) => shards[number]?.words.split(' ').includes(word)),
      `${word} is not in the shards ${numbers.join(', ')}`,
    );
  }
});

test('words are compared without case, accents, plurals and possessives', () => {
  const words = ['meta', 'cluster', 'julich', '17x', 'pue', 'optimised'];
  assert.deepEqual(wordsOf('Meta’s Clusters, Jülich: 17× PUEs optimized'), words);
  assert.deepEqual(tellingWords('What is the margin?'), ['margin']);
  assert.equal(queryWords('what is it').length, 3);
  assert.deepEqual(tellingWords('what does DOE do'), ['doe']);
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

test('a text is cut at the words of a query and loses nothing', () => {
  assert.deepEqual(cutAtWords('Idle machines, priced.', ['machine', 'pricing']), [
    ...['Idle ', 'machines', ', ', 'priced', '.'],
  ]);
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      assert.equal(cutAtWords(text, words).join(''), text);
    }),
  );
});

test('rows that were gone to stay, the others follow in their new order', () => {
  const key = (row: string): string => row;
  assert.deepEqual(keepPlaces(['a', 'b', 'c'], ['c', 'd', 'a', 'b'], 2, key), ['a', 'b', 'c', 'd']);
});

test('filters leave what was chosen and count what each choice would leave', () => {
  const all = [
    record('a', { tags: ['x'], year: '2024' }),
    record('b', { tags: ['x', 'y'], year: '2025' }),
    record('c', { kind: 'fact', year: '2025' }),
  ];
  const chosen = { tag: 'x' };
  assert.equal(all.filter((each) => isChosen(each, chosen)).length, 2);
  const { tag, year, kind } = filterChoices(all, chosen);
  assert.deepEqual(tag, [
    { value: 'x', count: 2 },
    { value: 'y', count: 1 },
  ]);
  assert.deepEqual(
    year.map(({ value }) => value),
    ['2025', '2024'],
  );
  assert.deepEqual(kind, [{ value: 'note', count: 2 }]);
});

test('what is searched for survives the address; marks go before the heading', () => {
  const state = { query: 'a & b', filters: { tag: 'x/y', year: '2024' }, isLiteral: true };
  assert.deepEqual(readSearchState(writeSearchState(state)), state);
  assert.equal(markedAddress('/n/#h', ['a', 'b']), '/n/?mark=a+b#h');
});
