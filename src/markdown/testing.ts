import fc from 'fast-check';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { buildGarden } from '../garden/build-garden.ts';
import type { CompiledNote } from '../garden/compiled-note.ts';
import { encodeAddress } from '../garden/slug.ts';
import { printNote, type PrintedPart } from '../garden/print.ts';
import { compileNote } from './compile-note.ts';

/** What hostile and careless hands put into notes. */
const fragments = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=a>',
    '<b onclick="x">',
  ],
  ...[
    '<kbd onclick="a">',
    '</kbd>',
    '<details open ontoggle=a>',
    '<summary>',
    '</details>',
    '<!--',
    '-->',
  ],
  ...[
    '<a href="javascript:a">',
    '<style>',
    '<iframe srcdoc="a">',
    '<base href="//a">',
    '<br>',
    '<br />',
  ],
  ...[
    '[a](javascript:b)',
    '[a](java&Tab;script:b)',
    '[a](data:text/html,b)',
    '![a](data:b)',
    '[a](//b)',
  ],
  ...[
    '[a](/%252fb)',
    '[a](/\\b)',
    '[a](vbscript:b)',
    '<javascript:a>',
    '[a]: javascript:b',
    '[[javascript:a]]',
  ],
  ...[
    '[[a|<img src=x onerror=b>]]',
    '![[../../.env]]',
    '![[a]]',
    '[[',
    ']]',
    '|',
    '[^1]',
    '\n[^1]: ',
    '[^"]',
  ],
  ...[
    '{process.env}',
    '{',
    '}',
    '{`a`}',
    '{/* a */}',
    '\nimport a from "b"\n',
    '\nexport default 1\n',
    '<5 %',
  ],
  ...[
    '<Fact id="a" />',
    '<Fact id={a} />',
    '<Callout>',
    '</Callout>',
    '<Chart data={[[[[',
    '<X.Y />',
    '<></>',
  ],
  ...[
    '<Callout set:html="<b>" />',
    '<Callout {...a}>',
    '<Figure src="javascript:a.png" alt="b" />',
    '<',
    '>',
    '"',
  ],
  ...[
    '$',
    '$$',
    '$\\href{javascript:a}{b}$',
    '$\\rule{9em}{9em}$',
    '$\\frac{',
    '%%',
    '==',
    '**',
    '_',
    '~~',
    '`',
  ],
  ...[
    '\n```js title="<b>" onload=a\n',
    '\n```\n',
    '\n---\n',
    '\n> ',
    '\n- ',
    '\n| a | b |\n|---|---|\n|',
    '\n# ',
  ],
  ...[
    '\0',
    '\u202E',
    '\u200B',
    '\uFEFF',
    '\r',
    '\u2028',
    '\uD800',
    '\uFDD0',
    '0\uFDD1',
    '\uFDD2',
    '\uFFFC',
    '&#x3C;',
  ],
  ...[
    '&lt;script&gt;',
    '\\',
    '\n\n',
    ' ^id',
    '#tag/a',
    '[@a, p. 4]',
    '<!DOCTYPE a>',
    '<![CDATA[',
    '<?a ?>',
  ],
];

interface Change {
  readonly kind: 'insert' | 'remove' | 'repeat' | 'move' | 'splice';
  readonly at: number;
  readonly length: number;
  readonly fragment: string;
  readonly other: number;
  readonly times: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'insert', 'remove', 'repeat', 'move', 'splice'),
  at: share,
  length: fc.nat(200),
  fragment: fc.oneof(
    fc.constantFrom(...fragments),
    fc.array(fc.constantFrom(...fragments), { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  other: share,
  times: fc.integer({ min: 2, max: 200 }),
});

/** Real notes with up to a dozen changes: things put in, left out, repeated, moved, mixed. */
export function mutatedNote(corpus: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(change, { minLength: 1, maxLength: 12 }))
    .map(([text, changes]) =>
      changes.reduce((now, one) => applyChange(now, one, corpus), text).slice(0, 300_000),
    );
}

