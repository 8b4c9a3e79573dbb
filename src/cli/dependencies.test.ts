import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dependencyReasons } from './dependency-reasons.ts';
import { readManifests } from './package-manifests.ts';
import { projectRoot } from './run-command.ts';

const read = (file: string): string => readFileSync(new URL(file, projectRoot), 'utf8');
const { named, installed } = readManifests(read);

/** Licences that ask for no more than their text beside the code. */
const permissive = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Python-2.0', 'Unlicense'],
]);
/** Licences that ask for more, each with why that is met. Nothing of these is in what is published. */
const explained: readonly (readonly [licence: string, packages: RegExp, why: string])[] = [
  ['MPL-2.0', /./, 'asks for changes to its own files only; none is changed'],
  ['LGPL-3.0-or-later', /^@img\/sharp/, 'linked at run time, unchanged, in the build'],
  ['Apache-2.0 AND LGPL-3.0-or-later', /^@img\/sharp-win32/, 'as above'],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', /^@img\/sharp-wasm32$/, 'as above'],
  ['GPL-3.0-only', /^@action-validator\/core$/, 'a tool that tests run; nothing is linked to it'],
  ['CPAL-1.0 OR AGPL-1.0', /^citeproc$/, 'runs in the build, unchanged; its output is ours'],
];

test('every package has its reason, and no reason has lost its package', () => {
  assert.deepEqual(named.map(({ name }) => name).sort(), Object.keys(dependencyReasons).sort());
});

test('every version is exact', () => {
  const loose = named.filter(({ version }) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
  assert.deepEqual(loose, []);
});

test('every package that may be installed has a licence that fits', () => {
  const unfit = [...installed].flatMap(([path, { license }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const fits =
      permissive.has(license ?? '') ||
      explained.some(([licence, packages]) => licence === license && packages.test(name));
    return fits ? [] : [`${name}: ${license ?? 'none stated'}`];
  });
  assert.deepEqual(unfit, []);
});

test('every package comes from the registry, with its checksum', () => {
  const other = [...installed].flatMap(([path, { resolved, integrity }]) =>
    (resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/') &&
    integrity !== undefined
      ? []
      : [path],
  );
  assert.deepEqual(other, []);
});

test('no script of a package runs at installation, and those that would are known', () => {
  assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  const withScripts = [...installed].flatMap(([path, entry]) =>
    entry.hasInstallScript === true ? [path] : [],
  );
  // Checks which of its programs fits the machine; the build does well without.
  assert.deepEqual(withScripts, ['node_modules/esbuild']);
});
