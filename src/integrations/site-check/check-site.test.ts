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
  ['a bracket in an attribute', '<p title="a > b" onclick="x()">', /onclick=/],
  ['a style sheet of its own', '<link rel="stylesheet" href="/a.png">', /the page waits for/],
  [
    'a script that blocks',
    '<script src="/a.js"></script>',
    /a\.js is a script that the page waits/,
  ],
  [
    'one in the text',
    '<p><link rel="stylesheet" href="/a.png">',
    /a style sheet that the page waits/,
  ],
  ['one without scripts', '<noscript><link rel="stylesheet" href="/a.png"></noscript>', undefined],
  ['a style sheet for paper', '<link rel="stylesheet" media="print" href="/a.png">', undefined],
  ['a script that does not', '<script type="module" src="/a.js"></script>', undefined],
  ['an image of another host', '<img src="https://b.example/x.png">', /from another host/],
  ['an icon of another host', '<link rel="icon" href="//b.example/x.png">', /from another host/],
  ['a page of another host named', '<link rel="canonical" href="https://b.example/">', undefined],
  ['the word style in text', '<p title="a style=b">onclick=1</p>', undefined],
];
for (const [name, html, expected] of cases) {
  test(`a link check of ${name}`, () => {
    const problems = check({
      'index.html': html,
      'b/index.html': '<p id="x y">',
      'a.png': '',
      'a.js': '',
    });
    if (expected === undefined) assert.deepEqual(problems, []);
    else assert.match(problems.join('\n'), expected);
  });
}

test('a link that forgets the base path is found', () => {
  const files = { 'index.html': '<a href="/b/">b</a><a href="/g/b/">b</a>', 'b/index.html': '' };
  assert.deepEqual(check(files, '/g/'), ['index.html: /b/ leaves the base path']);
});

/** Text that hardly compresses. */
function noise(words: number): string {
  let state = 1;
  const word = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 65_536).toString(36);
  };
  return Array.from({ length: words }, word).join(' ');
}

test('a page that is too heavy is named with its weight', () => {
  assert.match(
    check({ 'index.html': noise(9000) }).join(),
    /index\.html: the page with its styles: \d+ bytes compressed; 13000 is the limit/,
  );
});

test('styles have a limit of their own', () => {
  const withStyles = (css: string) => check({ 'index.html': `<style>${css}</style>` }).join();
  const heavy = `.a{--b:"${noise(1500)}"}`;
  assert.match(withStyles(heavy), /index\.html: styles of a page: \d+ bytes .*2800 is the limit/);
  assert.equal(withStyles('.calculator{top:0}'), '');
});

test('scripts are weighed with what they import at once, and not with what they import later', () => {
  const site = (script: string) => ({
    'index.html': '<script type="module" src="/_astro/a.js"></script>',
    '_astro/a.js': script,
    '_astro/b.js': `/* ${noise(3000)} */`,
  });
  const heavy = /index\.html: scripts of a page to read: \d+ bytes compressed; 4000 is the limit/;
  assert.match(check(site('import{b as c}from"./b.js";')).join(), heavy);
  assert.match(check(site('import "./b.js"')).join(), heavy);
  assert.deepEqual(check(site('import("./b.js")')), []);
});

test('each calculator is weighed with the engine that all share', () => {
  const files = {
    'calculators/a/index.html': '',
    '_astro/calculator.1.js': `/* ${noise(9000)} */`,
    '_astro/a.2.js': 'import "./calculator.1.js"',
  };
  assert.match(check(files).join(), /calculators\/a\/index\.html: scripts of a calculator: \d+/);
});

test('a calculator for other sites is weighed with everything that it can ever fetch', () => {
  const weightOf = (files: Record<string, string>): number => {
    const said = /a\/embed\/index\.html: the calculator for other sites: (\d+)/;
    return Number(said.exec(check({ ...alone, ...files }).join())?.[1]);
  };
  const embed = 'calculators/a/embed/index.html';
  const alone = {
    'calculators/a/index.html': '',
    'calculators/b/index.html': '',
    [embed]: `<!-- ${noise(9000)} --><script type="module" src="/_astro/engine.js"></script>`,
    '_astro/engine.js': '',
    '_astro/a.2.js': `/* ${noise(500)} */`,
    '_astro/b.2.js': `/* ${noise(500)} */`,
    'paper.css': `/* ${noise(500)} */`,
  };
  const page = weightOf({});
  assert.ok(page > 20_000);
  // Its own model, which is fetched on request, but not that of another.
  const own = weightOf({ '_astro/engine.js': 'import("./a.2.js")' });
  assert.ok(own > page + 1000);
  const both = weightOf({ '_astro/engine.js': 'import("./a.2.js");import(`./b.2.js`)' });
  assert.ok(both >= own && both < own + 100);
  const paper = '<link rel="stylesheet" media="print" href="/paper.css">';
  assert.ok(weightOf({ [embed]: alone[embed] + paper }) > page + 1000);
});
