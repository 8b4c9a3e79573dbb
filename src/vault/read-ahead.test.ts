import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkSpelling } from './check-spelling.ts';
import { checkVault } from './check-vault.ts';
import { findContentRoot } from './content-root.ts';
import { openKeptWork } from './kept-work.ts';
import { readAhead } from './read-ahead.ts';
import { readElsewhere } from './read-elsewhere.ts';

test('two threads find what one finds, and leave nothing to make', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'ahead-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const project = fileURLToPath(new URL('../../', import.meta.url));
  const root = findContentRoot({}, project);
  const kept = openKeptWork(join(folder, 'kept.json'), '1');
  await readAhead(root, kept, readElsewhere(project));
  const made: string[] = [];
  const watched: typeof kept = {
    ...kept,
    of: (name, text, work) =>
      kept.of(name, text, {
        ...work,
        make: () => {
          made.push(name);
          return work.make();
        },
      }),
  };
  const both = checkVault(root, { kept: watched });
  const spelling = checkSpelling(root, both.garden, watched);
  assert.deepEqual(made, []);
  const alone = checkVault(root);
  assert.deepEqual(both.problems, alone.problems);
  assert.deepEqual(spelling, checkSpelling(root, alone.garden));
});
