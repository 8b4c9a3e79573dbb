import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkGarden, relax } from './check.ts';
import type { ComponentUse } from './compiled-note.ts';
import { parseFacts } from './facts.ts';
import type { GardenInput } from './garden.ts';
import { compareProblems } from './problem.ts';
import { parseTags } from './tags.ts';
import { sketchGarden } from './testing.ts';
import type { NoteSketch } from './testing.ts';

const { facts } = parseFacts(
  `- {id: two-parts, statement: S., value: [1, 2], unit: GB, qualifier: [null, about], as_of: "2025", cite: key, verified: true,
   source: {title: T, authors: A, year: 2025, url: null}}
- {id: no-value, statement: S., value: null, unit: null, as_of: "2025", cite: key, verified: true,
   source: {title: T, authors: A, year: 2025, url: null}}
`,
  'facts/x.yaml',
);
const { tags } = parseTags('pricing: {title: Pricing, description: D}\n', 'tags.yaml');
const source = {
  key: 'key',
  type: 'misc',
  title: 'T',
  authors: [],
  people: [],
  label: 'T',
  file: '',
  line: 1,
  column: 1,
};
const rest: Partial<GardenInput> = { facts, tags, sources: [source], attachments: ['a.png'] };

const component = (name: string, attributes: ComponentUse['attributes']): NoteSketch => ({
  components: [{ name, attributes, line: 3, column: 7 }],
});

function check(notes: Record<string, NoteSketch>): string[] {
  return checkGarden(sketchGarden(notes, rest))
    .filter(({ rule }) => rule !== 'corpus/orphan')
    .map(({ file, line, column, rule, message, help }) =>
      [`${file}:${String(line)}:${String(column)}`, rule, `${message}; ${help}`].join(' '),
    );
}

