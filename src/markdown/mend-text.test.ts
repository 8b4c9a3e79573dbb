import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { compileNote } from './compile-note.ts';
import { mendText } from './mend-text.ts';

suite('what needs no decision is mended', () => {
  const rows = [
    ['\uFEFFa\n', 'a\n', ['1 byte order mark removed']],
    ['a\r\nb\r\n', 'a\nb\n', ['1 line ends are LF']],
    ['a\rb\n', 'a\nb\n', ['1 line ends are LF']],
    ['a', 'a\n', ['1 the last line ends']],
    [
      'a \nb\t\n \nc  \nd    \n',
      'a\nb\n\nc  \nd  \n',
      [1, 2, 3, 5].map((n) => `${String(n)} blanks at the end of the line removed`),
    ],
    ['```\na \n```\n', '```\na \n```\n', []],
    ['A <5 % and <-b.\n', 'A &lt;5 % and &lt;-b.\n', ['1 < is &lt;', '1 < is &lt;']],
    ['See <https://a.example/b>.\n', 'See https://a.example/b.\n', ['1 address without < and >']],
    ['a<br>b\n', 'a<br />b\n', ['1 tag closed']],
    ['a\n\n<!-- b\nc -->\n', 'a\n\n{/* b\nc */}\n', ['3 comment as MDX has it']],
    ['`<5` and <Fact id="a" />\n', '`<5` and <Fact id="a" />\n', []],
    ['a <b and <Callout>\n', 'a <b and <Callout>\n', []],
    ['', '', []],
  ] as const;
  for (const [source, wanted, mends] of rows) {
    test(JSON.stringify(source), () => {
      const mended = mendText(source, 'a.mdx');
      assert.equal(mended.text, wanted);
      assert.deepEqual(
        mended.mends.map(({ line, what }) => `${String(line)} ${what}`),
        mends,
      );
    });
  }
  test('in .md a < is a <', () => {
    assert.equal(mendText('a <5 <!-- b -->\n', 'a.md').text, 'a <5 <!-- b -->\n');
  });
});

test('mending twice mends no more, and never adds an error', () => {
  const pieces = [
    'a',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '<5',
    '<',
    '<br>',
    '<!-- x -->',
    '```\n',
    '{',
    '}',
    '**',
    '- ',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((all) => all.join(''));
  const errors = (source: string): ReadonlySet<string> =>
    new Set(
      compileNote({ path: 'a.mdx', file: 'a.mdx', text: source }).problems.flatMap(
        ({ severity, rule }) => (severity === 'error' ? rule : []),
      ),
    );
  fc.assert(
    fc.property(text, (source) => {
      const once = mendText(source, 'a.mdx').text;
      assert.equal(mendText(once, 'a.mdx').text, once);
      // What is mended can let more of the same come to light.
      const before = errors(source);
      assert.ok([...errors(once)].every((rule) => before.has(rule)));
    }),
    { numRuns: 300 },
  );
});
