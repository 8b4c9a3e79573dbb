import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectFactCharts, factChartCsv } from './fact-charts.ts';
import { exportFacts, factsCsv } from './facts.ts';
import { exportGraph } from './graph.ts';
import { exportLists } from './list.ts';
import { parseFacts } from '../garden/facts.ts';
import { sketchGarden } from '../garden/testing.ts';

const { facts } = parseFacts(
  `- id: price
  statement: "=SUM(A1) said, \\"dear\\""
  value: [[600, 1000], -3]
  unit: USD
  as_of: "2025"
  source: {title: A, authors: B, year: 2025, url: "https://example.org/"}
  cite: a2025
  verified: false
`,
  'facts/power.yaml',
);
const urlOf = (address: string): string => `https://a.example${address}`;
const about = { title: 'Garden', description: 'About.' };

test('a table of facts has a line each, its columns, and nothing that a spreadsheet runs', () => {
  const [header, row, end] = factsCsv(facts).split('\r\n');
  assert.match(header ?? '', /^id,topic,statement,value,unit,/);
  assert.match(row ?? '', /^price,power,"'=SUM\(A1\) said, ""dear""",600 to 1000; -3,USD,/);
  assert.equal(end, '');
});

test('facts for machines keep their numbers', () => {
  const [fact] = exportFacts(facts);
  assert.ok(fact);
  assert.deepEqual(fact.value, [[600, 1000], -3]);
  assert.equal(fact.verified, false);
});

test('the graph has every listed note, the wanted ones, and each pair once', () => {
  const garden = sketchGarden({
    'a.md': { links: ['[[b]]', '[[b]]', '[[a]]', '[[Nobody]]'] },
    'b.md': {},
  });
  const { nodes, links } = exportGraph(garden, urlOf);
  assert.deepEqual(
    nodes.map(({ id, kind, url }) => [id, kind, url]),
    [
      ['a', 'note', 'https://a.example/notes/a/'],
      ['b', 'note', 'https://a.example/notes/b/'],
      ['wanted:Nobody', 'wanted', null],
    ],
  );
  assert.deepEqual(links, [
    { source: 'a', target: 'b' },
    { source: 'a', target: 'wanted:Nobody' },
  ]);
});

test('the list names every listed note once in its subject, and those without one', () => {
  const garden = sketchGarden({
    'a.md': { tags: [{ tag: 'cost', line: 1, column: 1 }] },
    'b.md': {},
  });
  const [list = '', ...more] = exportLists(garden, about, urlOf);
  assert.deepEqual(more, []);
  assert.match(list, /^# Garden\n\n> About\.\n\n## /);
  assert.equal(list.match(/\/notes\/a\//g)?.length, 1);
  assert.match(list, /## Other notes\n\n- \[.*\]\(https:\/\/a\.example\/notes\/b\/\)/);
  assert.match(list, /\(https:\/\/a\.example\/llms-full\.txt\)/);
});

test('a long list goes on in files that the first names, under the heading of its subject', () => {
  const names = ['a', 'b', 'c', 'd'];
  const garden = sketchGarden(Object.fromEntries(names.map((name) => [`${name}.md`, {}])));
  const lists = exportLists(garden, about, urlOf, 100);
  assert.equal(lists.length, 2);
  assert.match(lists[0] ?? '', /\(https:\/\/a\.example\/llms\/2\.txt\)/);
  assert.match(lists[1] ?? '', /^# Garden: notes, part 2\n\n## Other notes\n\n- /);
  for (const name of names) assert.equal(lists.join('').split(`/notes/${name}/`).length, 2);
});

test('each chart of facts has a file of its values, and two of one title have two', () => {
  const chart = (ids: string) => ({
    components: [
      { name: 'FactChart', attributes: { ids, title: 'A "b" chart' }, line: 1, column: 1 },
    ],
  });
  const { facts } = parseFacts(
    `- {id: x, statement: S., value: [[1, 2], 3], unit: MW, qualifier: [about, null], as_of: "2025", cite: k, verified: false, source: {title: "=T", authors: A, year: 2025, url: "https://t.example/"}}`,
    'facts/power.yaml',
  );
  const garden = sketchGarden(
    { 'a.md': chart('x'), 'b.md': chart('x/2'), 'c.md': chart('x') },
    { facts },
  );
  const files = [...collectFactCharts(garden).values()];
  assert.deepEqual(
    files.map(({ name }) => name),
    ['a-b-chart', 'a-b-chart-2'],
  );
  const [first] = files;
  assert.ok(first);
  assert.deepEqual(factChartCsv(first, (address) => `https://a.example${address}`).split('\r\n'), [
    'name,low,high,unit,qualifier,as_of,doubt,source,url,fact',
    "x,1,2,MW,about,2025,unverified,'=T,https://t.example/,https://a.example/facts/x/",
    "x,3,3,MW,,2025,unverified,'=T,https://t.example/,https://a.example/facts/x/",
    '',
  ]);
});
