import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { ContentHistory } from './content-history.ts';
import { buildGarden } from './build-garden.ts';
import { factMark } from './compiled-note.ts';
import { parseFacts } from './facts.ts';
import { describeTarget, sketchGarden, sketchNote } from './testing.ts';
import type { NoteSketch } from './testing.ts';

const { facts } = parseFacts(
  `- id: margin
  statement: S.
  value: [67, 50]
  unit: percent
  as_of: "2025"
  source: {title: T, authors: A, year: 2025, url: null}
  cite: key
  verified: true
`,
  'facts/x.yaml',
);

suite('what a note is called', () => {
  const rows: [name: string, path: string, sketch: NoteSketch, title: string][] = [
    ['front matter', 'a.md', { frontMatter: { title: 'T' }, headings: ['# H'] }, 'T'],
    ['first top heading', 'a.md', { headings: ['## Not this', '# H', '# I'] }, 'H'],
    ['file name', 'x/El Capitan.md', { headings: ['## H'] }, 'El Capitan'],
    ['folder name', 'x/Systems/index.md', {}, 'Systems'],
    ['root', 'index.md', {}, 'index'],
  ];
  for (const [name, path, sketch, title] of rows) {
    test(name, () => {
      assert.equal(sketchGarden({ [path]: sketch }).notes[0]?.title, title);
    });
  }
});

suite('descriptions', () => {
  const rows: [name: string, sketch: NoteSketch, description: string][] = [
    ['front matter', { frontMatter: { description: 'D' }, excerpt: 'E' }, 'D'],
    ['excerpt', { excerpt: 'E  e' }, 'E e'],
    [
      'facts filled in',
      { excerpt: `A margin of ${factMark('margin', 2)}.` },
      'A margin of 50 percent.',
    ],
    ['unknown fact', { excerpt: `So ${factMark('none', undefined)}.` }, 'So none.'],
    [
      'cut after a word',
      { excerpt: `${'word '.repeat(31)}word words` },
      `${'word '.repeat(31)}word…`,
    ],
    ['one long word', { excerpt: 'x'.repeat(300) }, `${'x'.repeat(159)}…`],
  ];
  for (const [name, sketch, description] of rows) {
    test(name, () => {
      const [note] = sketchGarden({ 'a.md': sketch }, { facts }).notes;
      assert.equal(note?.description, description);
      assert.ok(note.description.length <= 160);
    });
  }
});

test('notes that share a slug are numbered, and never take one that is there', () => {
  const garden = sketchGarden({ 'A b.md': {}, 'a-b.md': {}, 'a-b-2.md': {}, 'A-B.mdx': {} });
  assert.deepEqual(
    garden.notes.map(({ path, slug }) => [path, slug]),
    [
      ['A b.md', 'a-b'],
      ['A-B.mdx', 'a-b-3'],
      ['a-b-2.md', 'a-b-2'],
      ['a-b.md', 'a-b-4'],
    ],
  );
});

test('drafts are dropped, unless one is writing', () => {
  const notes = { 'a.md': { frontMatter: { draft: true } }, 'b.md': {} };
  assert.equal(sketchGarden(notes).notes.length, 1);
  assert.equal(sketchGarden(notes, { includeDrafts: true }).notes.length, 2);
});

test('unlisted notes can be linked to, and stand in no list', () => {
  const garden = sketchGarden({
    'hidden.md': {
      frontMatter: { unlisted: true },
      links: ['[[a]]', '[[Nobody wrote this]]'],
      tags: [{ tag: 'x', line: 1, column: 1 }],
    },
    'a.md': { links: ['[[hidden]]'], tags: [{ tag: 'x', line: 1, column: 1 }] },
  });
  const [a, hidden] = garden.notes;
  assert.equal(describeTarget(a?.links[0]), 'note:hidden');
  assert.deepEqual(a?.backlinks, []);
  assert.deepEqual(a.related, []);
  assert.deepEqual(
    hidden?.backlinks.map(({ slug }) => slug),
    ['a'],
  );
  assert.deepEqual(garden.listed, [a]);
  assert.deepEqual(garden.wanted, []);
  assert.deepEqual(
    garden.tags.map((tag) => tag.notes),
    [['a']],
  );
});

test('backlinks come with their paragraphs, facts filled in and places moved', () => {
  const note = sketchNote('a.md', { links: ['[[b]]', '[[b|again]]', '[[b]]'] });
  const mark = factMark('margin', 1);
  const context = { text: `At ${mark} see b.`, start: mark.length + 8, end: mark.length + 9 };
  const [link] = note.links;
  assert.ok(link);
  const garden = buildGarden({
    notes: [{ ...note, links: [{ ...link, context }, ...note.links] }, sketchNote('b.md')],
    facts,
    sources: [],
    tags: [],
    attachments: [],
  });
  const [backlink] = garden.note('b')?.backlinks ?? [];
  assert.equal(backlink?.slug, 'a');
  assert.deepEqual(
    backlink.contexts.map(({ text, start, end }) => [text, text.slice(start, end)]),
    [
      ['At 67 percent see b.', 'b'],
      ['See [[b]] there.', '[[b]]'],
      ['See [[b|again]] there.', '[[b|again]]'],
    ],
  );
});

