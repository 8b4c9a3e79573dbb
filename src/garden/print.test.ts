import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Block, Part } from './compiled-note.ts';
import type { GardenInput } from './garden.ts';
import { printNote } from './print.ts';
import type { Printer } from './print.ts';
import { sketchGarden } from './testing.ts';
import type { NoteSketch } from './testing.ts';

const source = {
  key: 'daly',
  type: 'misc',
  title: 'A & B',
  authors: [],
  people: [],
  label: 'Daly 2006',
  file: '',
  line: 1,
  column: 1,
};
const others: Record<string, NoteSketch> = {
  'systems/El Capitan.md': {
    frontMatter: { title: 'El Capitan', aliases: ['the "<Captain>"'] },
    headings: ['## What it is', '### Parts', '## Power'],
    body: [
      block('<p>Top.</p>'),
      block('<h2 id="', { kind: 'id', id: 'what-it-is' }, '">What it is</h2>'),
      block('<p>Is <a href="', { kind: 'fragment', id: 'power' }, '">x</a>.</p>'),
      block('<h3>Parts</h3>'),
      block('<p>Parts.</p>'),
      block('<h2>Power</h2>'),
    ].map((block, index) => ({
      ...block,
      ...([1, 3, 5].includes(index) ? { heading: [1, 3, 5].indexOf(index) } : {}),
    })),
    passages: [{ id: 'p1', parts: ['<p id="', { kind: 'id', id: '^p1' }, '">Passage.</p>'] }],
  },
};

function block(...parts: Part[]): Block {
  return { parts };
}

function print(
  links: readonly string[],
  parts: readonly Part[],
  notes: Record<string, NoteSketch> = others,
  rest: Partial<GardenInput> = {},
): ReturnType<typeof printNote>['parts'] {
  const garden = sketchGarden(
    { ...notes, 'a.md': { headings: ['## Here'], links, body: [{ parts }] } },
    { sources: [source], attachments: ['b c.png', 'x.pdf'], ...rest },
  );
  const printer: Printer = {
    garden,
    href: (address) => `/base${encodeURI(address)}`,
    image: (path, alt, { width }) => `<img src="${path}" alt="${alt}" width="${String(width)}">`,
    file: (path) => (path === 'x.pdf' ? '/base/media/x.pdf' : undefined),
  };
  const note = garden.note('a');
  assert.ok(note);
  return printNote(note, printer).parts;
}

const link = (...children: Part[]): Part => ({ kind: 'link', link: 0, children });
const capitan = '/base/notes/systems/el-capitan/';

suite('links', () => {
  const rows: [name: string, link: string, html: string][] = [
    ['title', '[[el capitan]]', `<a class="link" href="${capitan}">el capitan</a>`],
    ['path', '[[systems/El-Capitan]]', `<a class="link" href="${capitan}">El Capitan</a>`],
    [
      'alias, escaped',
      '[[the "<captain>"]]',
      `<a class="link" href="${capitan}">the &quot;&lt;captain&gt;&quot;</a>`,
    ],
    ['label', '[[El Capitan|it & that]]', `<a class="link" href="${capitan}">it &amp; that</a>`],
    [
      'heading',
      '[[El Capitan#power]]',
      `<a class="link" href="${capitan}#power">El Capitan: power</a>`,
    ],
    ['block', '[[El Capitan#^p1]]', `<a class="link" href="${capitan}#%5Ep1">El Capitan</a>`],
    ['own heading', '[[#Here]]', '<a class="link" href="#here">Here</a>'],
    [
      'wanted',
      '[[Egress <fees>]]',
      '<a class="wanted" href="/base/wanted/#egress-fees" title="Nobody has written this note yet">Egress &lt;fees&gt;</a>',
    ],
    [
      'external',
      '[x](https://e.org/?a=1&b="2")',
      '<a class="external" href="https://e.org/?a=1&amp;b=&quot;2&quot;" rel="noopener">x</a>',
    ],
    ['page of the site', '[x](/calculators/)', '<a class="link" href="/base/calculators/">x</a>'],
    ['file', '[[x.pdf]]', '<a class="file" href="/base/media/x.pdf">x.pdf</a>'],
    ['broken', '[[El Capitna]]', '<span class="broken">El Capitna</span>'],
  ];
  for (const [name, written, html] of rows) {
    test(name, () => {
      assert.deepEqual(print([written], [link()]), [html]);
    });
  }

  test('children stand in place of the name', () => {
    assert.deepEqual(print(['[[El Capitan]]'], [link('<em>', 'it', '</em>')]), [
      `<a class="link" href="${capitan}"><em>it</em></a>`,
    ]);
  });
});

