import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchGarden } from '../garden/testing.ts';
import { sectionText } from './section-text.ts';

test('a section reads as plain text: no heading, no markup, cut after a word', () => {
  const garden = sketchGarden({
    'a.md': {
      headings: ['## X'],
      body: [
        { heading: 0, parts: ['<h2 id="x">X</h2>'] },
        {
          parts: [
            '<p>One &#x26; <em>two</em> &amp; <math><mi>x</mi></math>, three<br>four five.</p>',
            '<table><tr><td>six</td><td>seven</td></tr></table>',
          ],
        },
      ],
    },
  });
  const note = garden.note('a');
  assert.ok(note);
  const href = (address: string): string => address;
  const printer = { garden, href, image: () => undefined, file: () => undefined };
  assert.equal(sectionText(note, 'x', printer, 99), 'One & two & …, three four five. six seven');
  assert.equal(sectionText(note, 'x', printer, 20), 'One & two & …, …');
});
