import assert from 'node:assert/strict';
import { it, suite, test } from 'node:test';
import { parseBibliography } from './bibliography.ts';
import { checkGarden } from './check.ts';
import { parseFacts } from './facts.ts';
import { condense, type Problem } from './problem.ts';
import { parseTags } from './tags.ts';
import { describeTarget, type NoteSketch, sketchGarden } from './testing.ts';

const rulesOf = (notes: Record<string, NoteSketch>): string[] =>
  checkGarden(sketchGarden(notes))
    .filter(({ severity }) => severity === 'error')
    .map(({ file, rule }) => `${file} ${rule}`);

suite('a stranger’s note takes nothing from another', () => {
  const victim = { 'words/pue.md': { frontMatter: { title: 'PUE', aliases: ['overhead'] } } };
  const rows: readonly (readonly [string, Record<string, NoteSketch>, string])[] = [
    ['its address', { 'words/PUE.mdx': {} }, 'words/pue.md corpus/duplicate-slug'],
    [
      'its address, as a folder',
      { 'words/pue/index.md': {} },
      'words/pue/index.md corpus/duplicate-slug',
    ],
    ['its title', { 'x.md': { frontMatter: { title: 'pue' } } }, 'x.md corpus/alias'],
    [
      'its title, as an alias',
      { 'x.md': { frontMatter: { aliases: ['ＰＵＥ'] } } },
      'x.md corpus/alias',
    ],
    [
      'its alias',
      { 'x.md': { frontMatter: { aliases: ['Over_head', 'overhead'] } } },
      'x.md corpus/alias',
    ],
    [
      'its alias, as a title',
      { 'x.md': { frontMatter: { title: 'Overhead' } } },
      'words/pue.md corpus/alias',
    ],
    ['links to its file name', { 'pue.md': { links: ['[[PUE]]'] } }, 'words/pue.md corpus/alias'],
    [
      'the search page',
      { 'x.md': { frontMatter: { redirectFrom: ['/search/'] } } },
      'x.md corpus/reserved',
    ],
    [
      'all notes',
      { 'x.md': { frontMatter: { redirectFrom: ['/notes/'] } } },
      'x.md corpus/reserved',
    ],
    [
      'scripts',
      { 'x.md': { frontMatter: { redirectFrom: ['/_astro/a/'] } } },
      'x.md corpus/reserved',
    ],
    [
      'its address, as a former one',
      { 'x.md': { frontMatter: { redirectFrom: ['/notes/words/pue/'] } } },
      'x.md corpus/redirect',
    ],
    [
      'the former address of another',
      {
        'x.md': { frontMatter: { redirectFrom: ['/old/'] } },
        'y.md': { frontMatter: { redirectFrom: ['/old/'] } },
      },
      'y.md corpus/redirect',
    ],
  ];
  for (const [name, notes, wanted] of rows) {
    it(name, () => {
      const found = rulesOf({ ...victim, ...notes });
      assert.ok(found.includes(wanted), found.join(', ') || 'nothing');
    });
  }
  it('and notes of their own names are fine', () => {
    assert.deepEqual(
      rulesOf({
        ...victim,
        'x.md': { frontMatter: { title: 'Power', redirectFrom: ['/notes/old/', '/blog/x/'] } },
        'economics/readme.md': {},
        'words/readme.md': {},
      }),
      [],
    );
  });
});

suite('names of the prototype are found only if somebody wrote them', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    it(name, () => {
      const garden = sketchGarden({
        'a.md': {
          links: [`[[${name}]]`, `![[${name}.png]]`, `[a](${name}.md)`, `[[a#${name}]]`],
          citations: [{ key: name, line: 1, column: 1 }],
          tags: [{ tag: name, line: 1, column: 1 }],
          components: [
            { name: 'Fact', attributes: { id: name }, line: 1, column: 1 },
            { name: 'Figure', attributes: { src: name, alt: 'a' }, line: 1, column: 1 },
          ],
        },
      });
      const [link, image, path, heading] = garden.notes[0]?.links.map(describeTarget) ?? [];
      assert.equal(link, `wanted:${name}`);
      assert.match(image ?? '', /^img\/missing/);
      assert.match(path ?? '', /^wikilink\/unknown/);
      assert.match(heading ?? '', /^heading\/missing/);
      const rules = checkGarden(garden).map(({ rule }) => rule);
      for (const rule of ['fact/unknown', 'cite/unknown', 'img/missing']) {
        assert.ok(rules.includes(rule), rule);
      }
      assert.equal(garden.wantedByName.size, 1);
    });
  }
});

