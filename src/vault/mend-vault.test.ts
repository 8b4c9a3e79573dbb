import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkVault } from './check-vault.ts';
import { findContentRoot } from './content-root.ts';
import { mendVault } from './mend-vault.ts';

test('tags, moved addresses, line ends and tags of MDX are mended on disk; all else stays', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'mend-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const binary = Buffer.from([0xff, 0, 0x20, 0x0a]);
  const good = '---\ntitle: Good\nredirectFrom: [/notes/old/]\n---\nFine.\n';
  const files = {
    'tags.yaml': 'hpc: {title: HPC, description: D.}\n',
    'notes/a.mdx':
      '---\r\ntitle: A\r\ntags: [x, HPC]\r\n---\r\nLess <5 %, [b](/notes/old/) `/notes/old/`.\r\n\r\n<br>\r\n',
    'notes/b.md': '---\ntitle: B\ntags:\n  - HPC\n---\nText.\n',
    'notes/good.md': good,
    'notes/c.md': binary,
  };
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const root = findContentRoot({}, folder);
  const mend = (): string[] =>
    mendVault(root, checkVault(root).garden).map(({ file, what }) => `${file} ${what}`);
  assert.deepEqual(mend(), [
    'content/notes/a.mdx line ends are LF',
    'content/notes/a.mdx < is &lt;',
    'content/notes/a.mdx tag closed',
    'content/notes/a.mdx tag HPC is hpc',
    'content/notes/a.mdx /notes/old/ has moved to /notes/good/',
    'content/notes/b.md tag HPC is hpc',
  ]);
  const read = (path: string): string => readFileSync(join(root.notes, path), 'utf8');
  assert.equal(
    read('a.mdx'),
    '---\ntitle: A\ntags: [x, hpc]\n---\nLess &lt;5 %, [b](/notes/good/) `/notes/old/`.\n\n<br />\n',
  );
  assert.equal(read('b.md'), '---\ntitle: B\ntags:\n  - hpc\n---\nText.\n');
  assert.equal(read('good.md'), good);
  assert.deepEqual(readFileSync(join(root.notes, 'c.md')), binary);
  assert.deepEqual(readdirSync(root.notes).sort(), ['a.mdx', 'b.md', 'c.md', 'good.md']);
  assert.deepEqual(mend(), []);
});
