import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { it, suite, type TestContext } from 'node:test';
import sharp from 'sharp';
import { readAttachment } from './attachments.ts';
import { checkVault } from './check-vault.ts';
import { findContentRoot } from './content-root.ts';

const note = '---\ntitle: A\n---\nText.\n';

type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** A project with a garden of its own, and a secret beside it. */
function makeProject(t: TestContext, files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const all: Files = {
    'secret/secret.md': '---\ntitle: Secret words\n---\n',
    'content/tags.yaml': '',
    'content/notes/a.md': note,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else symlinkSync(content.link, file);
  }
  return folder;
}

function check(t: TestContext, files: Files): string[] {
  const root = findContentRoot({}, makeProject(t, files));
  const { garden, problems } = checkVault(root);
  assert.ok(
    !garden.notes.some(({ title }) => title === 'Secret words'),
    'a secret is in the garden',
  );
  assert.doesNotMatch(JSON.stringify(problems), /Secret words/);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, rule }) => `${file} ${rule}`);
}

const image = (format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif', width = 8): Promise<Uint8Array> =>
  sharp({ create: { width, height: 8, channels: 3, background: '#888' } })
    .toFormat(format)
    .toBuffer();

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

suite('files that do not belong among the notes', () => {
  const rows: readonly (readonly [string, Files, string])[] = [
    [
      'a link to a note',
      { 'content/notes/b.md': { link: '../../secret/secret.md' } },
      'notes/b.md file/symlink',
    ],
    ['a link to a folder', { 'content/notes/b': { link: '../../secret' } }, 'notes/b file/symlink'],
    [
      'a link to an image',
      { 'content/notes/b.png': { link: '/etc/passwd' } },
      'notes/b.png file/symlink',
    ],
    [
      'a link to facts',
      { 'content/facts/b.yaml': { link: '../../secret/secret.md' } },
      'facts/b.yaml file/symlink',
    ],
    [
      'a folder of facts that is a link',
      { 'content/facts': { link: '../secret' } },
      'facts file/symlink',
    ],
    [
      'sources that are a link',
      { 'content/sources.bib': { link: '../secret/secret.md' } },
      'sources.bib file/symlink',
    ],
    ['a turned fact', { 'content/facts/b.yaml': '[] # a\u202Eb' }, 'facts/b.yaml file/bidi'],
    ['a turned source', { 'content/sources.bib': 'a\u2066b' }, 'sources.bib file/bidi'],
    [
      'a binary list of tags',
      { 'content/tags.yaml': Buffer.from([0, 1]) },
      'tags.yaml file/encoding',
    ],
    [
      '3 MiB of facts',
      { 'content/facts/b.yaml': '#'.repeat(3 * 1024 * 1024) },
      'facts/b.yaml file/size',
    ],
    ['a module', { 'content/notes/payload.mjs': 'process.exit()' }, 'notes/payload.mjs file/type'],
    ['a page', { 'content/notes/b.html': '<script>' }, 'notes/b.html file/type'],
    ['settings of npm', { 'content/notes/.npmrc': 'script-shell=a' }, 'notes/.npmrc file/type'],
    ['a script beside the notes', { 'content/setup.mjs': '' }, 'setup.mjs file/type'],
    ['a page among the facts', { 'content/facts/b.html': '' }, 'facts/b.html file/type'],
    [
      'a plugin of Obsidian',
      { 'content/.obsidian/plugins/a/main.js': '' },
      '.obsidian/plugins file/type',
    ],
    ['secrets', { 'content/notes/.env': 'A=b' }, 'notes/.env file/type'],
    [
      'a letter that looks like another',
      { 'content/notes/p\u0430ypal.md': note },
      'notes/p\u0430ypal.md file/name',
    ],
    ['a turned name', { 'content/notes/a\u202Edm.md': note }, 'notes/a\u202Edm.md file/name'],
    ['a blank', { 'content/notes/a b.md': note }, 'notes/a b.md file/name'],
    ['a device of Windows', { 'content/notes/aux.md': note }, 'notes/aux.md file/name'],
    ['a command', { 'content/notes/::add-mask::b.md': note }, 'notes/::add-mask::b.md file/name'],
    [
      'a binary file',
      { 'content/notes/b.md': Buffer.from([0, 1, 2, 255]) },
      'notes/b.md file/encoding',
    ],
    [
      'bytes that are no UTF-8',
      { 'content/notes/b.md': Buffer.from('a\xE4b', 'latin1') },
      'notes/b.md file/encoding',
    ],
    [
      'UTF-16',
      { 'content/notes/b.md': Buffer.from('\uFEFFtitle', 'utf16le') },
      'notes/b.md file/encoding',
    ],
    ['300 KiB', { 'content/notes/b.md': 'a\n\n'.repeat(100_000) }, 'notes/b.md file/size'],
    ['3 MiB', { 'content/notes/b.md': Buffer.alloc(3 * 1024 * 1024, 'a') }, 'notes/b.md file/size'],
  ];
  for (const [name, files, wanted] of rows) {
    it(name, (t) => {
      const found = check(t, files);
      assert.ok(found.includes(`content/${wanted}`), found.join(', ') || 'nothing');
    });
  }
  it('the folder of the notes as a link', (t) => {
    const folder = makeProject(t, { 'other/tags.yaml': '', 'other/notes': { link: '../secret' } });
    rmSync(join(folder, 'content'), { recursive: true });
    symlinkSync('other', join(folder, 'content'));
    const { garden, problems } = checkVault(findContentRoot({}, folder));
    assert.equal(garden.notes.length, 0);
    assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ['file/symlink']);
  });
  it('a content folder that is a link to somebody else’s notes', (t) => {
    const folder = makeProject(t, {});
    rmSync(join(folder, 'content'), { recursive: true });
    symlinkSync('secret', join(folder, 'content'));
    const { garden, problems } = checkVault(findContentRoot({}, folder));
    assert.equal(garden.notes.length, 0);
    assert.deepEqual(
      problems.map(({ file, rule }) => `${file} ${rule}`),
      ['content file/symlink'],
    );
  });
  it('honest files', (t) => {
    const files = {
      'content/notes/b-2.v1.mdx': note.replace('A', 'B'),
      'content/notes/.obsidian/a.json': '{}',
      'content/notes/data.csv': 'a',
    };
    assert.deepEqual(check(t, files), []);
  });
  it('empty files, CRLF, no front matter', (t) => {
    const files = {
      'content/notes/b.md': '',
      'content/notes/c.md': '---\r\ntitle: C\r\n---\r\nText.\r\n',
      'content/notes/d.mdx': 'Text.',
    };
    assert.deepEqual(check(t, files), []);
  });
});

