import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findMissingNames, spellsOut } from './acronyms.ts';
import { sketchGarden } from './testing.ts';
import type { NoteSketch } from './testing.ts';

suite('words that spell an acronym out', () => {
  const rows: [acronym: string, words: string, does: boolean][] = [
    ['PUE', 'power usage effectiveness', true],
    ['PUE', 'Power Usage Effectiveness', true],
    ['HPC', 'high-performance computing', true],
    ['MTTI', 'mean time to interrupt', true],
    ['COGS', 'cost of goods sold', true],
    ['CORAL', 'Collaboration of Oak Ridge Argonne and Livermore', true],
    ['XDR', 'extreme data rate', true],
    ['PUE', 'usage effectiveness', false],
    ['PUE', 'the power usage effectiveness', false],
    ['PUE', 'power effectiveness usage', false],
    ['PUE', 'pue', false],
    ['PUE', '', false],
  ];
  for (const [acronym, words, does] of rows) {
    test(`${acronym}: ${words || 'nothing'}`, () => {
      assert.equal(spellsOut(words, acronym), does);
    });
  }
});

suite('names that a note lacks', () => {
  const named = (title: string, aliases: string[], text = ''): NoteSketch => ({
    frontMatter: { title, aliases },
    excerpt: text,
  });
  const rows: [name: string, sketch: NoteSketch, missing: string[]][] = [
    ['both are there', named('Power usage effectiveness', ['PUE']), []],
    ['the acronym is the title', named('PUE', ['power usage effectiveness']), []],
    ['no words', named('PUE', ['efficiency of a hall']), ['PUE undefined']],
    [
      'an alias without words',
      named('Efficiency', ['PUE', 'DCIE']),
      ['PUE undefined', 'DCIE undefined'],
    ],
    ['products', named('TOP500', ['NVLink', 'GB200', 'A']), []],
    [
      'said in the text alone, once',
      named(
        'Power usage effectiveness',
        [],
        'It is power usage effectiveness (PUE), and (PUE) again.',
      ),
      ['PUE Power usage effectiveness'],
    ],
    [
      'said of another thing',
      named('Egress', [], 'Of power usage effectiveness (PUE), in the US (AWS).'),
      [],
    ],
    [
      'said, and among the names',
      named('Power usage effectiveness', ['pue'], 'Power usage effectiveness (PUE).'),
      [],
    ],
  ];
  for (const [name, sketch, missing] of rows) {
    test(name, () => {
      const found = findMissingNames(sketchGarden({ 'a.md': sketch }));
      assert.deepEqual(
        found.map(({ acronym, expansion }) => `${acronym} ${String(expansion)}`),
        missing,
      );
    });
  }
});
