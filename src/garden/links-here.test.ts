import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFacts } from './facts.ts';
import { countLinks, indexLinks, linksAddress, listLinks } from './links-here.ts';
import { sketchGarden } from './testing.ts';

const { facts } = parseFacts(
  `- {id: drew, statement: Frontier drew 21.1 MW on PUE day, value: 21.1, unit: MW, as_of: "2022-06", cite: k, verified: true, source: {title: T, authors: A, year: 2022, url: null}}\n`,
  'facts/x.yaml',
);
const garden = sketchGarden(
  {
    'frontier.md': { frontMatter: { title: 'Frontier' } },
    'pue.md': {
      frontMatter: { title: 'Power usage effectiveness', aliases: ['PUE'] },
      links: ['[[Frontier]]', '[[Frontier]]'],
      components: [{ name: 'Calculator', attributes: { id: 'margin-mixing' }, line: 1, column: 1 }],
    },
    'says.md': { body: [{ parts: ['<p>It runs on Frontier.</p>'] }] },
  },
  { facts },
);
const index = indexLinks(garden);

function rowsOf(slug: string): string[] {
  const note = garden.note(slug);
  assert.ok(note);
  const links = index.linksTo(note);
  const rows = listLinks(links);
  assert.equal(rows.length, countLinks(links));
  return rows.map(({ group, title, contexts }) =>
    [group, title, ...contexts.map(({ text, start, end }) => text.slice(start, end))].join(': '),
  );
}

test('what leads to a note stands in groups, each with the words of the link', () => {
  const [first, ...others] = rowsOf('frontier');
  assert.match(first ?? '', /^Notes: Power usage effectiveness: /);
  assert.deepEqual(others, ['Facts: 21.1 MW: Frontier', 'Named without a link: says: Frontier']);
});

test('a calculator leads to the note that shows it, and says what it asks', () => {
  assert.deepEqual(rowsOf('pue'), ['Calculators: Margin mixing', 'Facts: 21.1 MW: PUE']);
  const note = garden.note('pue');
  assert.ok(note);
  assert.match(listLinks(index.linksTo(note))[0]?.says ?? '', /\?$/);
});

test('what nobody names has nothing', () => {
  assert.deepEqual(rowsOf('says'), []);
});

test('its page has an address that no note can have', () => {
  assert.equal(linksAddress({ address: '/notes/a/' }), '/notes/a/~links/');
});
