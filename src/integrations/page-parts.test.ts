import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printPage, takeApart } from './page-parts.ts';

const elementsOf = (html: string): readonly string[] =>
  takeApart(html).tags.map(({ element }) => element);

test('a page is cut where a script or a style stands, and its tags are read', () => {
  const html =
    '<html><style>p{}</style><P id="A" class="b  c" title="a > b &amp; c">x<script src="/a.js" defer></script></p><i>';
  const page = takeApart(html);
  assert.deepEqual(page.markup, [
    '<html>',
    '<P id="A" class="b  c" title="a > b &amp; c">x',
    '</p><i>',
  ]);
  assert.deepEqual(page.inline, [
    { element: 'style', start: '<style>', text: 'p{}' },
    { element: 'script', start: '<script src="/a.js" defer>', text: '' },
  ]);
  assert.deepEqual(elementsOf(html), ['html', 'style', 'p', 'script', 'i']);
  const [, , paragraph, script] = page.tags;
  assert.deepEqual(paragraph?.names, ['p', '.b', '.c', '#A']);
  assert.equal(paragraph.attributes.get('title'), 'a > b & c');
  assert.deepEqual(
    [...(script?.attributes ?? [])],
    [
      ['src', '/a.js'],
      ['defer', ''],
    ],
  );
});

test('what stands in scripts and styles is no markup', () => {
  assert.deepEqual(elementsOf('<script>"<b>"</script><style>/* <i> */</style><p>'), [
    ...['script', 'style', 'p'],
  ]);
});

test('a script without an end is markup', () => {
  assert.deepEqual(takeApart('<p><script>"<b>').markup, ['<p><script>"<b>']);
});

test('what was taken apart is printed as it was', () => {
  const piece = fc.constantFrom(
    ...['<p>', '</p>', '<script>', '</script>', '<style media="print">', '</style>'],
    ...['<a href="a>b">', 'x', '"', '<', '>'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const html = pieces.join('');
      assert.equal(printPage(takeApart(html)), html);
    }),
  );
});
