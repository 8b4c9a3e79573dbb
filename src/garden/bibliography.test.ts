import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseBibliography } from './bibliography.ts';
import { readTexText } from './tex-text.ts';

test('every source of the garden is read without a problem', () => {
  const text = readFileSync(new URL('../../content/sources.bib', import.meta.url), 'utf8');
  const { sources, problems } = parseBibliography(text, 'sources.bib');
  assert.deepEqual(problems, []);
  assert.equal(sources.length, text.match(/^@/gm)?.length);
});

test('fields become text for a reader', () => {
  const text = `% a remark
@Article{daly2006,
  author = {Daly, John T. and {\\'E}mile Zola and others},
  title = "A {Higher} Order --- \\emph{Estimate}",
  year = 2006, month = feb,
  journal = {Future Gen.\\ Comp. \\& Systems},
  url = {https://example.org/a_b\\%20c},
}`;
  const [source] = parseBibliography(text, 'x.bib').sources;
  assert.deepEqual(source, {
    key: 'daly2006',
    type: 'article',
    title: 'A Higher Order — Estimate',
    authors: ['John T. Daly', 'Émile Zola', 'et al.'],
    people: [
      { family: 'Daly', given: 'John T.' },
      { family: 'Zola', given: 'Émile' },
      { literal: 'others' },
    ],
    year: '2006',
    url: 'https://example.org/a_b%20c',
    label: 'Daly et al. 2006',
    venue: 'Future Gen. Comp. & Systems',
    doi: undefined,
    note: undefined,
    file: 'x.bib',
    line: 2,
    column: 1,
  });
});

suite('what a citation is called', () => {
  const rows: [author: string, label: string][] = [
    ['{The Next Platform}', 'The Next Platform'],
    ['{Tiffany Trader, HPCwire}', 'Tiffany Trader'],
    ['{Ziheng Jiang et al. (ByteDance)}', 'Ziheng Jiang et al.'],
    ['{A. One, B. Two, C. Three}', 'A. One et al.'],
    ['{Ember (via Statista)}', 'Ember'],
    ['Doe, Jane and Roe, Richard', 'Doe and Roe'],
    ['Jane Doe', 'Doe'],
    ['{Oak and Ash Inc.}', 'Oak and Ash Inc.'],
    ['', 'T'],
  ];
  for (const [author, label] of rows) {
    test(author, () => {
      const { sources } = parseBibliography(`@misc{k, title={T}, author={${author}}}`, 'x.bib');
      assert.equal(sources[0]?.label, label);
    });
  }
});

suite('mistakes, and where', () => {
  const rows: [name: string, text: string, problems: string[], read: number][] = [
    ['text between', 'junk\n@misc{a, title={x}}', ['1:1 bib/syntax'], 1],
    ['unclosed brace', '@misc{a, title={x}\n\n@misc{b, title={y}}', ['3:1 bib/syntax'], 1],
    ['no key', '@misc{title={x}}', ['1:12 bib/syntax'], 0],
    ['field twice', '@misc{a, title={x}, title={y}}', ['1:21 bib/syntax'], 0],
    ['key twice', '@misc{a, title={x}}\n@misc{a, title={y}}', ['2:1 bib/entry'], 1],
    ['no title', '@misc{a, year=2020}', ['1:1 bib/entry'], 1],
    ['year', '@misc{a, title={x}, year={20}}', ['1:21 bib/entry'], 1],
    ['address', '@misc{a, title={x}, url={javascript:x}}', ['1:21 bib/entry'], 1],
    ['kind misspelt', '@msic{a, title={x}}', ['1:1 bib/entry'], 1],
    ['field misspelt', '@misc{a, title={x}, auhtor={y}}', ['1:21 bib/entry'], 1],
    ['field of one’s own', '@misc{a, title={x}, shelf={y}}', [], 1],
    ['no comma', '@misc{a, title={x}\n  year=2020}', ['2:3 bib/syntax'], 0],
    ['string', '@string{x = "y"}', ['1:1 bib/syntax'], 0],
  ];
  for (const [name, text, expected, read] of rows) {
    test(name, () => {
      const { sources, problems } = parseBibliography(text, 'x.bib');
      assert.deepEqual(
        problems.map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`),
        expected,
      );
      assert.equal(sources.length, read);
    });
  }
});

suite('TeX', () => {
  const rows: [tex: string, text: string][] = [
    ['{\\"o}', 'ö'],
    ["\\'e", 'é'],
    ['\\v{s}\\c c', 'šç'],
    ['\\~n', 'ñ'],
    ['Stra\\ss e', 'Straße'],
    ['{\\O}re {\\aa}', 'Øre å'],
    ["\\'{\\i}", 'í'],
    ['a~b', 'a b'],
    ["``x''", '“x”'],
    ['1--2', '1–2'],
    ['A\\_B \\& 5\\%', 'A_B & 5%'],
    ['\\textbf{x} y', 'x y'],
  ];
  for (const [tex, text] of rows) {
    test(tex, () => {
      assert.equal(readTexText(tex), text);
    });
  }
});

test('never throws', () => {
  const unit = fc.constantFrom(
    '@',
    'misc',
    '{',
    '}',
    '"',
    ',',
    '=',
    'a',
    ' ',
    '\n',
    '\\',
    '%',
    '#',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit })), (text) => {
      assert.doesNotThrow(() => parseBibliography(text, 'x.bib'));
    }),
    { numRuns: 500 },
  );
});
