import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { acquireBuildLock } from './build-lock.ts';

const short = { limitMilliseconds: 60, pollMilliseconds: 20 };
let folder: string;
let file: string;
let said: string[];
const say = (line: string): void => {
  said.push(line);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-lock-'));
  file = join(folder, 'work', 'build.lock');
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a free lock is taken and released', async () => {
  const release = await acquireBuildLock(file, say, short);
  assert.match(readFileSync(file, 'utf8'), new RegExp(`"pid":${String(process.pid)}\\b`));
  release();
  assert.equal(existsSync(file), false);
  assert.deepEqual(said, []);
});

test('a lock that is held is refused in words after the wait', async () => {
  const release = await acquireBuildLock(file, say, short);
  await assert.rejects(acquireBuildLock(file, say, short), /Another build is still running/);
  assert.equal(said.length, 1);
  release();
});

test('the second build goes on when the first has ended', async () => {
  const release = await acquireBuildLock(file, say, short);
  const second = acquireBuildLock(file, say, { limitMilliseconds: 60_000, pollMilliseconds: 5 });
  release();
  const releaseSecond = await second;
  assert.ok(existsSync(file));
  releaseSecond();
});

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  await acquireBuildLock(file, say, short).then((release) => {
    release();
  });
  writeFileSync(file, JSON.stringify({ pid: child.pid, started: '1' }));
  const release = await acquireBuildLock(file, say, short);
  release();
  assert.deepEqual(said, []);
});

test('a process that has got the number of a killed one does not hold its lock', async (t) => {
  if (process.platform !== 'linux') {
    t.skip('start times are read on Linux only');
    return;
  }
  (await acquireBuildLock(file, say, short))();
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'long ago' }));
  const release = await acquireBuildLock(file, say, short);
  release();
});

test('only its owner removes a lock', async () => {
  const release = await acquireBuildLock(file, say, short);
  writeFileSync(file, JSON.stringify({ pid: process.ppid, started: '' }));
  release();
  assert.ok(existsSync(file));
});
