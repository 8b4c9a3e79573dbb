import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { onePageOfEach, validatePages } from './validate-html.ts';

test('what breaks the standard is named with its place', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`;
  writeFileSync(join(folder, 'good.html'), page('<p>Text</p>'));
  writeFileSync(join(folder, 'bad.html'), page('\n<p><div>Text</div></p>'));
  assert.deepEqual(await validatePages(folder, ['good.html']), []);
  assert.match((await validatePages(folder, ['bad.html'])).join('\n'), /^bad\.html:2:\d+ \S+ /);
});

test('one page stands for those of its template: the one with the most bytes', () => {
  const paths = Array.from({ length: 12 }, (_, index) => [
    { path: `calculators/c${String(index)}/embed/index.html`, bytes: 1 },
    { path: `calculators/c${String(index)}/index.html`, bytes: index },
  ]).flat();
  assert.deepEqual(onePageOfEach([{ path: 'index.html', bytes: 9 }, ...paths]), [
    'index.html',
    'calculators/c0/embed/index.html',
    'calculators/c11/index.html',
  ]);
});
