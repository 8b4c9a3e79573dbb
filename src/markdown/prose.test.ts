import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankAllButProse, repeatedWordsOf, wordsOf } from './prose.ts';

const words = (source: string): string =>
  wordsOf(source)
    .map(({ word }) => word)
    .join(' ');

test('prose is what somebody wrote to be read', () => {
  const rows = [
    ['---\ntitle: One two\ntags: [nope]\ndescription: "Three"\n---\nFour', 'One two Three Four'],
    ['a `nope` b ``no `p` e`` c', 'a b c'],
    ['a\n\n```js title="nope"\nnope\n```\n\nb', 'a b'],
    ['a <Fact id="nope" part={2} /> b <kbd>c</kbd>', 'a b c'],
    ['<Chart title="nope" data={[{ label: "nope>" }]} />\n\na', 'a'],
    ['a [[nope|nope]] [b](nope "nope") ![c](nope.png) [d][nope]\n\n[nope]: nope', 'a b c d'],
    ['a[^nope] [@nope, p. 4] #nope/nope me@nope.example https://nope.example/nope', 'a'],
    ['costs $5 and $10, as $\\nope{x}$ says\n\n$$\nnope\n$$\n\nend', 'costs and as says end'],
    ['a {/* nope */} b %%nope%% c &nbsp; > d', 'a b c d'],
    ['> [!nope] a\n> b', 'a b'],
  ] as const;
  for (const [source, wanted] of rows) assert.equal(words(source), wanted, source);
});

test('every word stays where it was', () => {
  const source = '---\ntitle: A\n---\n\n`code` first <b>x</b>\n\nsecond [[link]] third';
  assert.equal(blankAllButProse(source).length, source.length);
  const places = wordsOf(source).map(({ word, line, column }) => [word, line, column]);
  assert.deepEqual(places, [
    ['A', 2, 8],
    ['first', 5, 8],
    ['x', 5, 17],
    ['second', 7, 1],
    ['third', 7, 17],
  ]);
});

test('a little word that stands twice is found where it stands again, within a paragraph only', () => {
  const found = (source: string): string[] =>
    repeatedWordsOf(source).map(
      ({ word, line, column }) => `${word} ${String(line)}:${String(column)}`,
    );
  assert.deepEqual(found('It is in the the rack.'), ['the 1:14']);
  assert.deepEqual(found('One\nmore of\nOf them.'), ['of 3:1']);
  for (const sound of [
    'What it had had, that that is.',
    'Read of.\n\nOf it, more.',
    'from 5 <Fact id="of" /> to `a` to `b`',
    'on-and and-or in-in',
  ]) {
    assert.deepEqual(found(sound), [], sound);
  }
});
