import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFinisher } from './finish-pages.ts';
import { printKeptPage, readKeptPage } from './kept-page.ts';

const page = {
  ...pageFinisher([])('<main data-pagefind-body id="a">€\n<a href="#a">x</a></main>', ''),
  digest: 'd',
  read: ['one', 'two/three'],
};

test('a page that was kept comes back as it was, to be found or not', () => {
  assert.deepEqual(readKeptPage(printKeptPage(page)), page);
  const hidden = { ...page, searched: undefined, read: [] };
  assert.deepEqual(readKeptPage(printKeptPage(hidden)), hidden);
});

test('what was cut short, or is something else, is no page', () => {
  const text = printKeptPage(page);
  for (const end of [0, 1, 40, text.indexOf('\n')]) {
    assert.equal(readKeptPage(text.slice(0, end)), undefined);
  }
  for (const other of [undefined, '', 'x\n', '[]\n', '[["a"]]\nx', '{}\n', '[1]\n']) {
    assert.equal(readKeptPage(other), undefined);
  }
});
