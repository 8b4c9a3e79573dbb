import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fingerprintCompiler } from './compiler-fingerprint.ts';

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
