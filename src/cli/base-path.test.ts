import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basePathFrom } from './base-path.ts';

for (const [written, expected] of [
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['//', '/'],
  ['garden', '/garden/'],
  ['/garden', '/garden/'],
  ['garden/', '/garden/'],
  ['/a/b/', '/a/b/'],
] as const) {
  test(`${String(written)} → ${expected}`, () => {
    assert.equal(basePathFrom(written), expected);
  });
}
