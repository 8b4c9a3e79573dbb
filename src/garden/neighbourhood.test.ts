import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbourhoodOf } from './neighbourhood.ts';
import { sketchGarden } from './testing.ts';

test('what links here and what is linked from here, each once, never the note itself or an unlisted one', () => {
  const garden = sketchGarden({
    'a.md': { links: ['[[a]]', '[[b]]', '[[b]]', '[[hidden]]', '[[Nobody]]'] },
    'b.md': {},
    'c.md': { links: ['[[a]]'] },
    'hidden.md': { frontMatter: { unlisted: true } },
  });
  const note = garden.note('a');
  assert.ok(note);
  const { from, to, moreTo } = neighbourhoodOf(note, garden);
  assert.deepEqual(
    [from, to].map((side) => side.map(({ slug }) => String(slug))),
    [['c'], ['b']],
  );
  assert.equal(moreTo, 0);
});

test('of many the nearest are shown, and how many more there are', () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${String(index)}`);
  const garden = sketchGarden({
    'a.md': { links: names.map((name) => `[[${name}]]`) },
    ...Object.fromEntries(names.map((name) => [`${name}.md`, {}])),
    'n11.md': { links: ['[[a]]'] },
  });
  const note = garden.note('a');
  assert.ok(note);
  const { to, moreTo } = neighbourhoodOf(note, garden);
  assert.equal(to[0]?.slug, 'n11');
  assert.equal(to.length + moreTo, 12);
});
