import assert from 'node:assert/strict';
import { it, suite } from 'node:test';
import fc from 'fast-check';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { CompiledNote, Part } from '../garden/compiled-note.ts';
import { compileNote } from './compile-note.ts';

const fragments = [
  ...[
    '[[',
    ']]',
    '![[',
    '|',
    '\\|',
    '#',
    '^a',
    '%%',
    '==',
    '$',
    '$$',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
  ],
  ...[
    '[@a]',
    '[^1]',
    '\n[^1]: ',
    '> ',
    '> [!tip]- ',
    '- ',
    '- [x] ',
    '1. ',
    '\n',
    '\n\n',
    '---\n',
    '  ',
    '    ',
  ],
  ...[
    '| a | b |\n|---|:-:|\n| ',
    '# ',
    '#tag/a ',
    'words ',
    '日本 ',
    '"',
    "'",
    '--',
    '...',
    '\\',
    '&amp;',
    '&#xFDD0;',
  ],
  ...[
    '<b onclick="x">',
    '<script>',
    '</script>',
    '<details>',
    '</details>',
    '<kbd>',
    '</kbd>',
    '<!--',
    '-->',
    '<br>',
  ],
  ...[
    '<Fact id="a" />',
    '<Callout type="tip">',
    '</Callout>',
    '{',
    '}',
    '{"a"}',
    '{process.env}',
    '{/* c */}',
  ],
  ...[
    'import x',
    'export const',
    '[a](javascript:b)',
    '![a](data:b)',
    '![a](b.png)',
    '(',
    ')',
    '[',
    ']',
    '!',
  ],
  ...['title: a\n', 'tags: [', '\uFDD0', '0', '\uFDD1', '\uFFFC', '\u0000', '\r', '\t', '\uD800'],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join('')),
);
const anyPath = fc.constantFrom('a.md', 'b/c.mdx');

const elements = new Set([
  ...[
    'a',
    'abbr',
    'blockquote',
    'br',
    'code',
    'del',
    'details',
    'div',
    'em',
    'figcaption',
    'figure',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'input', 'kbd', 'li', 'mark', 'ol', 'p', 'pre'],
  ...[
    'section',
    'span',
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
  ],
  ...['ul', 'wbr', 'math'],
]);

suite('every text compiles', () => {
  it('to plain JSON that is safe, consistent and the same each time', () => {
    fc.assert(
      fc.property(anyText, anyPath, (text, path) => {
        const note = compileNote({ path, file: path, text });
        assert.deepEqual(JSON.parse(JSON.stringify(note)), withoutUndefined(note));
        assert.deepEqual(compileNote({ path, file: path, text }), note);
        checkIndexes(note);
        for (const { parts } of [...note.body, ...note.passages]) {
          checkHtml(fromHtml(print(parts), { fragment: true }));
        }
        for (const { line, column, help } of note.problems) {
          assert.ok(line >= 1 && column >= 1 && help !== '');
        }
      }),
      { numRuns: 400 },
    );
  });

  const bombs = [
    ['quotations', '> '.repeat(5_000)],
    ['nested lists', Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['elements', `${'<mark>'.repeat(3_000)}a`],
    ['brackets', `${'['.repeat(190)}\n`.repeat(90)],
    ['emphasis', '*a _b '.repeat(3_000)],
    ['embeds', '![['.repeat(5_000)],
    ['marks', '==a '.repeat(4_000)],
    ['dollars', '$a '.repeat(5_000)],
  ] as const;
  for (const [name, text] of bombs) {
    for (const path of ['a.md', 'a.mdx']) {
      it(`${name} in ${path}`, () => {
        assert.doesNotThrow(() => compileNote({ path, file: path, text }));
      });
    }
  }
});

function withoutUndefined(note: CompiledNote): unknown {
  const fields = Object.entries(note.frontMatter).filter(([, value]) => value !== undefined);
  return { ...note, frontMatter: Object.fromEntries(fields) };
}

function checkIndexes(note: CompiledNote): void {
  const check = (part: Part): void => {
    if (typeof part === 'string') return;
    if ('link' in part) assert.ok(note.links[part.link] !== undefined);
    if ('children' in part) part.children.forEach(check);
  };
  for (const { parts } of [...note.body, ...note.passages]) parts.forEach(check);
  const headings = note.body.flatMap(({ heading }) => heading ?? []);
  assert.deepEqual(headings, [...note.headings.keys()]);
  const ids = note.headings.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { context } of note.links) {
    assert.ok(0 <= context.start && context.start <= context.end);
    assert.ok(context.end <= context.text.length);
  }
}

function print(parts: readonly Part[]): string {
  return parts
    .map((part): string => {
      if (typeof part === 'string') return part;
      if ('children' in part) return print(part.children);
      return part.kind === 'id' || part.kind === 'fragment' ? 'x' : '';
    })
    .join('');
}

function checkHtml(node: Root | RootContent): void {
  if (node.type === 'element') {
    if (node.tagName === 'math') return;
    assert.ok(elements.has(node.tagName), `<${node.tagName}> is printed`);
    for (const [name, value] of Object.entries(node.properties)) {
      assert.doesNotMatch(name, /^(?:on|style|src)/i);
      assert.doesNotMatch(String(value), /^\s*(?:javascript|data|vbscript):/i);
    }
  }
  if ('children' in node) node.children.forEach(checkHtml);
}
