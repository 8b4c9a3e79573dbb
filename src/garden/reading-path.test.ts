import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectReadingPaths } from './reading-path.ts';
import { sketchGarden, type NoteSketch } from './testing.ts';

function pathsOf(notes: Record<string, NoteSketch>) {
  return Object.fromEntries(collectReadingPaths(sketchGarden(notes).notes));
}

test('a hub orders the notes of its folder as it links to them', () => {
  const steps = pathsOf({
    'cost/hub.md': { links: ['[[c]]', '[[a]]', '[[c]]', '[[elsewhere]]', '[[b]]'] },
    'cost/a.md': { links: ['[[hub]]', '[[b]]'] },
    'cost/b.md': {},
    'cost/c.md': {},
    'cost/unmentioned.md': {},
    'elsewhere.md': {},
  });
  assert.deepEqual(steps, {
    'cost/c': { hub: 'cost/hub', position: 1, count: 3, previous: undefined, next: 'cost/a' },
    'cost/a': { hub: 'cost/hub', position: 2, count: 3, previous: 'cost/c', next: 'cost/b' },
    'cost/b': { hub: 'cost/hub', position: 3, count: 3, previous: 'cost/a', next: undefined },
  });
});

test('a folder in which nobody links to three others has no order', () => {
  assert.deepEqual(pathsOf({ 'a.md': { links: ['[[b]]', '[[c]]'] }, 'b.md': {}, 'c.md': {} }), {});
});
