import assert from 'node:assert/strict';
import { it, suite } from 'node:test';
import type { CompiledNote, Part } from '../garden/compiled-note.ts';
import { compileNote } from './compile-note.ts';

const compile = (text: string, path = 'notes/a.md'): CompiledNote =>
  compileNote({ path, file: path, text });

/** The body as HTML, with a short form for every part. */
function show(note: CompiledNote): string {
  const print = (parts: readonly Part[]): string => parts.map(printPart).join('');
  const printPart = (part: Part): string => {
    if (typeof part === 'string') return part;
    const link = 'link' in part ? note.links[part.link] : undefined;
    const target = `${link?.target ?? ''}${link?.fragment === undefined ? '' : `#${link.fragment}`}`;
    switch (part.kind) {
      case 'link':
        return `{link ${target}: ${print(part.children)}}`;
      case 'image':
        return `{image ${target}: ${part.alt} ${String(part.width ?? '-')}x${String(part.height ?? '-')}}`;
      case 'embed':
        return `{embed ${target}}`;
      case 'component':
        return `{${part.name}}`;
      case 'cite':
        return `{cite ${part.items.map(({ key, locator }) => [key, locator].join(' ').trim()).join('; ')}}`;
      case 'aside':
        return `{aside ${part.number} ${part.id}: ${print(part.children)}}`;
      case 'tag':
        return `{tag ${part.tag}}`;
      case 'id':
      case 'fragment':
        return part.id;
    }
  };
  return note.body.map(({ parts }) => print(parts)).join('\n');
}

/** Text of a note → what its body shows, as one paragraph where the row begins with no `<`. */
function table(name: string, rows: readonly (readonly [string, string])[], path?: string): void {
  suite(name, () => {
    for (const [text, wanted] of rows) {
      it(text, () => {
        const shown = show(compile(text, path));
        assert.equal(shown, wanted.startsWith('<') ? wanted : `<p>${wanted}</p>`);
      });
    }
  });
}

table('wikilinks', [
  ['[[a]]', '{link a: }'],
  ['[[a b|words]]', '{link a b: words}'],
  ['[[a#Head one]]', '{link a#Head one: }'],
  ['[[a#one#two]]', '{link a#two: }'],
  ['[[a#^id|words]]', '{link a#^id: words}'],
  ['[[#Here]]', '{link #Here: }'],
  ['*[[a]]* **[[b|c]]**', '<p><em>{link a: }</em> <strong>{link b: c}</strong></p>'],
  ['- [[a]]', '<ul>\n<li>{link a: }</li>\n</ul>'],
  ['## On [[a|b]]', '<h2 id="on-b">On {link a: b}</h2>'],
  ['[out [[a|b]] #c](https://d.example/)', '{link https://d.example/: out b #c}'],
  ['[[a|<3 & more]]', '{link a: &#x3C;3 &#x26; more}'],
  ['[[a]](b)', '{link a: }(b)'],
  ['`[[a]]`', '<p><code>[[a]]</code></p>'],
  ['\\[[a]]', '[[a]]'],
  ['[[]] [[a', '[[]] [[a'],
  ['[[a\nb]]', '[[a\nb]]'],
]);

suite('transclusion and images', () => {
  const rows = [
    ['![[a]]', '{embed a}'],
    ['![[a#Head]]', '{embed a#Head}'],
    ['![[a#^id]]', '{embed a#^id}'],
    ['see ![[a]] here', '<p>see {embed a} here</p>'],
    ['![[a.png|alt 400x300]]', '{image a.png: alt 400x300}'],
    ['![[a.png|400]]', '{image a.png:  400x-}'],
    ['![[a.png|alt|400]]', '{image a.png: alt 400x-}'],
    ['![[a.png|Top500 of 2024]]', '{image a.png: Top500 of 2024 -x-}'],
    ['![alt|400](a.png)', '<p>{image a.png: alt 400x-}</p>'],
    ['![alt](./b%20c/a.webp "title")', '<p>{image ./b c/a.webp: alt -x-}</p>'],
    ['![alt][r]\n\n[r]: ../notes/a.svg', '<p>{image ../notes/a.svg: alt -x-}</p>'],
    ['![[paper.pdf]]', '{link paper.pdf: }'],
  ] as const;
  for (const [text, wanted] of rows)
    it(text, () => {
      assert.equal(show(compile(text)), wanted);
    });
});

table('marks', [
  ['==a==', '<p><mark>a</mark></p>'],
  ['==a *b* `c` [[d]]==', '<p><mark>a <em>b</em> <code>c</code> {link d: }</mark></p>'],
  ['*a ==b==*', '<p><em>a <mark>b</mark></em></p>'],
  ['==a *b== c*', '<p><mark>a *b</mark> c*</p>'],
  ['这是==重点==内容', '<p>这是<mark>重点</mark>内容</p>'],
  ['x==1 and y==2', 'x==1 and y==2'],
  ['\\==a== b', '==a== b'],
  ['a == b == c', 'a == b == c'],
  ['===a===', '===a==='],
  ['`==a==`', '<p><code>==a==</code></p>'],
]);

