import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportFullText } from './full-text.ts';

const notes = ['One', 'Two', 'Three'].map((title) => ({
  title,
  markdown: `# ${title}\n\nText.\n`,
}));
const urlOf = (address: string): string => `https://a.example${address}`;

test('a small garden is one file', () => {
  const { file, parts } = exportFullText(notes, { title: 'Garden' }, urlOf);
  assert.deepEqual(parts, []);
  assert.equal(file.split('\n---\n\n').length, 3);
});

test('of a large one the file names parts, which hold every note once', () => {
  const { file, parts } = exportFullText(notes, { title: 'Garden' }, urlOf, 30);
  assert.equal(parts.length, 2);
  assert.match(file, /^- \[Part 1\]\(https:\/\/a\.example\/llms-full\/1\.txt\): One to Two$/m);
  assert.match(file, /^- \[Part 2\]\(https:\/\/a\.example\/llms-full\/2\.txt\): Three$/m);
  const all = parts.join('');
  for (const { markdown } of notes) assert.equal(all.split(markdown).length, 2);
});
