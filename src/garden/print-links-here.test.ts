import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printLinkRows } from './print-links-here.ts';

test('a row has its link, what says it, and its passages with the link in them marked', () => {
  const row = {
    title: 'Loops & <lines>',
    address: '/notes/a"b/',
    contexts: [{ text: 'First. A <b> & the loop goes on.', start: 19, end: 23 }],
    says: 'How many?',
  };
  assert.equal(
    printLinkRows([row, { ...row, contexts: [] }], (address) => `/base${address}`),
    '<li><a href="/base/notes/a&quot;b/">Loops &amp; &lt;lines&gt;</a><p>How many?</p>' +
      '<p>A &lt;b&gt; &amp; the <mark>loop</mark> goes on.</p></li>' +
      '<li><a href="/base/notes/a&quot;b/">Loops &amp; &lt;lines&gt;</a><p>How many?</p></li>',
  );
});
