import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchedIn, withoutHints } from './search-hints.ts';

const searched = (main: string): string | undefined =>
  searchedIn(`<html lang="en"><main data-pagefind-body>${main}</main></html>`)?.content.replace(
    /^.*<main data-pagefind-body>(.*)<\/main>.*$/s,
    '$1',
  );

test('what the indexer is to ignore is left out with all that is in it', () => {
  assert.equal(searched('<p>a</p><p data-pagefind-ignore>b</p><p>c</p>'), '<p>a</p><p>c</p>');
  const nested =
    '<div class="a > b" data-pagefind-ignore><div><p>b</p></div><divider></divider></div>';
  assert.equal(searched(`a${nested}c${nested}`), 'ac');
  assert.equal(searched('<i data-pagefind-ignore>a<i data-pagefind-ignore>b</i></i>c'), 'c');
});

test('what does not end stays for the indexer, and so does what only looks like it', () => {
  for (const kept of [
    '<div data-pagefind-ignore><p>a</p>',
    '<p>&lt;p data-pagefind-ignore&gt;</p>',
    '<p title="x data-pagefind-ignored">a</p>',
  ]) {
    assert.equal(searched(kept), kept);
  }
});

test('a page without a searched part has none, and readers get no word for the indexer', () => {
  assert.equal(searchedIn('<html><main>a</main></html>'), undefined);
  assert.equal(
    withoutHints('<p data-pagefind-ignore>a</p><p>say data-pagefind-ignore here</p>'),
    '<p>a</p><p>say data-pagefind-ignore here</p>',
  );
});
