import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fingerprintCompiler, fingerprintPrograms } from './compiler-fingerprint.ts';

test('a changed compiler or package never serves what an older one made', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const project = join(import.meta.dirname, '../..');
  for (const path of ['src/markdown', 'src/garden', 'src/vault', 'package-lock.json']) {
    cpSync(join(project, path), join(folder, path), { recursive: true });
  }
  const first = fingerprintCompiler(folder);
  assert.equal(first, fingerprintCompiler(project));
  writeFileSync(join(folder, 'src/markdown/tree/gate.ts'), '// another gate');
  const second = fingerprintCompiler(folder);
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  assert.equal(new Set([first, second, fingerprintCompiler(folder)]).size, 3);
});

test('programs are others where a source, a file for readers, the project or the address is another', (t) => {
  const parent = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  t.after(() => {
    rmSync(parent, { recursive: true });
  });
  const folder = join(parent, 'one');
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package-lock.json', '{}');
  write('src/pages/index.astro', 'home');
  const first = fingerprintPrograms(folder, {});
  write('content/a.md', 'a note');
  write('src/site.test.ts', 'a test');
  assert.equal(fingerprintPrograms(folder, { GARDEN_CONTENT: 'elsewhere' }), first);
  const others = [
    fingerprintPrograms(folder, { BASE_PATH: '/garden/' }),
    ...['src/pages/index.astro', 'public/icon.svg', 'astro.config.mjs'].map((path) => {
      write(path, 'new');
      return fingerprintPrograms(folder, {});
    }),
  ];
  cpSync(folder, join(parent, 'two'), { recursive: true });
  others.push(fingerprintPrograms(join(parent, 'two'), {}));
  assert.equal(new Set([first, ...others]).size, 6);
});
