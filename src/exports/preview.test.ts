import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFacts } from '../garden/facts.ts';
import { sketchGarden } from '../garden/testing.ts';
import type { Garden } from '../garden/garden.ts';
import { previewFact, previewNote } from './preview.ts';

function printerOf(garden: Garden) {
  const href = (address: string): string => `/base${address}`;
  return { garden, href, image: () => undefined, file: () => undefined };
}

test('a fact shows its value, date, source, where it was read, and its doubts', () => {
  const { facts } = parseFacts(
    '- {id: price, statement: S, value: 5, unit: USD, as_of: "2025", source: {title: A, authors: B, year: 2025, url: "https://example.org/"}, cite: a, verified: false, seen_in: "https://other.example/", note: N}',
    'f.yaml',
  );
  const [fact] = facts;
  assert.ok(fact);
  assert.deepEqual(previewFact(fact, printerOf(sketchGarden({}))), {
    title: '5 USD (2025)',
    text: 'S',
    lines: [
      { text: 'As of 2025' },
      { text: 'A. B, 2025', url: 'https://example.org/' },
      { text: 'Read in another text', url: 'https://other.example/' },
      { text: 'Unverified: not read in its source.' },
      { text: 'N' },
    ],
    links: [{ text: 'More about this fact', url: '/base/facts/price/' }],
  });
});

test('a note shows its claim, its state and its parts', () => {
  const garden = sketchGarden({
    'a.md': {
      frontMatter: { title: 'A', description: 'C.', status: 'budding' },
      headings: ['## X', '## Y'],
      links: ['[[b]]', '[[b]]', '[[a]]'],
    },
    'b.md': { links: ['[[a#Y]]'] },
  });
  const note = garden.note('a');
  assert.ok(note);
  assert.deepEqual(previewNote(note, printerOf(garden)), {
    title: 'A',
    text: 'C.',
    lines: [{ text: 'budding, 1 min' }, { text: 'X · Y' }],
    links: [{ text: 'b', url: '/base/notes/b/' }],
    sections: { y: { title: 'Y', text: '' } },
  });
});