table('comments', [
  ['a %%b [[c]]%% d', 'a  d'],
  ['a %%b\nc%% d', 'a  d'],
  ['%%\nx\n\n# y\n\nz\n%%\n\nafter', 'after'],
  ['%% x\n\ny %%\nafter', 'after'],
  ['before\n%%\nx\n%%', 'before'],
  ['`%%a%%`', '<p><code>%%a%%</code></p>'],
  ['100\\%% of 5\\%%', '100%% of 5%%'],
  ['> %%\n> x\n\nafter', '<blockquote>\n</blockquote>\n<p>after</p>'],
]);

table('hashtags', [
  ['#hpc', '{tag hpc}'],
  ['a (#b/c) #d-e_f.', 'a ({tag b/c}) {tag d-e_f}.'],
  ['#日本語 #Ελληνικά #été', '{tag 日本語} {tag Ελληνικά} {tag été}'],
  ['#42 a#b # c', '#42 a#b # c'],
  ['#a//b/', '{tag a/b}'],
  [
    '`#a` https://b.example/#c',
    '<p><code>#a</code> {link https://b.example/#c: https://b.example/#c}</p>',
  ],
  ['\\#a', '#a'],
]);

table('citations', [
  ['[@a2020]', '{cite a2020}'],
  ['[@a, p. 4; @b]', '{cite a p. 4; b}'],
  ['[@a](https://b.example/)', '{link https://b.example/: @a}'],
  ['[@] me@a.b', '[@] {link mailto:me@a.b: me@a.b}'],
  ['`[@a]`', '<p><code>[@a]</code></p>'],
]);

suite('money is not mathematics', () => {
  const sentences = [
    'It costs $5 to $10.',
    'From $20-$30 an hour, or US$5.',
    'A $10 fee, a 5$ tip.',
    'The price is $5. In A$, it is more.',
    '$2.50/h against $3/h, or $1.2M ($1.1M net).',
    '$5 million ($4.2 million after tax) and $7 later.',
    'Set $HOME and $PATH.',
    'One $ and two $ signs.',
    'From $5k to 10k$.',
    'It was \\$5 and \\$6.',
    'About $40 per GPU-hour, $1,000 a day, $30,000 a month.',
  ];
  for (const text of sentences) {
    it(text, () => {
      assert.equal(show(compile(text)), `<p>${text.replaceAll('\\', '')}</p>`);
    });
  }
  for (const text of [
    '$x$',
    'a $x^2$ b',
    '$5x+3$',
    '$10^6$',
    '$\\frac{1}{2}$',
    '($p$)',
    '$3 \\times 4$',
  ]) {
    it(text, () => {
      assert.match(show(compile(text)), /<math[^>]*>.*<\/math>/s);
    });
  }
  it('display', () => {
    assert.match(show(compile('$$\nx\n$$')), /^<div class="formula" tabindex="0"><math/);
  });
  it('a formula that cannot be set is shown as typed', () => {
    const note = compile('$\\frac{1$');
    assert.deepEqual(
      note.problems.map(({ rule }) => rule),
      ['math/parse'],
    );
  });
  it('has no inline style', () => {
    assert.doesNotMatch(show(compile('$$\\fcolorbox{red}{blue}{x}$$')), / style=/);
  });
});

table('punctuation', [
  ['"a" -- it\'s...', '“a” – it’s…'],
  ['a---b', 'a—b'],
  ["(\"a\") 'b' the '90s", '(“a”) ‘b’ the ’90s'],
  ['"[[a|b]]" and "*c*"', '“{link a: b}” and “<em>c</em>”'],
  ['`"a" --`', '<p><code>"a" --</code></p>'],
  ['<https://a.example/x--y>', '{link https://a.example/x--y: https://a.example/x--y}'],
  ["[it's](https://a.example/x--y)", '{link https://a.example/x--y: it’s}'],
  ["[[it's--a]]", "{link it's--a: }"],
]);

table('callouts', [
  [
    '> [!tip] Title *t*\n> body',
    '<div class="callout callout-tip" role="note">\n<p class="callout-title">Title <em>t</em></p>\n<p>body</p>\n</div>',
  ],
  [
    '> [!warning]- Folded',
    '<details class="callout callout-warning">\n<summary class="callout-title">Folded</summary>\n</details>',
  ],
  [
    '> [!note]+',
    '<details class="callout callout-note" open>\n<summary class="callout-title">Note</summary>\n</details>',
  ],
  [
    '> [!danger|x]',
    '<div class="callout callout-warning" role="note">\n<p class="callout-title">Danger</p>\n</div>',
  ],
  ['> plain', '<blockquote>\n<p>plain</p>\n</blockquote>'],
]);

