import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { buildModelTable } from './model-table.ts';

it('src/models/README.md is what npm run models:table writes', async () => {
  const written = await readFile(new URL('../models/README.md', import.meta.url), 'utf8');
  assert.equal(written, await buildModelTable());
});
