export type Format = 'md' | 'mdx';

/** The text of a note that would do harm, and the rule that stops it. */
export interface Attack {
  readonly rule: string;
  readonly format: Format;
  readonly text: string;
}

const wrap = (open: string, close: string, depth: number): string =>
  `${`${open}\n\n`.repeat(depth)}a\n\n${`${close}\n\n`.repeat(depth)}`;

/** Rule → attacks that it stops, by format. What stands under `both` is tried in `.md` and `.mdx`. */
const byRule: Readonly<Record<string, { both?: string[]; md?: string[]; mdx?: string[] }>> = {
  'file/size': { both: ['a\n\n'.repeat(100_000), 'a '.repeat(11_000)] },
  'file/encoding': {
    both: ['\uFEFF# A', 'a\rb', 'a\0b', 'a\u2028b', 'a\u0007b', 'a\u009Bb', '\x89PNG\r\n\x1A\n\0'],
  },
  'file/bidi': {
    both: [
      'a\u202Eb',
      '---\ntitle: a\u2066b\n---\n',
      '---\ntitle: "a\\u202Eb"\n---\n',
      '---\naliases: ["a\\u2067b"]\n---\n',
      '`a\u202Eb`',
      '```\na\u2069\n```',
      'a&#x202E;b',
      '[a&#8238;b](/)',
    ],
  },
  'fm/format': {
    both: [
      '+++\ntitle = "a"\n+++\n',
      '\n+++\na\n+++\n',
      '\n---\ntitle: a\n---\n',
      '---js\n({ a: process.exit() })\n---\n',
      '--- javascript\na\n---\n',
      '---json\n{}\n---\n',
      '---\ntitle: a\n...\nb\n',
      '---\ntitle: a\n',
      '---\ntitle: a\n+++\n',
    ],
  },
  'fm/size': { both: [`---\ntitle: ${'a'.repeat(9_000)}\n---\n`] },
  'fm/alias': { both: ['---\na: &a [1]\n---\n', '---\na: *b\n---\n'] },
  'fm/tag': { both: ['---\ntitle: !!js/function "a"\n---\n', '---\ntitle: !a b\n---\n'] },
  'fm/key': {
    both: [
      ...['slug: a', 'layout: ./a.mjs', 'prerender: false', '__proto__: {}', 'constructor: 1'],
      ...['prototype: 1', '<<: {}', 'title: a\ntitle: b', '? [a]\n: b', 'permalink: /', 'id: a'],
      ...['components: {}', 'script: a', 'head: []', 'setup: a', 'toString: a'],
    ].map((line) => `---\n${line}\n---\n`),
  },
  'fm/depth': { both: [`---\ntitle: ${'['.repeat(40)}${']'.repeat(40)}\n---\n`] },
  'fm/yaml': {
    both: ['---\n%YAML 1.1\n---\n', '---\ntitle: "a\n---\n', '---\n\ttitle: a\n---\n'],
  },
  'fm/schema': {
    both: [
      ...['authors: ["x/../../evil?"]', 'authors: ["a b"]', 'redirectFrom: ["//evil.example/"]'],
      ...['redirectFrom: ["/"]', 'redirectFrom: ["/a/../b/"]', 'redirectFrom: ["javascript:a"]'],
      ...['redirectFrom: ["/a?b/"]', 'lang: "a\\" onload"', 'draft: "no"', 'planted: 2026-02-30'],
      ...[
        `title: ${'a'.repeat(201)}`,
        `aliases: [${'a'.repeat(201)}]`,
        `tags: [${'a, '.repeat(60)}]`,
      ],
    ].map((line) => `---\n${line}\n---\n`),
  },
  'fm/alias-name': {
    both: [
      ...['aliases: ["a|b"]', 'aliases: ["a]]"]', 'aliases: ["a#b"]', 'aliases: [fine, "a^b"]'],
      ...['title: "p\\u0430ypal"', 'aliases: ["\\u0421loud"]'],
    ].map((line) => `---\n${line}\n---\n`),
  },
  'fm/tag-name': {
    both: [
      'tags: ["a/../b"]',
      'tags: ["a<b"]',
      'tags: ["a\\u200Bb"]',
      'tags: [".."]',
      'tags: ["42"]',
    ].map((line) => `---\n${line}\n---\n`),
  },
  'mdx/esm': { mdx: ["import a from 'a'", 'export default 1', 'export const a = 1\n\nb'] },
  'mdx/expression': {
    mdx: [
      '{a}',
      'a {1 + 1}',
      '{[1]}',
      '{<b />}',
      'a {`${b}`}',
      '{import.meta}',
      '- {a()}',
      'a { b',
    ],
  },
  'mdx/spread': { mdx: ['<Callout {...a}>b</Callout>', '<Fact id="a" {...{ b: 1 }} />'] },
  'mdx/component': {
    mdx: [
      '<Script />',
      '<a.b />',
      '<>a</>',
      '<Astro.self />',
      '<Fragment />',
      '<a:b />',
      '<x-y />',
    ],
  },
  'mdx/element': {
    mdx: [
      ...['script', 'iframe', 'svg', 'math', 'style', 'form', 'object', 'embed', 'base', 'link'],
      ...['meta', 'a', 'img', 'video', 'template', 'slot', 'noscript', 'input', 'button', 'div'],
    ].map((name) => `<${name} />`),
    both: ['[[a|<img src=x onerror=b>]]', '[[<script>a</script>]]', '[[a#<img src=b>]]'],
  },
  'mdx/html': {
    md: [
      '<script>a</script>',
      '<img src=x onerror=a>',
      '<kbd onclick="a">b</kbd>',
      '<kbd style="a">b</kbd>',
      '<abbr class="a">b</abbr>',
      '<details ontoggle=a open>b</details>',
      '<a href="javascript:b">c</a>',
      '<?php a ?>',
      '<![CDATA[a]]>',
      '<!DOCTYPE a>',
      'a <kbd>b',
      '<svg><script>a</script></svg>',
      '<form id="a"><input name="b"></form>',
    ],
  },
  'mdx/event-handler': {
    mdx: [
      '<kbd onclick="a">b</kbd>',
      '<details onToggle={1}>a</details>',
      '<Fact id="a" onload />',
    ],
  },
  'mdx/directive': {
    mdx: ['<Callout set:html="a" />', '<Callout client:load />', '<Fact id="a" is:raw />'],
  },
  'mdx/attribute': {
    mdx: [
      ...['class', 'style', 'id', 'slot', 'href', 'ref', 'key', 'className', 'data-a', 'name'].map(
        (name) => `<kbd ${name}="a">b</kbd>`,
      ),
      '<Callout class="a">b</Callout>',
      '<Fact id="a" id="b" />',
      '<Fact />',
      '<Fact id={1} />',
      '<Fact id="a">b</Fact>',
      '<Calculator id="a" __proto__="b" />',
      '<br>a</br>',
      '<wbr>{1}</wbr>',
      '<Figure src="a.png" alt="b" width="100%;background:url(c)" />',
      '<Figure src="a.png" alt="b" height={1e9} />',
      '<Callout open="a">b</Callout>',
    ],
  },
  'mdx/attribute-expression': {
    mdx: [
      ...[
        'a',
        'a()',
        'a.b',
        '`${a}`',
        '() => 1',
        '/a/',
        '1n',
        'undefined',
        'NaN',
        'new A',
        '[...a]',
      ],
      ...['[,1]', '({ ...a })', '({ [a]: 1 })', '({ __proto__: 1 })', '({ a() {} })', '({ a })'],
      ...[
        '({ get a() { return 1 } })',
        '({ a: 1, a: 2 })',
        'a`b`',
        '(1, 2)',
        'this',
        '<b />',
        '+1',
      ],
      ...[
        '1e999',
        'await 1',
        'import("a")',
        'import.meta',
        '({ constructor: 1 })',
        '[[[[[[[[1]]]]]]]]',
      ],
      ...['async () => {}', 'a = 1', 'true ? 1 : 2', '1 + 1', 'void 0', 'typeof a', 'class {}'],
    ].map((code) => `<Chart title="a" kind="bar" data={${code}} />`),
  },
  'mdx/depth': {
    both: [
      '> '.repeat(30) + 'a',
      '- '.repeat(30) + 'a',
      '['.repeat(300),
      Array.from({ length: 30 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
    ],
    mdx: [wrap('<Callout>', '</Callout>', 7), wrap('<details>', '</details>', 8)],
  },
  'mdx/size': {
    both: [
      '**a'.repeat(5_000),
      `$$\n\`\`\`\n$$\n\n${'**a'.repeat(5_000)}`,
      `%%\n\`\`\`\n%%\n\n${'[a]('.repeat(4_000)}`,
      'a\n\n'.repeat(7_000),
      '*a* '.repeat(4_900).concat('\n\n').repeat(3),
    ],
    mdx: [`<Callout title="${'a'.repeat(9_000)}">b</Callout>`],
  },
  'mdx/place': {
    mdx: [
      '[a <Fact id="b" />](/)',
      '[<Cite key="b" />](/)',
      '[**<Fact id="b" />**](https://a.example/)',
    ],
  },
  'url/scheme': {
    both: [
      ...['javascript:a', 'JaVaScRiPt:a', 'data:text/html,a', 'vbscript:a', 'file:///a', 'blob:a'],
      ...[
        'ftp://a/',
        'about:blank',
        'view-source:a',
        'ws://a',
        'chrome://a',
        'intent://a',
        'https:a',
      ],
      ...['&#x6A;avascript:a', 'javascript&colon;a', 'https:///a', 'https://[a'],
    ]
      .map((url) => `[a](${url})`)
      .concat('[a][b]\n\n[b]: javascript:c', '![a](data:image/svg+xml,b)'),
    md: ['<javascript:a>', '<data:text/html,a>'],
    mdx: ['<Figure src="javascript:a.png" alt="b" />'],
  },
  'url/control': {
    both: [
      ...[
        'java&Tab;script:a',
        '/&#92;a',
        '\\\\\\\\a',
        'https://a.example/%zz',
        'https://a\u200B.example/',
      ],
      ...['mailto:a@b.example?subject=c%0d%0aBcc:d@e.example', '&#1;javascript:a'],
      ...['/%5ca', '/%2f/a', '/%252fa.example/', '/%25252fa.example/', 'https://a.example/\u202Eb'],
    ].map((url) => `[a](${url})`),
  },
  'url/protocol-relative': { both: ['[a](//b.example)', '![a](//b.example/c.png)'] },
  'url/credentials': {
    both: ['https://a:b@c.example/', 'https://a@b.example/', 'http://a%40b@c/'].map(
      (url) => `[a](${url})`,
    ),
  },
  'url/host': { both: ['[a](https://p\u0430ypal.com/)', '[a](http://www.g\u043Eogle.com)'] },
  'url/traversal': {
    both: ['../../../etc/passwd', '/../a', '..%2f..%2f..%2fa', '%2e%2e/%2e%2e/a'].map(
      (url) => `[a](${url})`,
    ),
  },
  'img/path': {
    both: [
      ...['../../a.png', '/a.png', 'a.png?raw', '.git/a.png', '%2e%2e/%2e%2e/a.png', 'a.png#b'],
    ].map((url) => `![a](${url})`),
    mdx: ['<Figure src="../../a.png" alt="b" />', '![[a.png?raw]]'],
  },
  'img/type': { both: ['![a](a.mjs)', '![a](a.html)', '![a](a.svg.js)', '![a](a)'] },
  'img/remote': { both: ['![a](https://b.example/c.png)', '![[https://b.example/c.png]]'] },
  'img/alt': { both: ['![](a.png)', '![ ](a.png)'], mdx: ['<Figure src="a.png" alt=" " />'] },
  'math/command': {
    both: [
      ...[
        'href{a}{b}',
        'url{a}',
        'includegraphics{a}',
        'htmlClass{a}{b}',
        'htmlId{a}{b}',
        'gdef\\a{}',
      ],
      ...['htmlStyle{a}{b}', 'htmlData{a}{b}', 'def\\a{}', 'edef\\a{}', 'xdef\\a{}', 'let\\a\\b'],
      ...[
        'global\\let\\a\\b',
        'newcommand{\\a}{}',
        'renewcommand{\\a}{}',
        'char65',
        'message{::a::b}',
      ],
      ...['errmessage{a}', 'show\\a', 'csname a', '@ifnextchar a'],
    ].map((tex) => `$\\${tex}$`),
  },
  'math/size': {
    both: [
      `$${'x'.repeat(2_001)}$`,
      '$\\rule{9999em}{1em}$',
      '$a\\kern 100cm b$',
      '$\\hspace{5000pt}$',
    ],
  },
  'code/lang': { both: ['```a"b\n```', '```<b>\n```', '```&#32;onload\n```'] },
  'code/meta': {
    both: [
      '```js onload=a\n```',
      '```js title="a" b\n```',
      '```js title="<b>"\n```',
      '```js {a}\n```',
      '```js class="a"\n```',
      '```js title=a\n```',
    ],
  },
  'footnote/id': {
    both: [
      'a[^"b]\n\n[^"b]: c',
      'a[^b.c]\n\n[^b.c]: d',
      'a[^&lt;]\n\n[^&lt;]: c',
      'a[^a:b]\n\n[^a:b]: c',
    ],
  },
  'wikilink/target': {
    both: [
      ...[
        '//a.example',
        'https://a.example',
        'javascript:a',
        '../../../a',
        'a/../../../b',
        '.git/config',
      ],
      ...['a\u200Bb', 'a\\b', 'data:text/html,a', '../../.env', '%2e%2e/%2e%2e/%2e%2e/a'],
    ].map((name) => `[[${name}]]`),
    md: ['![[../../.env]]', '![[.hidden/a.png]]'],
  },
};

/** What tests try on the gate, a note at a time and all as one vault. */
export const attacks: readonly Attack[] = Object.entries(byRule).flatMap(
  ([rule, { both = [], md = [], mdx = [] }]) => [
    ...[...both, ...md].map((text): Attack => ({ rule, format: 'md', text })),
    ...[...both, ...mdx].map((text): Attack => ({ rule, format: 'mdx', text })),
  ],
);
