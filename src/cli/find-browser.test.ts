import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { findBrowser } from './find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'find-browser-'));
const chrome = join(folder, 'google-chrome');
writeFileSync(chrome, '', { mode: 0o755 });
writeFileSync(join(folder, 'chromium'), '', { mode: 0o644 });
after(() => {
  rmSync(folder, { recursive: true });
});

test('the one that is named comes first, even if it is not there', () => {
  const env = { CHROMIUM_PATH: '/nowhere/chrome', PATH: folder };
  assert.equal(findBrowser(env), '/nowhere/chrome');
});

test('else one on PATH that can be executed', () => {
  const env = { CHROMIUM_PATH: '', PATH: ['/nowhere', '', folder].join(delimiter) };
  assert.equal(findBrowser(env), chrome);
});