suite('a link stays in the garden', () => {
  const rows = [
    ['[a](//b.example/)', 'url/protocol-relative'],
    ['[a](/%2fb.example/)', 'url/protocol-relative'],
    ['[a](/%5cb.example/)', 'url/protocol-relative'],
    ['[a](/%252fb.example/)', 'site:/%2fb.example/'],
    ['[a](javascript:b)', 'url/scheme'],
    ['![a](../../../etc/passwd.png)', 'img/missing'],
    ['![[../../.env]]', 'wanted:../../.env'],
  ] as const;
  for (const [link, wanted] of rows) {
    it(link, () => {
      const found = describeTarget(sketchGarden({ 'a.md': { links: [link] } }).notes[0]?.links[0]);
      assert.ok(found.startsWith(wanted), found);
    });
  }
});

test('a circle of embeds is an error that names the circle', () => {
  const notes = {
    'a.md': { links: ['![[b]]'] },
    'b.md': { links: ['![[c]]'] },
    'c.md': { links: ['![[a]]'] },
  };
  const [problem] = checkGarden(sketchGarden(notes)).filter(({ severity }) => severity === 'error');
  assert.equal(problem?.rule, 'corpus/transclusion-cycle');
  assert.match(problem.message, /a → b → c → a$/);
});

suite('data files', () => {
  const entry = (change: string): string =>
    `- {id: a, statement: S., value: 1, unit: GB, as_of: "2025", cite: k, verified: true, source: {title: T, authors: A, year: 2025, url: "https://a.example/"}${change}}\n`;
  const facts = [
    ['an alias bomb', 'a: &a [1]\nb: [*a, *a]', 'fact/alias'],
    ['a tag', '- !!js/function "a"', 'fact/tag'],
    ['a merge key', '- {<<: {}}', 'fact/key'],
    ['a key of the prototype', entry(', __proto__: {}'), 'fact/key'],
    ['an unknown key', entry(', onload: a'), 'fact/key'],
    ['deep nesting', `- ${'['.repeat(40)}${']'.repeat(40)}`, 'fact/depth'],
    ...[
      'javascript:a',
      'data:text/html,a',
      '//a.example/',
      'https://a:b@c.example/',
      'https://a\\b/',
    ].map(
      (url) => [url, entry('').replace('"https://a.example/"', `'${url}'`), 'fact/schema'] as const,
    ),
  ] as const;
  for (const [name, text, wanted] of facts) {
    it(`facts: ${name}`, () => {
      const found = parseFacts(text, 'facts/a.yaml').problems.map(({ rule }) => rule);
      assert.ok(found.includes(wanted), found.join(', ') || 'nothing');
    });
  }
  it('an honest fact', () => {
    assert.deepEqual(parseFacts(entry(''), 'facts/a.yaml').problems, []);
  });
  it('tags: bombs and keys of the prototype', () => {
    for (const text of ['a: &a {}\nb: *a', '__proto__: {title: a, description: b}', '<<: {}']) {
      assert.notDeepEqual(parseTags(text, 'tags.yaml').problems, [], text);
    }
  });
  it('keys are names of pages: none leads elsewhere', () => {
    for (const key of ['../../x', '..', 'a/b', '~2', '<b>', '__proto__', 'a%2fb', 'a\u202Eb']) {
      assert.deepEqual(parseBibliography(`@misc{${key}, title = {T}}`, 'a.bib').sources, [], key);
      const { tags } = parseTags(`${JSON.stringify(key)}: {title: T, description: D}`, 'tags.yaml');
      if (key !== 'a/b') assert.deepEqual(tags, [], key);
    }
  });
  it('sources: addresses that are none, and HTML that stays text', () => {
    const bib = (fields: string): ReturnType<typeof parseBibliography> =>
      parseBibliography(`@misc{a, ${fields}}`, 'sources.bib');
    for (const url of ['javascript:a', 'data:a', '//a.example', 'https://a:b@c.example/']) {
      const { problems, sources } = bib(`title = {T}, url = {${url}}`);
      assert.equal(problems[0]?.rule, 'bib/entry', url);
      assert.equal(sources[0]?.url, undefined, url);
    }
    const [source] = bib('title = {<img src=x onerror=a>}').sources;
    assert.equal(source?.title, '<img src=x onerror=a>');
  });
});

test('condense: one for each rule and line, an error before a warning, fifty a file', () => {
  const problem = (line: number, severity: Problem['severity']): Problem => ({
    ...{ file: 'a', line, column: 1, rule: 'r', message: 'm', help: 'h', severity },
  });
  assert.deepEqual(condense([problem(1, 'warning'), problem(1, 'error')]), [problem(1, 'error')]);
  const many = condense([
    ...Array.from({ length: 60 }, (_, index) => problem(index + 1, 'warning')),
    problem(70, 'error'),
  ]);
  assert.equal(many.length, 50);
  assert.ok(many.some(({ line }) => line === 70));
  assert.equal(many.at(-1)?.message, '12 more problems are in this file');
});
