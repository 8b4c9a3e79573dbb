import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './run-command.ts';
import { nothingTested, type Tally, type TestRun } from './test-run.ts';

/** Runs all unit tests below src, a process for each file. Finding none is a failure. */
export async function runUnitTests(): Promise<TestRun> {
  let tally: Tally = nothingTested;
  const events = run({
    cwd: fileURLToPath(projectRoot),
    globPatterns: ['src/**/*.test.ts'],
    concurrency: true,
    execArgv: ['--import', './src/cli/property-seed.ts'],
  });
  events.on('test:summary', ({ counts, file }) => {
    if (file !== undefined) return;
    tally = {
      passed: counts.passed,
      failed: counts.tests - counts.passed - counts.skipped - counts.todo,
      skipped: counts.skipped + counts.todo,
    };
  });
  const report = events.pipe(new spec());
  report.pipe(process.stdout, { end: false });
  await finished(report);
  return { exitCode: tally.failed > 0 || tally.passed === 0 ? 1 : 0, tally };
}
