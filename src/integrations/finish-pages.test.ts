import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFinisher, type PageStep } from './finish-pages.ts';

const change =
  (of: (text: string, path: string) => string): PageStep =>
  (page, path) => ({ ...page, markup: page.markup.map((text) => of(text, path)) });

test('a page goes through all steps, is weighed as it is then, and keeps what it says to the search apart', () => {
  const finish = pageFinisher([
    change((text, path) => text.replace('?', path)),
    change((text) => text.replace('one', 'two')),
  ]);
  const page = finish('<p id="a" style="x">? one</p><a href="#a">a</a>', 'a/index.html');
  assert.equal(page.html, '<p id="a" style="x">a/index.html two</p><a href="#a">a</a>');
  assert.deepEqual(page.report.problems, ['style= on <p id="a" style="x">']);
  assert.equal(page.searched, undefined);

  const found = finish(
    '<html lang="en"><main data-pagefind-body data-facets="note|seed">HPC_node</main></html>',
    '',
  );
  assert.equal(found.html, '<html lang="en"><main>HPC_node</main></html>');
  assert.equal(found.searched?.facets, 'note|seed');
  assert.match(found.searched.content, /^<!doctype html><html lang="en">.*HPC node<\/main>/);
});
