import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseGitLog } from './parse-git-log.ts';

const none = '0'.repeat(40);
const [one, two] = ['1'.repeat(40), '2'.repeat(40)];

test('reads who changed which files when, as git writes it', () => {
  const output =
    `${two}\x001767225600\x00A B <7+ab@users.noreply.github.com>\x00C D <c@d.example>\nC D <c@d.example>\n\x00Move: it\x00` +
    `\n:100644 100644 ${one} ${one} R100\x00notes/a.mdx\x00notes/b.mdx\x00` +
    `:000000 120000 ${none} ${two} A\x00notes/link\x00` +
    `${one}\x001767139200\x00E <e@f.example>\x00\x00\x00` +
    `\n:000000 100644 ${none} ${one} A\x00notes/a.mdx\x00`;
  assert.deepEqual(parseGitLog(output, 'content/'), [
    {
      hash: two,
      time: 1767225600,
      day: '2026-01-01',
      subject: 'Move: it',
      authors: [{ name: 'A B', handle: 'ab' }, { name: 'C D' }],
      changes: [
        {
          file: 'content/notes/b.mdx',
          formerFile: 'content/notes/a.mdx',
          before: one,
          after: one,
        },
      ],
    },
    {
      hash: one,
      time: 1767139200,
      day: '2025-12-31',
      subject: '',
      authors: [{ name: 'E' }],
      changes: [{ file: 'content/notes/a.mdx', after: one }],
    },
  ]);
});

test('nothing that a name or a message holds can pass for another commit', () => {
  const text = fc.string({ unit: 'binary' }).map((written) => written.replaceAll('\0', ''));
  const line = text.map((written) => written.replaceAll('\n', ' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.array(text), line), { maxLength: 5 }), (commits) => {
      const output = commits
        .map(
          ([subject, names, author]) =>
            `${one}\x005\x00${author} <a@b>\x00\x00${subject}\x00` +
            names
              .map((name, index) => {
                const edge = index === 0 ? '\n' : '';
                return `${edge}:100644 100644 ${one} ${two} M\x00${name}\x00`;
              })
              .join(''),
        )
        .join('');
      assert.deepEqual(
        parseGitLog(output).map(({ subject, changes }) => [
          subject,
          changes.map(({ file }) => file),
        ]),
        commits.map(([subject, names]) => [subject, names]),
      );
    }),
  );
});

test('what is no log is refused', () => {
  assert.throws(
    () => parseGitLog('warning: something\0'),
    /where a commit should be|in the middle/,
  );
});