table('lists, footnotes, code, tables', [
  [
    '- [x] a',
    '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled> a</li>\n</ul>',
  ],
  [
    '```python\nimport x\n```',
    '<pre tabindex="0"><code><span class="hljs-keyword">import</span> x</code></pre>',
  ],
  [
    '```none title="a.txt"\n<b>\n```',
    '<figure class="code"><figcaption>a.txt</figcaption><pre tabindex="0"><code>&#x3C;b></code></pre></figure>',
  ],
]);

suite('tables and footnotes', () => {
  it('links with a bar, aligned by class', () => {
    const html = show(compile('| a | b |\n|--:|:-:|\n| [[x\\|y]] | ![[i.png\\|alt\\|40]] |'));
    assert.match(html, /<td class="align-right">\{link x: y\}<\/td>/);
    assert.match(html, /<td class="align-center">\{image i.png: alt 40x-\}<\/td>/);
    assert.doesNotMatch(html, / style=| align=/);
  });
  it('a footnote hangs beside its first mention, unless it holds more than a line can', () => {
    const text =
      'a[^1] b[^1] c[^2]\n\n| d[^3] |\n|--|\n\n[^1]: See [[b]].\n\n    More.\n[^2]: - e\n[^3]: f';
    const html = show(compile(text));
    assert.match(
      html,
      /a\{aside 1 Note-fn-1: See \{link b: \}\.<br>More\.\} b<sup><a href="Note-fn-1"/,
    );
    assert.equal(html.match(/\{aside/g)?.length, 1);
  });
  it('links in a footnote', () => {
    assert.match(
      show(compile('a[^1]\n\n[^1]: See [[b]].')),
      /<li id="Note-fn-1">\n<p>See \{link b: \}\./,
    );
  });
});

suite('blocks with a name', () => {
  const rows = [
    ['words ^a1', 'a1', '<p id="^a1">words</p>'],
    ['- one ^a1\n- two', 'a1', '<ul><li id="^a1">one</li></ul>'],
    ['> q\n\n^a1', 'a1', '<blockquote id="^a1">\n<p>q</p>\n</blockquote>'],
    ['```\nx\n```\n\n^a1', 'a1', '<pre tabindex="0" id="^a1"><code>x\n</code></pre>'],
  ] as const;
  for (const [text, id, wanted] of rows) {
    it(text, () => {
      const note = compile(text);
      assert.deepEqual(
        note.passages.map((passage) => passage.id),
        [id],
      );
      const body = note.passages.map(({ parts }) => ({ parts }));
      assert.equal(
        show({ ...note, body }).replace('\n</code>', '</code>'),
        wanted.replace('\n</code>', '</code>'),
      );
    });
  }
});

table('HTML in .md', [
  ['<kbd>a</kbd><br>H<sub>2</sub>O', '<p><kbd>a</kbd><br>H<sub>2</sub>O</p>'],
  ['<abbr title="a &amp; b">c</abbr>', '<p><abbr title="a &#x26; b">c</abbr></p>'],
  ['a<!-- b -->c', 'ac'],
  ['a <b>c</b>', 'a &#x3C;b>c&#x3C;/b>'],
  [
    '<details><summary>A</summary>\n\nb\n\n</details>',
    '<details><summary>A</summary><p>b</p></details>',
  ],
]);

table(
  'components in .mdx',
  [
    [
      '<Callout type="tip" title="T" open={false}>*a*</Callout>',
      '<details class="callout callout-tip">\n<summary class="callout-title">T</summary>\n<p><em>a</em></p>\n</details>',
    ],
    ['<Fact id="a" />', '{Fact}'],
    ['<Cite key="a" locator="p. 4" />', '{cite a p. 4}'],
    [
      '<details>\n<summary>s</summary>\n\nb\n\n</details>',
      '<details><summary>s</summary><p>b</p></details>',
    ],
    ['<details><summary>s</summary>b</details>', '<details><summary>s</summary><p>b</p></details>'],
    ['a {process.env.HOME}', '<p>a <code>{process.env.HOME}</code></p>'],
  ],
  'a.mdx',
);

suite('how near a number is, by the words before it', () => {
  const rows = [
    ['It takes about <Fact id="a" />.', 'about'],
    ['*Up to* more than <Fact id="a" />.', 'more than'],
    ['It takes <Fact id="a" />.', undefined],
    ['It is about time <Fact id="a" />.', undefined],
    ['The stover <Fact id="a" />.', undefined],
  ] as const;
  for (const [text, words] of rows) {
    it(text, () => {
      assert.equal(compile(text, 'a.mdx').components[0]?.approximation, words);
    });
  }
});

suite('title', () => {
  const rows = [
    ['# A *b* `c`', 'A b c', ''],
    ['---\ntitle: T\n---\n# T', 'T', ''],
    ['---\ntitle: T\n---\n# Other', 'T', '<h1 id="other">Other</h1>'],
    ['words\n\n# A', undefined, '<p>words</p>\n<h1 id="a">A</h1>'],
  ] as const;
  for (const [text, title, html] of rows) {
    it(text, () => {
      const note = compile(text);
      assert.equal(note.frontMatter.title, title);
      assert.equal(show(note), html);
    });
  }
});
