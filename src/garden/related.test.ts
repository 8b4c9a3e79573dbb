import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchGarden } from './testing.ts';
import type { NoteSketch } from './testing.ts';

const tagged = (...tags: string[]): NoteSketch => ({
  tags: tags.map((tag) => ({ tag, line: 1, column: 1 })),
});

function relatedTo(slug: string, notes: Record<string, NoteSketch>): string[] {
  const tags = [{ key: 'cost', title: 'Cost', description: '', file: '', line: 1, column: 1 }];
  const related = sketchGarden(notes, { tags }).note(slug)?.related ?? [];
  return related.map(({ slug, reason }) => `${slug}: ${reason}`);
}

test('each reason is said, the strongest first', () => {
  const related = relatedTo('a', {
    'a.md': { links: ['[[b]]', '[[PUE]]', '[[Nobody]]'], ...tagged('cost') },
    'b.md': { links: ['[[a]]'] },
    'c.md': { links: ['[[PUE]]'] },
    'd.md': { links: ['[[nobody]]'], ...tagged('x') },
    'e.md': tagged('Cost'),
    'f.md': tagged('x'),
    'pue.md': { frontMatter: { title: 'PUE' } },
  });
  assert.deepEqual(related, [
    'b: link to each other',
    'c: both link to PUE',
    'd: both link to Nobody',
    'e: both tagged Cost',
  ]);
});

test('what few share says more than what many share, and what very many share says nothing', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index): [string, NoteSketch] => [
      `n${String(index)}.md`,
      index < 10 ? tagged('all', 'ten') : tagged('all'),
    ]),
  );
  const related = relatedTo('n9', {
    ...many,
    'n9.md': { ...tagged('all', 'ten'), links: ['[[Rare]]'] },
    'z.md': { links: ['[[Rare]]'] },
  });
  assert.equal(related.length, 5);
  assert.equal(related[0], 'z: both link to Rare');
  assert.equal(related[1], 'n0: both tagged ten');
  assert.deepEqual(relatedTo('n59', many), []);
});
