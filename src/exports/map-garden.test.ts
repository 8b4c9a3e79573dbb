import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printSvg } from '../charts/svg.ts';
import { sketchGarden, type NoteSketch } from '../garden/testing.ts';
import { drawMap, exportMap, mapGarden } from './map-garden.ts';

const subjects = ['cost', 'words', 'nodes'];
const notes = Object.fromEntries(
  Array.from({ length: 300 }, (_, index): [string, NoteSketch] => [
    `n${String(index)}.md`,
    {
      tags: [{ tag: `${subjects[index % 3] ?? ''}/x`, line: 1, column: 1 }],
      links: [`[[n${String((index * 7) % 300)}]]`, `[[n${String((index * 7) % 300)}]]`],
    },
  ]),
);
const garden = sketchGarden(notes);

test('every note has a place of its own in the bed of its subject', () => {
  const map = mapGarden(garden);
  assert.equal(map.places.length, 300);
  assert.equal(map.subjects.length, 3);
  for (const [index, a] of map.places.entries()) {
    assert.ok(a.x > 0 && a.x < map.width && a.y > 0 && a.y < map.height);
    for (const b of map.places.slice(index + 1)) {
      assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 10, `${a.note.slug} and ${b.note.slug}`);
    }
  }
  assert.equal(new Set(map.links.map(String)).size, map.links.length);
});

test('the same garden has the same map, whatever the order of its notes', () => {
  const again = sketchGarden(Object.fromEntries(Object.entries(notes).toReversed()));
  const print = (from: typeof garden): string => printSvg(drawMap(mapGarden(from)));
  assert.equal(print(again), print(garden));
});

test('the browser gets each place with its address', () => {
  const { places } = exportMap(mapGarden(garden), (address) => `/base${address}`);
  assert.ok(places.every(([, , , , title, url]) => url === `/base/notes/${title}/`));
});

test('of a garden with too many notes each bed has its share, the most linked', () => {
  const all = mapGarden(garden);
  const map = mapGarden(garden, 90);
  assert.equal(map.places.length, 90);
  assert.deepEqual(
    map.subjects.map(({ title, count }) => [title, count]),
    all.subjects.map(({ title }) => [title, 30]),
  );
  for (const { notes, count } of map.subjects) {
    const placed = map.places.filter(({ note }) => notes.includes(note));
    assert.deepEqual(
      placed.map(({ note }) => note.slug),
      notes.slice(0, count).map(({ slug }) => slug),
    );
  }
  assert.ok(map.links.every((pair) => pair.every((index) => index < 90)));
});
