import assert from 'node:assert/strict';
import { it, suite } from 'node:test';
import type { CompiledNote } from '../garden/compiled-note.ts';
import { compileNote } from './compile-note.ts';

const compile = (text: string): CompiledNote =>
  compileNote({ path: 'notes/a.md', file: 'notes/a.md', text });

suite('rules', () => {
  const rows = [
    ['[[a', 'wikilink/unclosed', 1, 1],
    ['| a | b |\n|---|---|\n| [[x|y]] | z |', 'wikilink/table', 3, 3],
    ['[[https://a.example/]]', 'wikilink/target', 1, 1],
    ['![](a.png)', 'img/alt', 1, 1],
    ['![[a.png]]', 'img/alt', 1, 1],
    ['a ![b](https://c.example/d.png)', 'img/remote', 1, 3],
    ['![b](../../d.png)', 'img/path', 1, 1],
    ['![b](.hidden/d.png)', 'img/path', 1, 1],
    ['![b](d.pdf)', 'img/type', 1, 1],
    ['[a](vbscript:x)', 'url/scheme', 1, 1],
    ['[a](//b.example)', 'url/protocol-relative', 1, 1],
    ['[a](https://b:c@d.example)', 'url/credentials', 1, 1],
    ['[a](<https://b.example/c d>)', 'url/control', 1, 1],
    ['[a](java&Tab;script:b)', 'url/control', 1, 1],
    ['<javascript:alert(1)>', 'url/scheme', 1, 1],
    ['$\\gdef\\a{b}$', 'math/command', 1, 1],
    [`$${'x'.repeat(2001)}$`, 'math/size', 1, 1],
    ['## a\n\n#### b', 'heading/order', 3, 1],
    ['## A *b*\n\n## a b', 'heading/twice', 3, 1],
    ['a\n\n```js\nb\n``', 'code/end', 3, 1],
    ['> ~~~\n> b', 'code/end', 1, 3],
    ['a\n\n$$\nb', 'math/end', 3, 1],
    ['a\n\n# b', 'heading/first', 3, 1],
    ['## A: b\n\n## A b', 'heading/twice', 3, 1],
    ['#Heading of two words', 'heading/blank', 1, 1],
    ['a\n\n##b c', 'heading/blank', 3, 1],
    ['##', 'heading/blank', 1, 1],
    ['a [b] (https://c.example/)', 'link/blank', 1, 3],
    ['a [b](https://c.example/d e)', 'link/blank', 1, 3],
    ['| a | b |\n|---|\n| 1 | 2 |', 'table/row', 1, 1],
    ['x\n| a | b |\n| 1 | 2 |', 'table/row', 2, 1],
    ['| a |\n|---|\n| 1 | 2 |', 'table/row', 3, 1],
    ['a **b c', 'text/marks', 1, 3],
    ['a *b c', 'text/marks', 1, 3],
    ['a _b c', 'text/marks', 1, 3],
    ['a `b c', 'text/marks', 1, 3],
    ['a | b\n--|--|--\n1 | 2', 'table/row', 1, 1],
    ['a:\n-b\n-c', 'list/blank', 2, 1],
    ['1.b\n2.c', 'list/blank', 1, 1],
    ['• b\n• c', 'list/blank', 1, 1],
    ['a $x + 1 b', 'math/end', 1, 3],
    ['a \\(x + 1\\) b', 'math/marks', 1, 3],
    ['a \\[x = 1\\] b', 'math/marks', 1, 3],
    ['a ![b](./c d.png)', 'link/blank', 1, 3],
    ['a (b)[https://c.example/]', 'link/blank', 1, 3],
    ['a (b)[./c.mdx]', 'link/blank', 1, 3],
    ['a[^1]\n\n[^1] b', 'footnote/missing', 3, 1],
    ['a[^1]\n\n[^1] : b', 'footnote/missing', 3, 1],
    ['> [! note] a', 'callout/kind', 1, 1],
    ['> [note] a', 'callout/kind', 1, 1],
    ['a [[]] b', 'wikilink/empty', 1, 3],
    ['[a]()', 'link/empty', 1, 1],
    ['a [b][c]', 'link/reference', 1, 3],
    ['a [@b, c', 'cite/unclosed', 1, 3],
    ['a [@ b]', 'cite/form', 1, 3],
    ['a [@] b', 'cite/form', 1, 3],
    ['a [ @b, p. 2]', 'cite/form', 1, 3],
    ['a [see @b]', 'cite/form', 1, 3],
    ['a [@@b]', 'cite/form', 1, 3],
    ['a [@b, @c]', 'cite/form', 1, 3],
    ['a [@b @c]', 'cite/form', 1, 3],
    ['a (see @doe2023)', 'cite/form', 1, 8],
    ['> [!warnin] a\n> b', 'callout/kind', 1, 1],
    ['```', 'code/end', 1, 1],
    ['a[^1]', 'footnote/missing', 1, 2],
    ['a\n\n[^1]: b', 'footnote/unused', 3, 1],
    ['a[^1]\n\n[^1]: b\n[^1]: c', 'footnote/duplicate', 4, 1],
    ['a ^x\n\nb ^x', 'block/duplicate', 3, 1],
    ['## a ^x', 'block/heading', 1, 1],
    ['%%\na', 'comment/unclosed', 1, 1],
    ['<div>a</div>', 'mdx/html', 1, 1],
    ['a <kbd>b', 'mdx/html', 1, 3],
    ['a\u202Eb', 'file/bidi', 1, 2],
    ['a '.repeat(11_000), 'file/size', 1, 1],
    ['```a"b\n```', 'code/lang', 1, 1],
    ['```pyhton\na\n```', 'code/lang', 1, 1],
    ['---\ntitle: [a]\n---', 'fm/schema', 2, 1],
    ['---\nplanted: 2026-13-40\n---', 'fm/schema', 2, 1],
    ['---\nplanted: 2026-11-20\ntended: 2026-11-19\n---', 'fm/order', 3, 1],
    ['---\ntgas: [a]\n---', 'fm/key', 2, 1],
    ['---\ntag: a\ntags: b\n---', 'fm/key', 3, 1],
    ['---\ntags:\n  - a\n  - 42\n---', 'fm/tag-name', 4, 5],
    ['---\na: &x 1\n---', 'fm/alias', 2, 7],
    ['---\n- a\n---', 'fm/schema', 2, 1],
    ['---\ntitle: A\nplanted: 1926-11-20\n---', 'fm/order', 3, 1],
    ['---\ntitle:\n---', 'fm/schema', 2, 1],
    ['---\ntitle: “A b”\n---', 'fm/yaml', 2, 8],
    ['---\ntitle: A\ndate: 2026-11-20\n---', 'fm/key', 3, 1],
    ['----\ntitle: a\n----', 'fm/format', 1, 1],
    ['---\ntitle: a', 'fm/format', 1, 1],
    ['\n---\ntitle: a\n---', 'fm/format', 1, 1],
    ['+++\ntitle = "a"\n+++', 'fm/format', 1, 1],
    [`---\ntitle: ${'a'.repeat(9000)}\n---`, 'fm/size', 1, 1],
  ] as const;
  for (const [text, rule, line, column] of rows) {
    it(`${rule}: ${text.slice(0, 40)}`, () => {
      const found = compile(text).problems.map((problem) => [
        problem.rule,
        problem.line,
        problem.column,
      ]);
      assert.deepEqual(found, [[rule, line, column]]);
    });
  }
});