function applyChange(text: string, change: Change, corpus: readonly string[]): string {
  const { kind, at, length, fragment, other, times } = change;
  const start = Math.floor(at * text.length);
  const end = start + length;
  const cut = text.slice(start, end);
  switch (kind) {
    case 'insert':
      return text.slice(0, start) + fragment + text.slice(start);
    case 'remove':
      return text.slice(0, start) + text.slice(end);
    case 'repeat':
      return text.slice(0, start) + cut.repeat(times) + text.slice(end);
    case 'move': {
      const rest = text.slice(0, start) + text.slice(end);
      const to = Math.floor(other * rest.length);
      return rest.slice(0, to) + cut + rest.slice(to);
    }
    case 'splice': {
      const from = corpus[Math.floor(other * (corpus.length - 1))] ?? '';
      return text.slice(0, start) + from.slice(from.length - (from.length - start));
    }
  }
}

/** Compiles a note, prints it as its page would, and says what in the result could do harm. */
export function compileAndJudge(
  text: string,
  path: string,
): { note: CompiledNote; harm: string[] } {
  const note = compileNote({ path, file: path, text });
  const attachments = ['a.png'];
  const garden = buildGarden({ notes: [note], facts: [], sources: [], tags: [], attachments });
  const [printed] = garden.notes;
  if (printed === undefined) return { note, harm: [] };
  const { parts } = printNote(printed, {
    garden,
    hasMargin: true,
    href: encodeAddress,
    image: (file) => `<img src="/media/${encodeAddress(file)}" alt="">`,
    file: (file) => `/media/${encodeAddress(file)}`,
  });
  return { note, harm: findHarm(htmlOf(parts)) };
}

function htmlOf(parts: readonly PrintedPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : htmlOf(part.children))).join('');
}

const elements: ReadonlySet<string> = new Set([
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
  ...[
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'img',
    'input',
    'kbd',
    'label',
    'li',
    'mark',
    'ol',
    'p',
  ],
  ...[
    'pre',
    'section',
    'small',
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
  ],
  ...['tr', 'ul', 'wbr'],
  // What KaTeX sets formulas in.
  ...[
    'math',
    'semantics',
    'mrow',
    'mi',
    'mo',
    'mn',
    'mtext',
    'ms',
    'mspace',
    'mfrac',
    'msqrt',
    'mroot',
  ],
  ...[
    'msub',
    'msup',
    'msubsup',
    'munder',
    'mover',
    'munderover',
    'mmultiscripts',
    'mprescripts',
    'mtable',
  ],
  ...[
    'mtr',
    'mtd',
    'mlabeledtr',
    'mstyle',
    'mpadded',
    'mphantom',
    'menclose',
    'merror',
    'none',
    'mglyph',
  ],
]);

/** Elements, attributes and addresses that have no place in what a note prints; read as a browser does. */
export function findHarm(html: string): string[] {
  const harm: string[] = [];
  look(fromHtml(html, { fragment: true }));
  return harm;

  function look(node: Root | RootContent): void {
    if (node.type === 'comment' || node.type === 'doctype') harm.push(`a ${node.type}`);
    if (node.type === 'element') {
      if (!elements.has(node.tagName)) harm.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        const text = String(value);
        if (/^on|^style$|srcdoc|^action|formAction|^is$|^slot$/i.test(name))
          harm.push(`${name}="${text}"`);
        const isAddress = /href|src|cite|background|poster|data$/i.test(name);
        if (isAddress && name !== 'srcSet' && !isSafe(text)) harm.push(`${name}="${text}"`);
      }
    }
    if ('children' in node) node.children.forEach(look);
  }
}

/** The web without a user name, a mailbox, or a place in the site. */
function isSafe(address: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers pass over them
  const scheme = /^[\s\0-\x1F]*([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return /^(?:#|\/(?![/\\])|\.{0,2}[\w%-])/.test(address);
  if (scheme === 'mailto') return true;
  return /^https?:\/\/[^\s/@\\]+(?:[/?#]|$)/i.test(address);
}
