import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkSite } from './check-site.ts';

function check(files: Record<string, string>, base = '/'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'check-site-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return checkSite(folder, base);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const cases: readonly (readonly [string, string, RegExp | undefined])[] = [
  ['a page that is there', '<a href="/b/">b</a>', undefined],
  ['a place on it', '<a href="/b/#x%20y">b</a>', undefined],
  ['a file', '<img src="/a.png">', undefined],
  ['another site', '<a href="https://example.org/x#y">x</a>', undefined],
  ['a page that is not there', '<a href="/c/">c</a>', /\/c\/ leads nowhere/],
  ['a place that is not there', '<a href="/b/#z">b</a>', /leads to no such place/],
  ['its own place', '<p id="q"><a href="#q">q</a>', undefined],
  ['an id twice', '<p id="q"><p id="q">', /the id q stands twice/],
  ['an event handler', '<p onclick="x()">', /onclick=/],
  ['a style', '<p style="color:red">', /style=/],
  ['the word style in text', '<p title="a style=b">onclick=1</p>', undefined],
];
for (const [name, html, expected] of cases) {
  test(`a link check of ${name}`, () => {
    const problems = check({ 'index.html': html, 'b/index.html': '<p id="x y">', 'a.png': '' });
    if (expected === undefined) assert.deepEqual(problems, []);
    else assert.match(problems.join('\n'), expected);
  });
}

test('a link that forgets the base path is found', () => {
  const files = { 'index.html': '<a href="/b/">b</a><a href="/g/b/">b</a>', 'b/index.html': '' };
  assert.deepEqual(check(files, '/g/'), ['index.html: /b/ leaves the base path']);
});

test('a page that is too heavy is named with its weight', () => {
  let state = 1;
  const noise = Array.from({ length: 9000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 65_536).toString(36);
  }).join(' ');
  assert.match(check({ 'index.html': noise }).join(), /index\.html: \d+ bytes compressed/);
});