suite('other parts', () => {
  const rows: [name: string, part: Part, html: string][] = [
    ['text stays', '<p>x & y</p>', '<p>x & y</p>'],
    ['id', { kind: 'id', id: '^a"' }, '^a&quot;'],
    ['fragment', { kind: 'fragment', id: 'größe' }, '#gr%C3%B6%C3%9Fe'],
    [
      'citation',
      { kind: 'cite', items: [{ key: 'daly', locator: 'p. 4 & 5' }, { key: 'none' }] },
      '<span class="cite">(<a href="/base/sources/daly/">Daly 2006</a>, p. 4 &amp; 5; <span class="broken">none</span>)</span>',
    ],
    ['unknown tag', { kind: 'tag', tag: 'x<y' }, '<span class="tag">#x&lt;y</span>'],
    [
      'image',
      { kind: 'image', link: 0, alt: 'Alt', width: 40 },
      '<img src="b c.png" alt="Alt" width="40">',
    ],
  ];
  for (const [name, part, html] of rows) {
    test(name, () => {
      assert.deepEqual(print(['![[b c.png]]'], [part]), [html]);
    });
  }

  test('components are left to the page, their children printed', () => {
    const part: Part = {
      kind: 'component',
      name: 'Callout',
      attributes: { type: 'note' },
      children: ['a ', link(), '!'],
    };
    assert.deepEqual(print(['[[El Capitan]]'], ['x', part, 'y']), [
      'x',
      {
        name: 'Callout',
        attributes: { type: 'note' },
        children: [`a <a class="link" href="${capitan}">El Capitan</a>!`],
      },
      'y',
    ]);
  });

  test('an image that is not there is named', () => {
    assert.deepEqual(print(['![[no.png]]'], [{ kind: 'image', link: 0, alt: '' }]), [
      '<span class="broken">no.png</span>',
    ]);
  });
});

const embed: Part = { kind: 'embed', link: 0 };

function printText(...args: Parameters<typeof print>): string {
  return print(...args)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');
}

