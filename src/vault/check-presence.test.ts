import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { checkVault } from './check-vault.ts';
import { findContentRoot } from './content-root.ts';

const restore =
  'Write the first with npm run new -- "Title"; if there were notes, git restore content brings them back.';
const point =
  'Let GARDEN_CONTENT name the folder that holds the notes, or put one here, such as first.md.';

suite('a folder without notes', () => {
  const rows: readonly (readonly [string, string | undefined, readonly string[], string[]])[] = [
    [
      'content that was emptied',
      undefined,
      ['content/'],
      [`content error corpus/empty no note lies in this folder, nor any other file; ${restore}`],
    ],
    [
      'notes that were emptied',
      undefined,
      ['content/notes/', 'content/tags.yaml'],
      [
        `content/notes error corpus/empty no note lies in this folder, nor any other file; ${restore}`,
      ],
    ],
    [
      'a vault of other files',
      'vault',
      ['vault/b.docx', 'vault/a.txt'],
      [
        `vault error corpus/empty no note lies in this folder; none of its files, such as a.txt, ends in .md or .mdx; ${point}`,
      ],
    ],
    [
      'the folder above the content',
      '.',
      ['content/', 'package.json'],
      [
        'FOLDER error corpus/empty no note lies in this folder; none of its files, such as package.json, ends in .md or .mdx; Let GARDEN_CONTENT name FOLDER/content, or put a note here.',
      ],
    ],
    [
      'names that editors made longer',
      'vault',
      ['vault/a.md', 'vault/b.mdx.txt', 'vault/c.markdown'],
      [
        'vault/b.mdx.txt warning file/type the file is not read as a note, since its name ends in none of .md and .mdx; Rename it to b.mdx.',
        'vault/c.markdown warning file/type the file is not read as a note, since its name ends in none of .md and .mdx; Rename it to c.md.',
      ],
    ],
  ];
  for (const [name, content, files, expected] of rows) {
    test(name, (t) => {
      const folder = mkdtempSync(join(tmpdir(), 'presence-'));
      t.after(() => {
        rmSync(folder, { recursive: true });
      });
      for (const path of files) {
        const file = join(folder, path);
        mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
        if (!path.endsWith('/')) writeFileSync(file, file.endsWith('.md') ? 'Text.\n' : '');
      }
      const { problems } = checkVault(findContentRoot({ GARDEN_CONTENT: content }, folder));
      const said = problems
        .filter(({ rule }) => rule !== 'corpus/orphan')
        .map(({ file, severity, rule, message, help }) =>
          `${file} ${severity} ${rule} ${message}; ${help}`.replaceAll(folder, 'FOLDER'),
        );
      assert.deepEqual(said, expected);
    });
  }
});
