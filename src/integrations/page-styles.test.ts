import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { leanProperties } from './custom-properties.ts';
import { printPage, takeApart } from './page-parts.ts';
import { usedStyles } from './page-styles.ts';
import { readStyleSheet } from './style-sheet.ts';

const printFor = (css: string, ...names: readonly string[]): string =>
  readStyleSheet(css).printFor((name) => names.includes(name));

const finish = (folder: string, html: string): string =>
  printPage(usedStyles(folder)(takeApart(html), 'index.html'));

test('a rule stays only where the page has every name of its selector', () => {
  const css = '.table td{color:red}.lede{color:blue}#Main>p{margin:0}';
  assert.equal(printFor(css, '.table', 'td'), '.table td{color:red}');
  assert.equal(printFor(css, '.table', 'th'), '');
  assert.equal(printFor(css, '#Main', 'p', '.lede'), '.lede{color:blue}#Main>p{margin:0}');
});

test('of a list of selectors those that are of use stay', () => {
  assert.equal(printFor('h1,h2,.x{margin:0}', 'h2', '.x'), 'h2,.x{margin:0}');
});

test('of alternatives one is enough; what must not be there need not be there', () => {
  const css = ':is(.a,.b) p:not(.c,td *){margin:0}';
  assert.equal(printFor(css, '.a', '.b', 'p'), css);
  assert.equal(printFor(css, '.b', 'p'), '.b p:not(.c,td *){margin:0}');
  assert.equal(printFor(css, '.c', 'p'), '');
  assert.equal(printFor('.x :is(.a:not(.q),.b) i{top:0}', '.x', '.a', 'i').length > 0, true);
});

test('of alternatives without use the heaviest stays, since it decides what all weigh', () => {
  assert.equal(printFor('a>:is(.b,h2,h3)+p{top:0}', 'a', 'h2', 'p'), 'a>:is(h2,.b)+p{top:0}');
  assert.equal(printFor('a>:is(h2,h3)+p{top:0}', 'a', 'h2', 'p'), 'a>h2+p{top:0}');
  assert.equal(printFor('a:is(h2,h3){top:0}', 'a', 'h2'), 'a:is(h2){top:0}');
});

test('of what scripts bring, a page has what it shows by itself', () => {
  const css = '.a{top:0}.b[open]{top:0}.c[type="x"]{top:0}.d{top:0}';
  const has =
    (...names: readonly string[]) =>
    (name: string) =>
      names.includes(name);
  const brought = {
    name: 'late.css',
    selectors: new Set(['.a', '.b[open]', '.c[type="x"]']),
    shows: has('.b', '.c', '[type=x]'),
  };
  const printed = readStyleSheet(css).printFor(has('.a', '.b', '.c', '.d'), brought);
  assert.equal(printed, '.c[type="x"]{top:0}.d{top:0}');
});

test('neighbours that begin with the same class are one rule, in their order', () => {
  const names = ['.a', '.b', '.c', 'p'];
  const nested = printFor('.a{top:0}.a .b{left:0}.a>.c,.a p{top:1px}.c{top:0}', ...names);
  assert.equal(nested, '.a{top:0;.b{left:0}>.c,p{top:1px}}.c{top:0}');
  assert.equal(printFor('.a .b{top:0}.c .b{top:0}', ...names), '.a .b{top:0}.c .b{top:0}');
  assert.equal(printFor('.a .b{top:0}.a{top:0}', ...names), '.a .b{top:0}.a{top:0}');
  assert.equal(printFor('.a.b{top:0}.a:hover{top:0}', ...names), '.a.b{top:0}.a:hover{top:0}');
});

test('states, attributes and what every page has need no name', () => {
  const css = '*,::before{top:0}:root[data-theme=dark]{top:0}[hidden]{top:0}a:hover::after{top:0}';
  assert.equal(printFor(css, 'a'), css);
});

test('layers are gathered in their order, whose declaration goes', () => {
  const css =
    '@layer a,b;@layer b{p{top:1px}}i{top:0}@layer a{p{top:2px}}@layer b,c;@layer b{p{top:3px}}';
  assert.equal(printFor(css, 'p', 'i'), 'i{top:0}@layer a{p{top:2px}}@layer b{p{top:1px;top:3px}}');
});

test('empty layers and media go; fonts and animations stay', () => {
  const css =
    '@layer a,b;@layer a{.x{top:0}}@media print{.x{top:0}}@font-face{src:url(a)}@keyframes k{to{top:0}}';
  assert.equal(printFor(css), '@font-face{src:url(a)}@keyframes k{to{top:0}}');
});