test('wanted notes: by folded name, each note asks once, most wanted first', () => {
  const { wanted, wantedByName } = sketchGarden({
    'a.md': { links: ['[[Egress]]', '[[Idle headroom]]', '[[idle-headroom|it]]'] },
    'b.md': { links: ['[[idle headroom]]', '[[egress!]]', '[[__proto__]]'] },
  });
  assert.deepEqual(
    wanted.map(({ name, id, askedBy }) => [name, id, askedBy.map(({ slug }) => slug)]),
    [
      ['Idle headroom', 'idle-headroom', ['a', 'b']],
      ['Egress', 'egress', ['a']],
      ['egress!', 'egress-2', ['b']],
      ['__proto__', '__proto__', ['b']],
    ],
  );
  assert.equal(wantedByName.get('idle headroom'), wanted[0]);
  assert.equal(wanted[0]?.address, '/wanted/#idle-headroom');
});

test('facts and sources know who uses them', () => {
  const fact = (id: string): NoteSketch => ({
    components: [{ name: 'Fact', attributes: { id }, line: 1, column: 1 }],
  });
  const table = { name: 'FactTable', attributes: { ids: ['margin', 'b'] }, line: 1, column: 1 };
  const garden = sketchGarden(
    {
      'a.md': { ...fact('margin'), citations: [{ key: 'key', line: 1, column: 1 }] },
      'b.md': { components: [table] },
      'c.md': fact('constructor'),
    },
    { facts },
  );
  assert.deepEqual(
    [...garden.factUses],
    [
      ['margin', ['a', 'b']],
      ['b', ['b']],
      ['constructor', ['c']],
    ],
  );
  assert.deepEqual(garden.sourceUses.get('key'), { notes: ['a'], facts: ['margin'] });
  assert.equal(garden.factUses.get('toString'), undefined);
});

test('a calculator knows the listed notes that show it', () => {
  const shown = { name: 'Calculator', attributes: { id: 'tco' }, line: 1, column: 1 };
  const garden = sketchGarden({
    'a.md': { components: [shown, shown] },
    'b.md': {
      components: [
        { ...shown, attributes: { id: 3 } },
        { ...shown, name: 'Chart' },
      ],
    },
    'c.md': { components: [shown], frontMatter: { unlisted: true } },
  });
  assert.deepEqual([...garden.calculatorUses], [['tco', ['a']]]);
});

const names = ['Cloud', 'cloud', 'Margin mixing', 'margins', 'x', 'constructor', 'Egress', 'index'];
const paths = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('', 'a/', 'b/', 'a/b/'),
      fc.constantFrom(...names),
      fc.constantFrom('md', 'mdx'),
    )
    .map(([folder, name, extension]) => `${folder}${name}.${extension}`),
  { maxLength: 8 },
);
const links = fc.array(
  fc
    .tuple(
      fc.constantFrom('', '!'),
      fc.constantFrom(...names, 'a/Cloud', '../x', 'Clouds', 'b/b', ''),
    )
    .map(([mark, name]) => `${mark}[[${name}]]`),
  { maxLength: 6 },
);
const sketch = fc.record({
  links,
  frontMatter: fc.record({
    aliases: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
    unlisted: fc.boolean(),
  }),
  tags: fc.array(
    fc.constantFrom('a', 'a/b', '__proto__').map((tag) => ({ tag, line: 1, column: 1 })),
    { maxLength: 2 },
  ),
});
const vaults = paths.chain((paths) =>
  fc.tuple(...paths.map((path) => sketch.map((drawn) => sketchNote(path, drawn)))),
);

test('every link to a note has its backlink, and every backlink its link', () => {
  fc.assert(
    fc.property(vaults, (notes) => {
      const garden = buildGarden({ notes, facts: [], sources: [], tags: [], attachments: [] });
      const forth = garden.listed.flatMap((note) =>
        note.links.flatMap((link) =>
          link.kind === 'note' && link.slug !== note.slug ? [`${note.slug} ${link.slug}`] : [],
        ),
      );
      const back = garden.notes.flatMap((note) =>
        note.backlinks.map(({ slug }) => `${slug} ${note.slug}`),
      );
      assert.deepEqual([...new Set(forth)].sort(), back.sort());
    }),
  );
});

test('the garden is the same whatever the order of the files', () => {
  fc.assert(
    fc.property(
      vaults.chain((notes) =>
        fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length })),
      ),
      ([notes, shuffled]) => {
        const rest = { facts: [], sources: [], tags: [], attachments: [] };
        const [one, other] = [notes, shuffled].map((notes) => {
          const garden = buildGarden({ notes, ...rest });
          return JSON.stringify([garden.notes, garden.wanted, garden.tags]);
        });
        assert.equal(one, other);
      },
    ),
  );
});

test('a note is dated by its history, and by its front matter where that knows more', () => {
  const commit = (day: string, file: string) => ({
    ...{ hash: day, time: Date.parse(day) / 1000, day, subject: '', authors: [] },
    changes: [{ file, after: day }],
  });
  const commits = [
    commit('2026-05-05', 'content/notes/old.md'),
    commit('2026-03-03', 'content/notes/old.md'),
    commit('2026-02-02', 'content/notes/new.md'),
  ];
  const said = { planted: '2026-03-01', tended: '2026-03-02' };
  const notes = {
    'new.md': { frontMatter: said },
    'old.md': { frontMatter: said },
    'uncommitted.md': { frontMatter: said },
  };
  const datesIn = (history: ContentHistory) =>
    sketchGarden(notes, { notesPrefix: 'content/notes/', history }).notes.map(
      ({ planted, tended }) => [planted, tended],
    );
  assert.deepEqual(datesIn({ isComplete: true, commits }), [
    ['2026-02-02', '2026-02-02'],
    ['2026-03-01', '2026-05-05'],
    ['2026-03-01', '2026-03-02'],
  ]);
  const front = ['2026-03-01', '2026-03-02'];
  assert.deepEqual(datesIn({ isComplete: false, why: 'shallow' }), [front, front, front]);
});
