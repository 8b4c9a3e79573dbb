import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findContentRoot } from './content-root.ts';
import { readEarlierFacts } from './earlier-facts.ts';

test('facts are compared with those where the branch began, committed or not', (t) => {
  const project = mkdtempSync(join(tmpdir(), 'earlier-facts-'));
  t.after(() => {
    rmSync(project, { recursive: true, force: true });
  });
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], {
      cwd: project,
      stdio: 'ignore',
    });
  };
  const write = (topic: string, value: number): void => {
    writeFileSync(
      join(project, `content/facts/${topic}.yaml`),
      `- {id: ${topic}, value: ${String(value)}, unit: W, statement: S., as_of: "2025", cite: k, verified: true,\n   source: {title: T, authors: A, year: 2025, url: null}}\n`,
    );
  };
  const earlier = (): unknown[] =>
    readEarlierFacts(findContentRoot({}, project)).map(({ file, value }) => [file, value]);
  mkdirSync(join(project, 'content/facts'), { recursive: true });
  write('power', 1);
  write('other', 5);
  assert.deepEqual(earlier(), []);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'One');
  assert.deepEqual(earlier(), []);
  write('power', 2);
  assert.deepEqual(earlier(), [['content/facts/power.yaml', 1]]);
  git('switch', '--quiet', '--create', 'mine');
  git('commit', '--quiet', '--all', '--message', 'Two');
  write('power', 3);
  assert.deepEqual(earlier(), [['content/facts/power.yaml', 1]]);
});