suite('what is wrong', () => {
  const rows: [name: string, notes: Record<string, NoteSketch>, problems: string[]][] = [
    [
      'nothing',
      {
        'a.md': {
          ...component('Fact', { id: 'two-parts', part: '2' }),
          links: ['[[b]]', '[[New]]'],
        },
        'b.md': {
          ...component('Figure', { src: 'a.png' }),
          citations: [{ key: 'key', line: 1, column: 1 }],
        },
      },
      [],
    ],
    [
      'broken link',
      { 'a.md': { links: ['', '[[Frontire]]'] }, 'Frontier.md': {} },
      ['a.md:2:5 wikilink/unknown no note "Frontire"; Did you mean [[Frontier]]?'],
    ],
    [
      'unknown fact',
      { 'a.md': component('Fact', { id: 'two-prats' }) },
      ['a.md:3:7 fact/unknown no fact "two-prats"; Did you mean two-parts?'],
    ],
    [
      'fact named like an object',
      { 'a.md': component('Fact', { id: '__proto__' }) },
      ['a.md:3:7 fact/unknown no fact "__proto__"; Add it to content/facts with its source.'],
    ],
    [
      'fact in a table',
      { 'a.md': component('FactTable', { ids: 'two-parts, none' }) },
      ['a.md:3:7 fact/unknown no fact "none"; Add it to content/facts with its source.'],
    ],
    [
      'a chart of nothing that can be drawn',
      { 'a.md': component('FactChart', { title: 'T', ids: 'no-value' }) },
      ['a.md:3:7 chart/data no-value is a statement without a number; Leave it out of the chart.'],
    ],
    [
      'a drawing that does not exist',
      { 'a.md': component('Topology', { title: 'T', kind: 'torus' }) },
      [
        'a.md:3:7 chart/drawing there is no drawing torus; Choose one of fat-tree, dragonfly, floor-plan, networks, node, power-chain, cost-stack.',
      ],
    ],
    [
      'part out of range',
      { 'a.md': component('Fact', { id: 'two-parts', part: 3 }) },
      ['a.md:3:7 fact/part two-parts has no part 3; Write a part from 1 to 2.'],
    ],
    [
      'part that is no number',
      { 'a.md': component('Fact', { id: 'two-parts', part: 'x' }) },
      ['a.md:3:7 fact/part two-parts has no part x; Write a part from 1 to 2.'],
    ],
    [
      'a word that the fact says itself',
      {
        'a.md': {
          components: [
            {
              name: 'Fact',
              attributes: { id: 'two-parts', part: 2 },
              approximation: 'roughly',
              line: 3,
              column: 7,
            },
          ],
        },
      },
      [
        'a.md:3:7 fact/qualifier "roughly" before a fact that prints "about" itself; Leave the word out; the fact says how near it is wherever it shows.',
      ],
    ],
    [
      'a word before a fact that says none',
      {
        'a.md': {
          components: [
            {
              name: 'Fact',
              attributes: { id: 'two-parts', part: 1 },
              approximation: 'over',
              line: 3,
              column: 7,
            },
          ],
        },
      },
      [],
    ],
    [
      'part of a statement',
      { 'a.md': component('Fact', { id: 'no-value', part: 1 }) },
      ['a.md:3:7 fact/part no-value has no part 1; Leave part out.'],
    ],
    [
      'figure',
      { 'a.md': component('Figure', { src: 'b.png' }) },
      ['a.md:3:7 img/missing no file "b.png"; Put the file beside the note, or mend its name.'],
    ],
    [
      'citation',
      { 'a.md': { citations: [{ key: 'keys', line: 4, column: 2 }] } },
      ['a.md:4:2 cite/unknown no source "keys"; Add it to content/sources.bib.'],
    ],
    [
      'tag',
      { 'a.md': { tags: [{ tag: 'Pircing', line: 2, column: 1 }] } },
      ['a.md:2:1 tag/unknown no tag "Pircing"; Did you mean pricing?'],
    ],
    [
      'one address for two',
      { 'A b.md': {}, 'a-b.md': {} },
      [
        'a-b.md:1:1 corpus/duplicate-slug its address /notes/a-b/ belongs to A b.md; Rename one of the two files.',
      ],
    ],
    [
      'former address that is taken',
      { 'a.md': { frontMatter: { redirectFrom: ['/notes/b/'] } }, 'b.md': {} },
      [
        'a.md:1:1 corpus/redirect redirectFrom /notes/b/, which leads to b.md; Remove it from one of the two.',
      ],
    ],
    [
      'alias that is a file name',
      { 'a.md': { frontMatter: { aliases: ['El Capitan'] } }, 'x/el-capitan.md': {} },
      [
        'a.md:1:1 corpus/alias alias "El Capitan" is the file name of x/el-capitan.md; Remove the alias.',
      ],
    ],
    [
      'alias that is a title',
      { 'a.md': { frontMatter: { aliases: ['T'] } }, 'b.md': { frontMatter: { title: 'T' } } },
      ['a.md:1:1 corpus/alias alias "T" is the title of b.md; Remove the alias.'],
    ],
    [
      'alias of two',
      { 'a.md': { frontMatter: { aliases: ['T'] } }, 'b.md': { frontMatter: { aliases: ['t'] } } },
      ['b.md:1:1 corpus/alias alias "t" is the alias of a.md; Remove the alias.'],
    ],
    [
      'title of two',
      { 'a.md': { frontMatter: { title: 'T' } }, 'b.md': { frontMatter: { title: 'T' } } },
      [
        'b.md:1:1 corpus/alias title "T" is the title of a.md; Tell the two apart by another title.',
      ],
    ],
    [
      'title that is a file name elsewhere',
      { 'a.md': { frontMatter: { title: 'b' } }, 'b.md': { frontMatter: { title: 'T' } } },
      [
        'a.md:1:1 corpus/alias title "b" is the file name of b.md; Tell the two apart by another title.',
      ],
    ],
    [
      'own file name as title and alias',
      { 'a.md': { frontMatter: { title: 'A', aliases: ['a'] } } },
      [],
    ],
    ['file names alike in two folders', { 'x/a.md': {}, 'y/a.md': {} }, []],
    [
      'circle',
      {
        'a.md': { links: ['![[b]]'] },
        'b.md': { links: ['![[c]]'] },
        'c.md': { links: ['', '![[b]]'] },
      },
      [
        'c.md:2:5 corpus/transclusion-cycle notes show each other in a circle: b → c → b; Make one of the embeds a link: remove its `!`.',
      ],
    ],
    [
      'a note that shows itself',
      { 'a.md': { links: ['![[a]]'] } },
      [
        'a.md:1:5 corpus/transclusion-cycle notes show each other in a circle: a → a; Make one of the embeds a link: remove its `!`.',
      ],
    ],
    [
      'shown twice is no circle',
      {
        'a.md': { links: ['![[b]]', '![[c]]'] },
        'b.md': { links: ['![[c]]'] },
        'c.md': { links: ['[[a]]'] },
      },
      [],
    ],
    [
      'long description',
      { 'a.md': { frontMatter: { description: 'x'.repeat(161) } } },
      ['a.md:1:1 fm/description the description has 161 characters; Say it in 160.'],
    ],
  ];
  for (const [name, notes, problems] of rows) {
    test(name, () => {
      assert.deepEqual(check(notes), problems);
    });
  }
});

