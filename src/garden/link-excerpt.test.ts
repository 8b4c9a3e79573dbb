import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptAround } from './link-excerpt.ts';

test('a short paragraph is shown whole', () => {
  assert.deepEqual(excerptAround({ text: 'See PUE for more.', start: 4, end: 7 }), {
    before: 'See ',
    link: 'PUE',
    after: ' for more.',
  });
});

test('a long paragraph is cut between words on both sides', () => {
  const words = 'word '.repeat(100);
  const text = `${words}link ${words}`;
  const { before, link, after } = excerptAround({ text, start: 500, end: 504 });
  assert.equal(link, 'link');
  assert.match(before, /^… word (?:word )+$/);
  assert.match(after, /^ (?:word )+… ?$|^ word.*word …$/);
  assert.ok(before.length < 170 && after.length < 170);
});

test('of a paragraph with several sentences only the one around the link is shown', () => {
  const text = 'It began. As Daly et al. 2006 say, see PUE. Then it went on.';
  const start = text.indexOf('PUE');
  assert.deepEqual(excerptAround({ text, start, end: start + 3 }), {
    before: 'As Daly et al. 2006 say, see ',
    link: 'PUE',
    after: '.',
  });
});
