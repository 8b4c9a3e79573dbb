import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { svg } from '../charts/svg.ts';
import { breakLines, cardSize, drawShareCard, type Letterforms } from './share-card.ts';

/** Every letter is half as wide as high. */
const letters: Letterforms = {
  widthOf: (text) => text.length / 2,
  outline: (text, size, x, y) =>
    `M${String(x)} ${String(y)}h${String(size)}${text.replaceAll(/\W/g, '')}`,
};
const card = { title: 'Fat tree', subject: 'Architecture', description: 'Any to any.', site: 'S' };

suite('lines', () => {
  const rows: readonly (readonly [string, number, number, readonly string[]])[] = [
    ['', 10, 3, []],
    ['one two three', 10, 3, ['one two three']],
    ['one two three', 4, 3, ['one two', 'three']],
    ['unbreakable', 2, 3, ['unbreakable']],
    ['one two three four', 4.5, 2, ['one two', 'three …']],
    ['one two', 10, 0, []],
  ];
  for (const [text, width, most, lines] of rows) {
    test(`${text} in ${String(most)} of ${String(width)}`, () => {
      assert.deepEqual(breakLines(text, width, most, letters), lines);
    });
  }
});

test('a picture needs no font, with or without a figure', () => {
  const figure = svg(
    'svg',
    { class: 'chart', viewBox: '0 0 100 50' },
    svg('g', {}, svg('text', { x: 90, y: 10, 'text-anchor': 'end', class: 'label' }, 'ten')),
  );
  for (const drawn of [drawShareCard(card, letters), drawShareCard({ ...card, figure }, letters)]) {
    assert.doesNotMatch(drawn, /<text|font/);
    assert.match(drawn, new RegExp(`width="${String(cardSize.width)}"`));
  }
  // Three letters of half of twelve units end where the text was anchored.
  assert.match(drawShareCard({ ...card, figure }, letters), /class="label" d="M72 10h12ten"/);
});
