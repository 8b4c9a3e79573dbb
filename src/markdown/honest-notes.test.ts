import assert from 'node:assert/strict';
import { it, suite } from 'node:test';
import type { CompiledNote } from '../garden/compiled-note.ts';
import { compileNote } from './compile-note.ts';

type Format = 'md' | 'mdx';

const compile = (text: string, format: Format): CompiledNote =>
  compileNote({ path: `notes/a.${format}`, file: `notes/a.${format}`, text });

const errorsIn = (text: string, format: Format): string[] =>
  compile(text, format)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

const wrap = (open: string, close: string, depth: number): string =>
  `${`${open}\n\n`.repeat(depth)}a\n\n${`${close}\n\n`.repeat(depth)}`;

suite('honest notes that look like attacks', () => {
  const both = [
    'a\r\nb\r\n\r\n# c\r\n',
    'Emoji with joiners: 👩‍💻 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and می‌خواهم.',
    'עברית and العربية in one line',
    '[a](/facts/#b) [c](../words/hpc.mdx) [d](https://a.example/?q=%20&r=[1]) [e](mailto:a@b.example)',
    '[a](https://münchen.example/ä) [b](https://a.example:8080/c)',
    '`javascript:alert(1)` and `<script>`',
    '```js title="a.js" {1,3-5} showLineNumbers wrap\nlet a;\n```',
    '```c++\na\n```',
    '$\\rule{1em}{2em} \\frac{a}{b} \\text{message}$',
    'a[^slurm-1] b[^ü]\n\n[^slurm-1]: c\n\n[^ü]: d',
    '[[C++ & co]] [[2026-11-20]] [[日本語/メモ|words]] [[Note: with a colon]]',
    '---\ntitle: "Büffer: µs and Ω"\naliases: [C++, "a/b", Ελληνικά]\nauthors: [a-b, c1]\n---\n',
    '# Footnote label\n\na[^1]\n\n[^1]: b',
    '# constructor\n\n## __proto__\n\n## toString',
    'From $2.49 to $3 a GPU-hour, US$5, C$7, $HOME, 5 * 3 * 2, snake_case, C#, #123, ~5 and 3 < 4.',
    'ops+hpc@cs.example.org, @handle, https://a.example/b_(c)?q=1&r=2#d and www.example.org.',
    '| a | b |\n|:--|--:|\n| [[NRE\\|words]] | `x \\| y` |',
    '超级计算机 **重要** [[日本語/メモ]]\n\nهذا نص عربي عن HPC.\n\nМосква, Київ and Ελλάδα.',
    '1. a\n   - b\n     - c\n       > d\n\n   ```js\n   const a = { b: 1 };\n   ```',
    '> [!warning]- Fold me\n> **a**\n>\n> - b',
    'Import taxes matter. Exports grew.\n\nexporting is hard',
    '$$\n\\begin{aligned} a &= b \\\\[4pt] c &= d \\end{aligned}\n$$\n\n$\\left\\{ x \\right\\}$ and $\\text{US\\$}$',
    '`{{ var }}` and `<div>` and `${HOME}`\n\n~~~hcl\na { b = "${c}" <d> }\n~~~',
  ];
  for (const text of both) {
    for (const format of ['md', 'mdx'] as const) {
      it(`.${format}: ${JSON.stringify(text.slice(0, 60))}`, () => {
        assert.deepEqual(errorsIn(text, format), []);
      });
    }
  }
  it('a long table, a long list and a long listing', () => {
    const table = `| a | b |\n|---|---|\n${'| [a](/b/) | **c** and `d` |\n'.repeat(300)}`;
    const list = '- [[a|b]] and *c* and [d](https://e.example/)\n'.repeat(300);
    const listing = `\`\`\`json\n${'{ "a": ["b", "c"], "d": { "e": 1 } },\n'.repeat(300)}\`\`\``;
    const blanks = '\n'.repeat(20_000);
    for (const text of [table, list, listing, `a${blanks}b`]) {
      assert.deepEqual(errorsIn(text, 'md'), []);
      assert.deepEqual(errorsIn(text, 'mdx'), []);
    }
  });
  for (const language of [
    'rust',
    'c#',
    'objective-c',
    'shell-session',
    'f90',
    'PowerShell',
    '.env',
  ]) {
    it(`braces and marks in ${language}`, () => {
      const text = `\`\`\`${language}\nfn a() { b!("{}", {c: <d>}); } $e$ [[f]]\n\`\`\``;
      assert.deepEqual(errorsIn(text, 'mdx'), []);
    });
  }
  it('components and elements as the house writes them', () => {
    const text = [
      '<Figure src="a.png" alt="Rack, 2 m" caption="Less than <5 %" width={640} height="480" />',
      '<details>\n<summary>More</summary>\n\n`b`\n\n</details>',
      '<Callout type="note" title="A & B <c>" open>\n\nd\n\n</Callout>',
      'CO<sub>2</sub>, <kbd>Ctrl</kbd>, <abbr title="e">f</abbr>, g<br />h {/* i */} {"j { k"}',
    ].join('\n\n');
    assert.deepEqual(errorsIn(text, 'mdx'), []);
  });
  it('six components in each other', () => {
    assert.deepEqual(errorsIn(wrap('<Callout>', '</Callout>', 6), 'mdx'), []);
  });
  it('a character that cannot be seen is a warning', () => {
    const { problems } = compile('a\u200Bb\u{E0041}', 'md');
    assert.deepEqual(
      problems.map(({ rule, severity }) => [rule, severity]),
      [['file/invisible', 'warning']],
    );
  });
});

suite('what is printed', () => {
  it('gives no two elements one id, whatever a heading is called', () => {
    const note = compile('# A\n\n## Footnote label\n\n## Note-label\n\na[^1]\n\n[^1]: b', 'md');
    const html = JSON.stringify(note.body);
    assert.match(html, /"id":"footnote-label"/);
    assert.equal(html.match(/"id":"Note-label"/g)?.length, 1);
  });
  it('shows a component that stands in a link behind it', () => {
    const [block] = compile('[a <Fact id="b" /> c](/d/)', 'mdx').body;
    const kinds = block?.parts.map((part) => (typeof part === 'string' ? part : part.kind));
    assert.deepEqual(kinds, ['<p>', 'link', 'component', '</p>']);
  });
  it('goes on after what MDX cannot read, so that links into the note still meet their headings', () => {
    const note = compile('## One\n\nLess than <5 % or { that.\n\n## Two', 'mdx');
    assert.deepEqual(
      note.headings.map(({ text }) => text),
      ['One', 'Two'],
    );
    assert.deepEqual(
      note.problems.map(({ rule, line, column }) => [rule, line, column]),
      [
        ['mdx/parse', 3, 11],
        ['mdx/expression', 3, 19],
      ],
    );
    assert.match(JSON.stringify(note.body), /Less than &#x3C;5 % or \{ that\./);
  });
  it('each message once for a line, and at most fifty', () => {
    assert.equal(compile('[a](b:c) [d](b:f)', 'md').problems.length, 1);
    assert.equal(compile('[a](b:c) [d](e:f)', 'md').problems.length, 2);
    const many = compile('[a](b:c)\n\n'.repeat(80), 'md').problems;
    assert.equal(many.length, 50);
    assert.match(many.at(-1)?.message ?? '', /^31 more/);
  });
});