test('a long chain of embeds is no circle and no trouble', () => {
  const notes = Array.from({ length: 20_000 }, (_, index): [string, NoteSketch] => [
    `n${String(index)}.md`,
    { links: [`![[n${String(index + 1)}]]`] },
  ]);
  assert.deepEqual(check(Object.fromEntries(notes)), []);
});

test('orphans are a warning; the problems of the compiler come along; all are sorted', () => {
  const compiled = {
    file: 'b.md',
    line: 2,
    column: 1,
    severity: 'error',
    rule: 'mdx/esm',
    message: 'm',
    help: 'h',
  } as const;
  const problems = checkGarden(
    sketchGarden({
      'b.md': { problems: [compiled], links: ['[[a]]'] },
      'a.md': {},
      'c.md': { frontMatter: { unlisted: true } },
    }),
  );
  assert.deepEqual(
    problems.map(({ file, rule, severity }) => [file, rule, severity]),
    [
      ['b.md', 'corpus/orphan', 'warning'],
      ['b.md', 'mdx/esm', 'error'],
    ],
  );
  assert.deepEqual(problems.toSorted(compareProblems), problems);
});

test('a garden without definitions takes any tag', () => {
  const garden = sketchGarden({ 'a.md': { tags: [{ tag: 'x', line: 1, column: 1 }] } });
  assert.deepEqual(
    checkGarden(garden).map(({ rule }) => rule),
    ['corpus/orphan'],
  );
});

test('relaxed, errors are warnings, but for what could do harm', () => {
  const problem = {
    file: 'a',
    line: 1,
    column: 1,
    severity: 'error',
    message: '',
    help: '',
  } as const;
  const relaxed = relax([
    { ...problem, rule: 'wikilink/unknown' },
    { ...problem, rule: 'img/svg' },
  ]);
  assert.deepEqual(
    relaxed.map(({ severity }) => severity),
    ['warning', 'error'],
  );
});

test('a tag or source with a mistake is not missing for those who name it', () => {
  const sketch: NoteSketch = {
    tags: [{ tag: 'cost', line: 1, column: 1 }],
    citations: [{ key: 'doe', line: 1, column: 1 }],
  };
  const rules = (unread: Partial<GardenInput>): string[] =>
    checkGarden(sketchGarden({ 'a.md': sketch }, { ...rest, ...unread }))
      .map(({ rule }) => rule)
      .filter((rule) => rule.endsWith('/unknown'));
  assert.deepEqual(rules({}), ['cite/unknown', 'tag/unknown']);
  assert.deepEqual(rules({ unreadSources: ['doe'], unreadTags: ['cost'] }), []);
});

test('a fact with a mistake is not missing for those who name it', () => {
  const problems = checkGarden(
    sketchGarden(
      { 'a.md': component('Fact', { id: 'broken' }), 'b.md': component('Fact', { id: 'gone' }) },
      { ...rest, unreadFacts: ['broken'] },
    ),
  );
  assert.deepEqual(
    problems.filter(({ rule }) => rule === 'fact/unknown').map(({ file }) => file),
    ['b.md'],
  );
});
