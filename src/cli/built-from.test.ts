import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { digestInputs, isBuiltFrom, rememberBuild } from './built-from.ts';

function project(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'built-from-'));
  t.after(() => {
    rmSync(root, { recursive: true });
  });
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('src/a.ts', '1');
  write('content/notes/a.md', '1');
  write('dist/index.html', 'home');
  return { root, write };
}

test('every source, package and variable changes the digest; what a build makes does not', (t) => {
  const { root, write } = project(t);
  const seen = new Set<string>();
  const isNew = (environment: NodeJS.ProcessEnv = {}): boolean => {
    const { size } = seen;
    return seen.add(digestInputs(root, environment)).size > size;
  };
  assert.ok(isNew());
  assert.ok(!isNew());
  write('src/a.ts', '2');
  assert.ok(isNew());
  write('content/notes/b.md', '');
  assert.ok(isNew());
  write('node_modules/.package-lock.json', '{}');
  assert.ok(isNew());
  assert.ok(isNew({ BASE_PATH: '/garden/' }));
  assert.ok(isNew({ SOURCE_DATE_EPOCH: '1700000000' }));
  write('dist/index.html', 'other');
  write('dist.next/index.html', '');
  write('.astro/x', '');
  assert.ok(!isNew());
});

test('a vault elsewhere counts too', (t) => {
  const { root } = project(t);
  const other = project(t);
  const environment = { GARDEN_CONTENT: join(other.root, 'content') };
  const before = digestInputs(root, environment);
  other.write('content/notes/a.md', '2');
  assert.notEqual(digestInputs(root, environment), before);
});

test('a site counts as built only as it was left', (t) => {
  const { root, write } = project(t);
  const record = join(root, '.astro/built.json');
  const site = join(root, 'dist');
  assert.ok(!isBuiltFrom(record, 'x', site));
  rememberBuild(record, 'x', site);
  assert.ok(isBuiltFrom(record, 'x', site));
  assert.ok(!isBuiltFrom(record, 'y', site));
  write('dist/more.html', '');
  assert.ok(!isBuiltFrom(record, 'x', site));
  rmSync(site, { recursive: true });
  assert.ok(!isBuiltFrom(record, 'x', site));
});
