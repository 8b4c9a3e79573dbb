import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Part } from './compiled-note.ts';
import { type NoteSketch, sketchGarden } from './testing.ts';
import { findUnlinkedMentions } from './unlinked-mentions.ts';

const text = (...parts: Part[]): NoteSketch => ({ body: [{ parts }] });
const named = (title: string, ...aliases: string[]): NoteSketch => ({
  frontMatter: { title, aliases },
});

const others = {
  'pue.md': named('Power usage effectiveness', 'PUE'),
  'slingshot.md': named('Slingshot'),
  'cloud.md': named('Cloud', 'public cloud'),
};

function mentions(...parts: Part[]): string[] {
  return findUnlinkedMentions(sketchGarden({ ...others, 'z.md': text(...parts) })).map(
    ({ from, of, name, context }) =>
      `${from} → ${of}: ${context.text.slice(0, context.start)}[${name}]${context.text.slice(context.end)}`,
  );
}

suite('a name in the text of a note that does not link to it', () => {
  const rows: readonly (readonly [string, Part[], string[]])[] = [
    ['several words', ['<p>In a public cloud.</p>'], ['z → cloud: In a [public cloud].']],
    ['over a line break', ['<p>a Public\ncloud</p>'], ['z → cloud: a [Public cloud]']],
    ['an abbreviation', ['<p>A PUE of 1.2</p>'], ['z → pue: A [PUE] of 1.2']],
    ['an abbreviation written small', ['<p>a pue of 1.2</p>'], []],
    ['a proper name', ['<p>It uses Slingshot.</p>'], ['z → slingshot: It uses [Slingshot].']],
    ['a word that begins a sentence', ['<p>A stone. Slingshot is it.</p>'], []],
    ['an ordinary word', ['<p>a cloud, a slingshot</p>'], []],
    ['part of a word', ['<p>PUEs and republic cloudy</p>'], []],
    ['words of two sentences', ['<p>public. Cloud</p>'], []],
    ['words of two paragraphs', ['<p>public</p>\n<p>cloud</p>'], []],
    ['code', ['<p><code>PUE</code></p>', '<pre><code>PUE</code></pre>'], []],
    ['a formula', ['<math><mtext>PUE</mtext></math>'], []],
    ['what a formula interrupts', ['<p>public <math><mi>x</mi></math> cloud</p>'], []],
    ['an attribute', ['<p><abbr title="PUE">p</abbr></p>'], []],
    ['an address between parts', ['<p id="', { kind: 'id', id: 'PUE' }, '">a</p>'], []],
    [
      'once only',
      ['<p>PUE and power usage effectiveness</p>'],
      ['z → pue: [PUE] and power usage effectiveness'],
    ],
    ['with entities', ['<p>R&#x26;D, PUE</p>'], ['z → pue: R&D, [PUE]']],
  ];
  for (const [name, parts, wanted] of rows) {
    test(name, () => {
      assert.deepEqual(mentions(...parts), wanted);
    });
  }
});

test('a note that links to it anywhere, or is it, does not mention it', () => {
  const garden = sketchGarden({
    'pue.md': { ...named('PUE'), ...text('<p>A PUE of 1</p>') },
    'z.md': { ...text('<p>A PUE of 1</p>'), links: ['[[PUE]]'] },
  });
  assert.deepEqual(findUnlinkedMentions(garden), []);
});

test('headings are no text, and names that two notes claim mean neither', () => {
  const garden = sketchGarden({
    'a.md': named('A', 'first footprint'),
    'b.md': named('B', 'first footprint'),
    'c.md': named('C', 'list price'),
    'z.md': {
      headings: ['# list price'],
      body: [
        { heading: 0, parts: ['<h1>list price</h1>'] },
        { parts: ['<p>a first footprint</p>'] },
      ],
    },
  });
  assert.deepEqual(findUnlinkedMentions(garden), []);
});

suite('what many notes say without a link is an ordinary word', () => {
  const rows: readonly (readonly [string, number, number, number])[] = [
    ['eight of ten', 8, 10, 8],
    ['more than eight in a small garden', 9, 20, 0],
    ['a tenth', 20, 200, 20],
    ['more than a tenth', 25, 200, 0],
    ['forty', 40, 800, 40],
    ['more than forty', 41, 800, 0],
  ];
  for (const [name, saying, all, found] of rows) {
    test(name, () => {
      const notes = Object.fromEntries(
        Array.from({ length: all }, (_, index) => [
          `n${String(index)}.md`,
          text(`<p>A ${index < saying ? 'PUE' : 'number'} of 1, in a public cloud.</p>`),
        ]),
      );
      const mentions = findUnlinkedMentions(sketchGarden({ ...others, ...notes }));
      assert.equal(mentions.filter(({ of }) => of === 'pue').length, found);
    });
  }
});
