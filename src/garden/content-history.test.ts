import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, followFiles, type Commit, type FileChange } from './content-history.ts';

/** Newest last, as one would tell it; each commit a day later. */
function told(...days: readonly (readonly FileChange[])[]) {
  const commits = days.map((changes, index): Commit => {
    const day = `2026-01-0${String(index + 1)}`;
    return { hash: String(index), time: index * 86_400, day, subject: day, authors: [], changes };
  });
  return followFiles({ isComplete: true, commits: commits.toReversed() });
}

test('a file keeps its history through its names', () => {
  const files = told(
    [{ file: 'a', after: '1' }],
    [{ file: 'b', formerFile: 'a', before: '1', after: '2' }],
    [{ file: 'c', formerFile: 'b', before: '2', after: '2' }],
  );
  assert.deepEqual([...files.keys()], ['c']);
  const file = files.get('c');
  assert.ok(file);
  assert.deepEqual(file.formerFiles, ['b', 'a']);
  assert.deepEqual(daysOf(file), { planted: '2026-01-01', tended: '2026-01-02' });
});

test('a new file with the name of one that moved away is another file', () => {
  const files = told(
    [{ file: 'a', after: '1' }],
    [{ file: 'b', formerFile: 'a', before: '1', after: '1' }],
    [{ file: 'a', after: '3' }],
  );
  assert.deepEqual(
    [...files].map(([name, { touches }]) => [name, touches.length]),
    [
      ['a', 1],
      ['b', 2],
    ],
  );
});

test('two files may change their names with each other', () => {
  const files = told(
    [
      { file: 'a', after: '1' },
      { file: 'b', after: '2' },
    ],
    [
      { file: 'b', formerFile: 'a', before: '1', after: '1' },
      { file: 'a', formerFile: 'b', before: '2', after: '2' },
    ],
  );
  assert.equal(files.get('a')?.touches.at(-1)?.change.after, '2');
  assert.equal(files.get('b')?.touches.at(-1)?.change.after, '1');
});

test('a file that came back is one file, and half a history is none', () => {
  const files = told(
    [{ file: 'a', after: '1' }],
    [{ file: 'a', before: '1' }],
    [{ file: 'a', after: '2' }],
  );
  assert.equal(files.get('a')?.touches.length, 3);
  assert.equal(followFiles({ isComplete: false, why: 'shallow' }).size, 0);
});
