import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Commit } from './content-history.ts';
import { formerAddresses } from './former-addresses.ts';
import { sketchGarden } from './testing.ts';

test('a renamed note is found at its old address, unless that has a new owner', () => {
  const rename = (formerFile: string, file: string): Commit => ({
    ...{ hash: file, time: 0, day: '2026-01-01', subject: '', authors: [] },
    changes: [{ file, formerFile, before: '1', after: '1' }],
  });
  const commits = [
    rename('content/notes/old name.md', 'content/notes/b.md'),
    rename('content/notes/a.md', 'content/notes/old name.md'),
  ];
  const garden = sketchGarden(
    { 'a.md': {}, 'b.md': {} },
    { notesPrefix: 'content/notes/', history: { isComplete: true, commits } },
  );
  assert.deepEqual(
    [...formerAddresses(garden, 'content/notes/')].map(([address, { path }]) => [address, path]),
    [['/notes/old-name/', 'b.md']],
  );
});
