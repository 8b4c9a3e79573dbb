import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { shellOf } from './service-worker.ts';

function makeSite(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'service-worker-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const files = {
  'index.html': '<script src="/garden/_astro/a.js"></script><a href="/garden/notes/">n</a>',
  'search/index.html': '<link href="/garden/_astro/f.woff2">',
  'notes/index.html': '',
  'favicon.svg': '',
  '_astro/a.js': 'import"./b.js";import(`./c.js`);import(`./calculator.1.js`)',
  '_astro/b.js': '',
  '_astro/c.js': '',
  '_astro/f.woff2': '',
  '_astro/calculator.1.js': '',
};

test('the shell is the first pages with what they need, and no calculator', (t) => {
  const { shell } = shellOf(makeSite(t, files), '/garden/');
  assert.deepEqual(shell, [
    ...['_astro/a.js', '_astro/b.js', '_astro/c.js', '_astro/f.woff2'],
    ...['favicon.svg', './', 'search/'],
  ]);
});

test('its name changes with any byte of it, and with nothing else', (t) => {
  const version = (change: Record<string, string>): string =>
    shellOf(makeSite(t, { ...files, ...change }), '/garden/').version;
  assert.equal(version({}), version({ 'notes/index.html': 'new' }));
  assert.notEqual(version({}), version({ '_astro/c.js': 'new' }));
});

test('the worker stays below two kilobytes as it travels', () => {
  const source = readFileSync(new URL('../offline/worker.js', import.meta.url));
  assert.ok(brotliCompressSync(source).length < 2000);
});
