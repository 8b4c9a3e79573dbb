import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNewEnough } from './node-version.mjs';

for (const [version, expected] of [
  ['v18.20.0', false],
  ['v20.20.2', false],
  ['v22.12.0', false],
  ['v22.17.1', false],
  ['v22.18.0', true],
  ['v24.0.0', true],
  ['v100.0.0', true],
] as const) {
  test(`${version} ${expected ? 'runs' : 'does not run'} TypeScript as it stands`, () => {
    assert.equal(isNewEnough(version), expected);
  });
}
