import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { followFiles } from '../garden/content-history.ts';
import { findContentRoot } from './content-root.ts';
import { readBlobs } from './read-blobs.ts';
import { readHistory } from './read-history.ts';

test('a repository tells its whole history, a shallow clone and a plain folder say that they cannot', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'garden-history-'));
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const origin = join(folder, 'origin');
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], {
      cwd: origin,
      stdio: 'ignore',
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-02-03T23:30:00-05:00' },
    });
  };
  mkdirSync(join(origin, 'content/notes'), { recursive: true });
  const rootOf = (project: string) => findContentRoot({}, project);
  const whyOf = (project: string): string => {
    const history = readHistory(rootOf(project));
    return history.isComplete ? 'complete' : history.why;
  };
  assert.match(whyOf(origin), /not under version control/);
  git('init', '--quiet');
  writeFileSync(join(origin, 'content/notes/a.mdx'), 'Ëine\nTwo\nThree\n');
  writeFileSync(join(origin, 'README'), 'Not content.\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Plant');
  renameSync(join(origin, 'content/notes/a.mdx'), join(origin, 'content/notes/é b.mdx'));
  git('add', '.');
  git('commit', '--quiet', '--message', 'Move');
  writeFileSync(join(origin, 'README'), 'Still not.\n');
  git('commit', '--quiet', '--all', '--message', 'Elsewhere');

  const history = readHistory(rootOf(origin));
  const note = followFiles(history).get('content/notes/é b.mdx');
  assert.deepEqual(
    note?.touches.map(({ commit }) => [commit.subject, commit.day]),
    [
      ['Move', '2026-02-04'],
      ['Plant', '2026-02-04'],
    ],
  );
  assert.deepEqual(note.formerFiles, ['content/notes/a.mdx']);

  const ids = note.touches.map(({ change }) => change.after ?? '');
  assert.deepEqual(
    [...readBlobs(origin, [...ids, 'f'.repeat(40)]).values()],
    ['Ëine\nTwo\nThree\n'],
  );

  const clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${origin}`, clone]);
  assert.match(whyOf(clone), /shallow/);
});
