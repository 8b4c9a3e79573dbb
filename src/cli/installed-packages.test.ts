import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMismatch, type LockedPackages } from './installed-packages.mjs';

const linux = { platform: 'linux', arch: 'x64', libc: 'glibc' };
const a = { version: '1.0.0', integrity: 'sha512-a' };
const forLinux = { ...a, optional: true, os: ['linux'], cpu: ['x64'] };

const cases: readonly [string, LockedPackages, LockedPackages, string | undefined][] = [
  ['the same', { 'node_modules/a': a }, { 'node_modules/a': a }, undefined],
  ['the root does not count', { '': { version: '2.0.0' } }, {}, undefined],
  ['a link does not count', { 'node_modules/a': { link: true } }, {}, undefined],
  ['one too many', {}, { 'node_modules/a': a }, undefined],
  ['one missing', { 'node_modules/a': a }, {}, 'a is missing'],
  ['a nested one missing', { 'node_modules/a/node_modules/@b/c': a }, {}, '@b/c is missing'],
  [
    'another version',
    { 'node_modules/a': a },
    { 'node_modules/a': { ...a, version: '1.0.1' } },
    'a is not the version that is pinned',
  ],
  [
    'another package under the same version',
    { 'node_modules/a': a },
    { 'node_modules/a': { ...a, integrity: 'sha512-b' } },
    'a is not the version that is pinned',
  ],
  ['optional, for no platform', { 'node_modules/a': { ...a, optional: true } }, {}, undefined],
  ['optional, for this platform', { 'node_modules/a': forLinux }, {}, 'a is missing'],
  ['optional, for another', { 'node_modules/a': { ...forLinux, cpu: ['arm64'] } }, {}, undefined],
  ['optional, for musl', { 'node_modules/a': { ...forLinux, libc: ['musl'] } }, {}, undefined],
  ['optional, not for linux', { 'node_modules/a': { ...forLinux, os: ['!linux'] } }, {}, undefined],
  [
    'brought from another machine',
    { 'node_modules/a': { ...forLinux, os: ['darwin'] } },
    // npm writes a lone name as it stands in the package.
    { 'node_modules/a': { ...forLinux, os: 'darwin' } },
    'a is for another kind of machine',
  ],
];

for (const [name, locked, present, expected] of cases) {
  test(name, () => {
    assert.equal(findMismatch(locked, present, linux), expected);
  });
}