suite('images by their bytes', () => {
  it('honest images', async (t) => {
    const files = {
      'content/notes/a.png': await image('png'),
      'content/notes/b.jpg': await image('jpeg'),
      'content/notes/c.webp': await image('webp'),
      'content/notes/d.gif': await image('gif'),
      'content/notes/e.avif': await image('avif'),
      'content/notes/f.svg': svg(
        '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#b"/><!-- c -->',
        'viewBox="0 0 1 1"',
      ),
    };
    assert.deepEqual(check(t, files), []);
  });
  const png = (): Promise<Uint8Array> => image('png');
  const rows: readonly (readonly [string, string, () => Promise<Uint8Array>, string])[] = [
    ['an AVIF named PNG', 'b.png', () => image('avif'), 'img/content'],
    ['a PNG named JPEG', 'b.jpg', png, 'img/content'],
    ['a page named PNG', 'b.png', () => Promise.resolve(Buffer.from('<script>')), 'img/content'],
    ['an SVG named PNG', 'b.png', () => Promise.resolve(Buffer.from(svg(''))), 'img/content'],
    ['an empty file', 'b.webp', () => Promise.resolve(Buffer.alloc(0)), 'img/content'],
    ['the head of a PNG alone', 'b.png', async () => (await png()).subarray(0, 12), 'img/content'],
    [
      '60,000 x 60,000 pixels',
      'b.png',
      async () => {
        const bytes = Buffer.from(await png());
        bytes.writeUInt32BE(60_000, 16);
        bytes.writeUInt32BE(60_000, 20);
        return bytes;
      },
      'img/size',
    ],
    [
      '600 KiB',
      'b.png',
      async () => Buffer.concat([await png(), Buffer.alloc(600 * 1024)]),
      'img/size',
    ],
  ];
  for (const [name, path, bytes, wanted] of rows) {
    it(name, async (t) => {
      const folder = makeProject(t, { [`content/notes/${path}`]: await bytes() });
      const root = findContentRoot({}, folder);
      const rules = checkVault(root).problems.map(({ rule }) => rule);
      assert.deepEqual(
        rules.filter((rule) => rule.startsWith('img/')),
        [wanted],
      );
      // No decoder has seen it.
      assert.deepEqual(Object.keys(await readAttachment(root.notes, path)), ['path', 'digest']);
    });
  }
});

suite('drawings', () => {
  const attacks = [
    svg('<script>a</script>'),
    svg('<SCRIPT>a</SCRIPT>'),
    svg('', 'onload="a"'),
    svg('<rect onclick="a"/>'),
    svg('<a href="javascript:b"><rect/></a>'),
    svg('<image href="https://a.example/b.png"/>'),
    svg('<use href="https://a.example/b.svg#c"/>'),
    svg('<use xlink:href="data:image/svg+xml,a"/>'),
    svg('<foreignObject><div/></foreignObject>'),
    svg('<style>@import "https://a.example/"</style>'),
    svg('<rect style="fill:url(https://a.example/b)"/>'),
    svg('<rect fill="u\\72l(https://a.example)"/>'),
    svg('<rect fill="&#117;rl(https://a.example)"/>'),
    svg('<set attributeName="href" to="javascript:a"/>'),
    svg('<animate attributeName="x"/>'),
    svg('<feImage href="https://a.example/b"/>'),
    svg('<handler>a</handler>'),
    svg('<g xml:base="https://a.example/"/>'),
    svg('<![CDATA[<script>]]>'),
    svg('<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    svg('<g>'.repeat(60) + '</g>'.repeat(60)),
    svg('<g>'),
    svg('<rect x=1/>'),
    `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`,
    `<?xml-stylesheet href="a.css"?>${svg('')}`,
    `<html>${svg('')}</html>`,
    `${svg('')}</svg>`,
    'text',
    '',
  ];
  for (const text of attacks) {
    it(text.slice(0, 90), (t) => {
      assert.deepEqual(check(t, { 'content/notes/b.svg': text }), ['content/notes/b.svg img/svg']);
    });
  }
  it('stays an error in a vault that somebody else wrote', (t) => {
    const folder = makeProject(t, {
      'vault/a.md': '[[b]]',
      'vault/b.md': '[[a]]',
      'vault/b.svg': svg('<script/>'),
      'vault/payload.mjs': '',
    });
    const root = findContentRoot({ GARDEN_CONTENT: 'vault' }, folder);
    const found = checkVault(root).problems.map(({ rule, severity }) => [rule, severity]);
    assert.deepEqual(found, [['img/svg', 'error']]);
  });
});
