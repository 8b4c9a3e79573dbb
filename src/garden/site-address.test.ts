import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayHavePage } from './site-address.ts';

const data = { facts: new Set(['a-price']), sources: new Set(['doe2023']) };

test('pages of the site, of facts, sources and calculators are there, and others are not', () => {
  for (const address of [
    ...[
      '/',
      '/about/',
      '/feed.xml',
      '/graph.json',
      '/tags/economics/',
      '/search/?q=/x',
      '/calculators/',
    ],
    ...['/calculators/nre/', '/calculators/nre/compare/?a=1', '/facts/', '/facts/a-price/'],
    ...[
      '/facts/stale/',
      '/facts/year/2024/',
      '/sources/~2/',
      '/sources/doe2023',
      '/facts/list.json',
    ],
  ]) {
    assert.ok(mayHavePage(address, data), address);
  }
  for (const address of [
    ...['/nowhere/', '/About/', '/calculators/nothing/', '/facts/another/', '/sources/doe2024/#x'],
  ]) {
    assert.ok(!mayHavePage(address, data), address);
  }
});
