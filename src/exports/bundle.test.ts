import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBundle, writeBundle } from './bundle.ts';

test('files of a bundle come back as they were, and anything else is none', () => {
  const files = [
    ['notes/a.md', '# "A"\n'],
    ['notes/ü/preview.json', '{}'],
  ] as const;
  assert.deepEqual(readBundle(writeBundle(files)), files);
  assert.throws(() => readBundle('[["a"]]'));
});