suite('front matter', () => {
  it('every field', () => {
    const text = `---\ntitle: T\ndescription: D\ntags: [a, b/c]\nstatus: seedling\nplanted: 2026-11-20\ntended: 2026-11-21\naliases: one, two\nauthors: [x-y]\nredirectFrom: [/notes/old/]\ndraft: true\nunlisted: true\nlang: pt-BR\n---\nbody`;
    const note = compile(text);
    assert.deepEqual(note.problems, []);
    const { lines, ...fields } = note.frontMatter;
    assert.deepEqual([lines?.['title'], lines?.['planted'], lines?.['lang']], [2, 6, 13]);
    assert.deepEqual(fields, {
      title: 'T',
      description: 'D',
      status: 'seedling',
      planted: '2026-11-20',
      tended: '2026-11-21',
      aliases: ['one', 'two'],
      authors: ['x-y'],
      redirectFrom: ['/notes/old/'],
      draft: true,
      unlisted: true,
      lang: 'pt-BR',
    });
    assert.deepEqual(
      note.tags.map(({ tag }) => tag),
      ['a', 'b/c'],
    );
  });
  const tags = [
    ['[a, B]', ['a', 'B']],
    ['a, b', ['a', 'b']],
    ['"#a #b"', ['a', 'b']],
    ['', []],
    ['[2024-a, 日本]', ['2024-a', '日本']],
  ] as const;
  for (const [written, wanted] of tags) {
    it(`tags: ${written}`, () => {
      const note = compile(`---\ntags: ${written}\n---\n`);
      assert.deepEqual(
        note.tags.map(({ tag }) => tag),
        wanted,
      );
      assert.deepEqual(note.problems, []);
    });
  }
  it('a bad field does not hide the others', () => {
    const note = compile('---\ntitle: T\ndraft: maybe\n---\n');
    assert.equal(note.frontMatter.title, 'T');
    assert.equal(note.problems.length, 1);
  });
});