suite('passages shown in place', () => {
  test('a whole note, with a link to it', () => {
    const html = printText(['![[El Capitan]]'], [embed]);
    assert.match(html, /^<blockquote class="embed"><p>Top\.<\/p>/);
    assert.match(html, /<h2>Power<\/h2>/);
    assert.ok(
      html.endsWith(`From <a href="${capitan}">El Capitan</a></footer></blockquote>`),
      html,
    );
  });

  test('a section, to the next heading of its level', () => {
    const html = printText(['![[El Capitan#What it is]]'], [embed]);
    assert.match(html, /What it is.*Parts\./s);
    assert.doesNotMatch(html, /Top|<h2>Power/);
  });

  test('a passage, its id made another', () => {
    const html = printText(['![[El Capitan#^p1]]'], [embed]);
    assert.match(html, /<p id="E1-\^p1">Passage\.<\/p>/);
  });

  test('ids are told apart, references lead to the page of the note', () => {
    const html = printText(['![[El Capitan]]'], [embed, embed]);
    assert.deepEqual(html.match(/id="[^"]*"/g), ['id="E1-what-it-is"', 'id="E2-what-it-is"']);
    assert.ok(html.includes(`<a href="${capitan}#power">x</a>`), html);
  });

  test('a circle ends in a link', () => {
    const back: NoteSketch = { links: ['![[a]]'], body: [block('<p>B.</p>', embed)] };
    const html = printText(['![[b]]'], [embed], { 'b.md': back });
    assert.equal(html.match(/<p>B\.<\/p>/g)?.length, 1);
    assert.ok(html.includes('<a class="link" href="/base/notes/a/">a</a>'), html);
  });

  test('three levels are shown, the fourth is a link', () => {
    const chain = Object.fromEntries(
      ['b', 'c', 'd', 'e', 'f'].map((name, index, all): [string, NoteSketch] => [
        `${name}.md`,
        { links: [`![[${all[index + 1] ?? 'b'}]]`], body: [block(`<p>${name}</p>`, embed)] },
      ]),
    );
    const html = printText(['![[b]]'], [embed], chain);
    assert.deepEqual(html.match(/<p>[b-f]<\/p>/g), ['<p>b</p>', '<p>c</p>', '<p>d</p>']);
    assert.ok(html.includes('<a class="link" href="/base/notes/e/">e</a>'), html);
  });

  test('notes that show notes cannot multiply without end', () => {
    const fan = (name: string): NoteSketch => ({
      links: [`![[${name}]]`],
      body: [block('x', ...Array.from({ length: 200 }, () => embed))],
    });
    const html = printText(
      ['![[b]]'],
      Array.from({ length: 200 }, () => embed),
      {
        'b.md': fan('c'),
        'c.md': fan('d'),
        'd.md': { body: [block('x')] },
      },
    );
    assert.ok(html.length < 8_000_000, String(html.length));
  });

  test('an embed of a wanted note asks for it', () => {
    assert.match(printText(['![[Nothing yet]]'], [embed]), /^<p><a class="wanted"/);
  });
});

suite('in a margin', () => {
  const printPage = (parts: readonly Part[]) => {
    const garden = sketchGarden({ 'a.md': { body: [{ parts }] } }, { sources: [source] });
    const note = garden.note('a');
    assert.ok(note);
    const href = (address: string): string => address;
    const printed = printNote(note, {
      ...{ garden, href, image: () => undefined, file: () => undefined },
      hasMargin: true,
    });
    const html = printed.parts
      .map((part) => (typeof part === 'string' ? part : part.name))
      .join('');
    return { html, references: printed.references };
  };
  const cite = { kind: 'cite', items: [{ key: 'daly' }], isInText: true } as const;

  test('a source stands beside its first mention, and each mention can be led back to', () => {
    const { html, references } = printPage(['<p>', cite, cite, '</p>']);
    assert.equal(html.match(/<small class="in-margin"/g)?.length, 1);
    assert.match(html, /aria-label="Show here: Daly 2006"/);
    assert.match(html, /<a href="\/sources\/daly\/">A &amp; B<\/a>/);
    for (const id of references[0]?.ids ?? []) assert.ok(html.includes(`id="${id}"`), id);
    assert.equal(references[0]?.ids.length, 2);
  });

  test('a citation in a table has its place in the list only', () => {
    const { html, references } = printPage([{ ...cite, isInText: false }]);
    assert.doesNotMatch(html, /in-margin/);
    assert.equal(references.length, 1);
  });

  test('a footnote stands beside its line; what it cites is counted where the footnote stands', () => {
    const aside: Part = {
      ...{ kind: 'aside', number: '1', id: 'Note-fn-1', reference: 'Note-fnref-1' },
      children: ['See ', cite],
    };
    const { html, references } = printPage(['<p>', aside, '</p>', cite]);
    assert.match(
      html,
      /<label class="see" id="Note-fnref-1"><input type="checkbox" class="sr-only" aria-label="Note 1"><sup>1<\/sup><\/label><small class="in-margin" data-pagefind-ignore><sup>1<\/sup> See /,
    );
    assert.deepEqual(references[0]?.ids, ['Cite-daly-1']);
  });
});

test('a figure shows its image with a caption, and says when there is no such file', () => {
  const figure = (src: string): Part => ({
    kind: 'component',
    name: 'Figure',
    attributes: { src, alt: 'two racks', caption: 'A < B', width: '40' },
    children: [],
  });
  assert.deepEqual(print([], [figure('b c.png')]), [
    '<figure><img src="b c.png" alt="two racks" width="40"><figcaption>A &lt; B</figcaption></figure>',
  ]);
  assert.deepEqual(print([], [figure('no.png')]), [
    '<figure><span class="broken">no.png</span><figcaption>A &lt; B</figcaption></figure>',
  ]);
});
