import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { usedStyles } from './page-styles.ts';
import { readStyleSheet } from './style-sheet.ts';

const printFor = (css: string, ...names: readonly string[]): string =>
  readStyleSheet(css).printFor((name) => names.includes(name));

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
  assert.equal(printFor(css, '.b', 'p'), css);
  assert.equal(printFor(css, '.c', 'p'), '');
  assert.equal(printFor('.x :is(.a:not(.q),.b) i{top:0}', '.x', '.a', 'i').length > 0, true);
});

test('states, attributes and what every page has need no name', () => {
  const css = '*,::before{top:0}:root[data-theme=dark]{top:0}[hidden]{top:0}a:hover::after{top:0}';
  assert.equal(printFor(css, 'a'), css);
});

test('layers are gathered in their order, whose declaration goes', () => {
  const css =
    '@layer a,b;@layer b{p{top:1px}}i{top:0}@layer a{p{top:2px}}@layer b,c;@layer b{p{top:3px}}';
  assert.equal(
    printFor(css, 'p', 'i'),
    'i{top:0}@layer a{p{top:2px}}@layer b{p{top:1px}p{top:3px}}',
  );
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
    const html = usedStyles(folder)(readFileSync(join(folder, 'index.html'), 'utf8'), 'index.html');
    assert.match(html, /^<style>\.seen\{top:0\}\.made\{top:0\}\.later\{top:0\}<\/style>/);
    assert.ok(html.endsWith(script));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('custom properties stay where the page, or a sheet that it links, reads them', () => {
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
    const html = usedStyles(folder)(readFileSync(join(folder, 'index.html'), 'utf8'), 'index.html');
    assert.match(html, /^<style>:root\{--a:1px;--b:light-dark\(red,blue\);\}p\{top:var\(--a\)\}/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
