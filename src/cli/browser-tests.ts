import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findFreePort } from './free-port.ts';
import { runTool } from './run-program.ts';
import { nothingTested, type Tally, type TestRun } from './test-run.ts';

/** The part of Playwright's JSON report that counts. */
const reportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Runs Playwright's tests in `e2e/` against the built site. */
export async function runBrowserTests(): Promise<TestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'browser-tests-'));
  const report = join(folder, 'report.json');
  try {
    const exitCode = await runTool(
      'playwright/cli.js',
      ['test', '--config=e2e/playwright.config.ts', ...['--reporter', 'list,json']],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: report, E2E_PORT: String(await findFreePort()) },
    );
    return { exitCode, tally: readTally(report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test that passed on a second try counts as passed; Playwright says that it was flaky. */
function readTally(report: string): Tally {
  let json: string;
  try {
    json = readFileSync(report, 'utf8');
  } catch {
    return nothingTested;
  }
  const { stats } = reportSchema.parse(JSON.parse(json));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}