it('a bracket with an address, a handle or an escape in it was not meant as a citation', () => {
  for (const text of ['[me@a.example]', 'a \\[@ b]', '`[@ b]`', 'a@b2023', '@doe', '\\@doe2023']) {
    assert.deepEqual(compile(text).problems, [], text);
  }
});

it('a conflict of git is said by its lines, and nothing else is', () => {
  const text =
    '---\n<<<<<<< HEAD\ntitle: A\n=======\n>>>>>>> b\n---\na\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n';
  for (const path of ['a.md', 'a.mdx']) {
    assert.deepEqual(
      compileNote({ path, file: path, text }).problems.map(
        ({ rule, line }) => `${rule} ${String(line)}`,
      ),
      [2, 4, 5, 8, 10, 12].map((line) => `file/conflict ${String(line)}`),
    );
  }
  assert.deepEqual(compile('Heading\n\n=======\n').problems, []);
});

it('a misspelt attribute is said once, with the one that was meant', () => {
  for (const name of ['idd', 'ID', 'ids']) {
    const text = `a <Fact ${name}="b" /> c`;
    const { problems } = compileNote({ path: 'a.mdx', file: 'a.mdx', text });
    assert.deepEqual(
      problems.map(({ rule, column, help }) => `${rule} ${String(column)} ${help}`),
      ['mdx/attribute 9 Did you mean id?'],
    );
  }
});

it('marks that mean themselves are no slips', () => {
  for (const text of [
    ...['5 * x', '\\*a', 'a_b', 'snake_case_name', '`*a`', 'it costs $5', '$HOME', 'US$ 5', '\\$x'],
    ...[
      '\\[note\\]',
      '\\(a',
      '- one\n- two',
      '-one',
      'a -b',
      'a (b)[c]',
      '> [see] a',
      '$x$ and $y$',
      '2–3 kW',
    ],
  ]) {
    const found = compile(text).problems.filter(({ rule }) => rule !== 'number/unsourced');
    assert.deepEqual(found, [], text);
  }
});

it('every slip of a paragraph is said, though an address shares its text', () => {
  const { problems } = compile(
    'a [[a\n> x\n\nme@a.example \\[ [^1] [^2]\n[ @c] [@ d] me@a.example [[b\n[a] (https://b.example/) [c] (https://d.example/)',
  );
  assert.deepEqual(
    problems.map(({ rule, line, column }) => `${rule} ${String(line)}:${String(column)}`),
    [
      'wikilink/unclosed 1:3',
      'footnote/missing 4:17',
      'footnote/missing 4:22',
      'cite/form 5:1',
      'cite/form 5:7',
      'wikilink/unclosed 5:26',
      'link/blank 6:1',
      'link/blank 6:26',
    ],
  );
});

it('a language that we cannot colour is no slip', () => {
  for (const language of ['julia', 'hcl', 'slurm', 'text', 'mermaid', 'ocaml', 'sh', 'verilog']) {
    assert.deepEqual(compile(`\`\`\`${language}\na\n\`\`\``).problems, [], language);
  }
});

it('a message shows what was typed, though another character stood for it meanwhile', () => {
  const { problems } = compileNote({ path: 'a.mdx', file: 'a.mdx', text: '{{/* x */}{}' });
  assert.deepEqual(
    problems.filter(({ message, help }) => /[\uFDD0-\uFDEF]/.test(message + help)),
    [],
  );
  assert.match(problems[0]?.message ?? '', /^\{\{\/\* begins an expression/);
});