test('a page keeps what its markup has and what its scripts could make, however they come', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-styles-'));
  try {
    const style =
      '<style>.seen{top:0}.made{top:0}.later{top:0}.data{top:0}.gone{top:0}.asked{top:0}.said{top:0}</style>';
    const script = '<script type="module" src="/base/_astro/a.B-1.js"></script>';
    const data = '<script type="application/ld+json">{"data":1}</script>';
    mkdirSync(join(folder, '_astro'));
    writeFileSync(
      join(folder, '_astro/a.B-1.js'),
      'x.className="made";import("./b.js");find(".asked b");say("It is said here and gone.")',
    );
    writeFileSync(join(folder, '_astro/b.js'), 'y.class=`later line-${i}`');
    writeFileSync(
      join(folder, 'index.html'),
      `${style}${data}<p data-n="a > b" class="other seen">gone</p>${script}`,
    );
    const html = finish(folder, readFileSync(join(folder, 'index.html'), 'utf8'));
    assert.match(html, /^<style>\.seen\{top:0\}\.made\{top:0\}\.later\{top:0\}<\/style>/);
    assert.ok(html.endsWith(script));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('custom properties stay where a sheet that the page links reads them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-styles-'));
  try {
    const style =
      '<style>:root{--a:1px;--b:light-dark(red,blue);--c:"x, y";--d:2px}p{top:var(--a)}</style>';
    mkdirSync(join(folder, '_astro'));
    writeFileSync(join(folder, '_astro/print.css'), 'p{left:var(--b)}');
    writeFileSync(join(folder, '_astro/other.css'), 'p{left:var(--d)}');
    writeFileSync(
      join(folder, 'index.html'),
      `${style}<link rel="stylesheet" media="print" href="/base/_astro/print.css"><p>`,
    );
    const html = finish(folder, readFileSync(join(folder, 'index.html'), 'utf8'));
    assert.match(html, /^<style>:root\{--b:light-dark\(red,blue\)\}p\{top:1px\}/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the value of a property stands where it is read once, or where its name is no shorter', () => {
  const lean = (css: string): string => leanProperties(css, new Set(['--out']));
  assert.equal(lean(':root{--a:1px solid red}p{border:var(--a)}'), 'p{border:1px solid red}');
  assert.equal(lean(':root{--a:2px}p{top:var(--a)}i{top:var(--a)}'), 'p{top:2px}i{top:2px}');
  for (const kept of [
    ':root{--long:light-dark(red,blue)}p{color:var(--long)}i{color:var(--long)}',
    ':root{--out:1px}p{top:var(--out)}',
    'p{--a:1px}i{top:var(--a)}',
    ':root{--a:1px}p{top:var(--a,2px)}',
    '@media print{:root{--a:1px}}p{top:var(--a)}',
    ':root{--a:1px}:root{--a:2px}p{top:var(--a)}',
  ]) {
    assert.equal(lean(kept), kept);
  }
});

test('a calculator whose styles are to come has none in the page, and what stands beside it has its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-styles-'));
  try {
    mkdirSync(join(folder, '_astro'));
    writeFileSync(join(folder, '_astro/late.css'), '.inside{top:0}.both{top:0}');
    writeFileSync(join(folder, '_astro/a.js'), 'bring("/_astro/late.css")');
    const page = (head: string): string =>
      '<style>.inside{top:0}.both{top:0}.other{top:0}</style>' +
      `${head}<script type="module" src="/_astro/a.js"></script><p class="both">` +
      '<cost-calculator><p class="inside both other"></cost-calculator>';
    const early = finish(folder, page(''));
    assert.match(early, /^<style>\.inside\{top:0\}\.both\{top:0\}\.other\{top:0\}<\/style>/);
    const late = finish(folder, page('<link rel="preload" as="style" href="/_astro/late.css">'));
    assert.match(late, /^<style>\.both\{top:0\}\.other\{top:0\}<\/style>/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a style sheet stands where its mark does', () => {
  const sheets = new Map([
    ['/*sheet 0*/', 'p{top:0}'],
    ['/*sheet 1*/', 'i{top:0}b{top:1px}'],
  ]);
  const page = takeApart('<style>/*sheet 1*//*sheet 0*/</style><p><b></b></p>');
  const finished = printPage(usedStyles('no-scripts', sheets)(page, 'index.html'));
  assert.equal(finished, '<style>b{top:1px}p{top:0}</style><p><b></b></p>');
});
