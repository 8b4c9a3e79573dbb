import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { differingFiles } from './compare-folders.ts';
import { copyProject } from './project-copy.ts';
import { projectRoot } from './run-command.ts';

const work = mkdtempSync(join(tmpdir(), 'stopped-build-'));
// A copy, lest the build of the project itself waits for these.
const project = join(work, 'project');
const site = join(work, 'site');
const good = join(work, 'good');

before(async () => {
  copyProject(fileURLToPath(projectRoot), project);
  assert.equal(await exitOf(startBuild()), 0);
  cpSync(site, good, { recursive: true });
});
after(() => {
  rmSync(work, { recursive: true, force: true });
});

function startBuild(): ChildProcess {
  return spawn(process.execPath, ['src/cli/build.ts', '--fresh', '--out', site], {
    cwd: project,
    env: { ...process.env, GARDEN_CONTENT: 'e2e/fixtures/gardens/machines' },
    stdio: 'ignore',
  });
}

/** The exit code of a process, or the signal that ended it. */
function exitOf(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((done) => {
    child.once('exit', (code, signal) => {
      done(code ?? signal);
    });
  });
}

for (const [signal, expected] of [
  ['SIGTERM', 143],
  ['SIGKILL', 'SIGKILL'],
] as const) {
  test(`a build that ${signal} ends while it writes leaves the last site whole`, async () => {
    const build = startBuild();
    const exit = exitOf(build);
    while (!existsSync(`${site}.next`) && build.exitCode === null) await delay(20);
    build.kill(signal);
    assert.equal(await exit, expected);
    assert.deepEqual(differingFiles(site, good), []);
  });
}

test('after that, two builds at once take turns and make the same site', async () => {
  const exits = await Promise.all([exitOf(startBuild()), exitOf(startBuild())]);
  assert.deepEqual(exits, [0, 0]);
  assert.deepEqual(differingFiles(site, good), []);
  assert.equal(existsSync(`${site}.next`), false);
});
