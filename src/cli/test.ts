import { fileURLToPath } from 'node:url';
import { runBrowserTests } from './browser-tests.ts';
import { obtainBrowser } from './obtain-browser.ts';
import { runCommand, say } from './run-command.ts';
import { runProgram } from './run-program.ts';
import { addTallies, nothingTested, type TestRun } from './test-run.ts';
import { runUnitTests } from './unit-tests.ts';

interface Step {
  readonly title: string;
  readonly run: () => Promise<TestRun>;
}

const tool = (path: string): string => fileURLToPath(import.meta.resolve(path));

/** Runs programs of the packages in node_modules, one after the other, until one fails. */
async function runTools(...commands: readonly (readonly string[])[]): Promise<TestRun> {
  for (const command of commands) {
    const exitCode = await runProgram(process.execPath, command);
    if (exitCode !== 0) return { exitCode, tally: nothingTested };
  }
  return { exitCode: 0, tally: nothingTested };
}

const steps: readonly Step[] = [
  {
    title: 'Browser',
    run: async () => {
      // The browser tests run in a process of their own and read it from there.
      process.env['CHROMIUM_PATH'] = await obtainBrowser();
      say(`Using ${process.env['CHROMIUM_PATH']}`);
      return { exitCode: 0, tally: nothingTested };
    },
  },
  {
    title: 'Types',
    run: () =>
      runTools(
        [tool('astro/bin/astro.mjs'), 'check', '--minimumSeverity', 'warning'],
        [tool('typescript/bin/tsc'), '--noEmit'],
      ),
  },
  {
    title: 'Lint',
    run: () =>
      runTools(
        [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
        [tool('prettier/bin/prettier.cjs'), '--check', '.'],
      ),
  },
  { title: 'Unit tests', run: runUnitTests },
  { title: 'Build', run: () => runTools([fileURLToPath(new URL('build.ts', import.meta.url))]) },
  { title: 'Browser tests', run: runBrowserTests },
];

await runCommand(async () => {
  let tally = nothingTested;
  let exitCode = 0;
  for (const [index, { title, run }] of steps.entries()) {
    say(`\n[${String(index + 1)}/${String(steps.length)}] ${title}`);
    const result = await run();
    tally = addTallies(tally, result.tally);
    exitCode = result.exitCode;
    if (exitCode !== 0) {
      say(`\n${title}: failed (exit code ${String(exitCode)}). The steps after it did not run.`);
      break;
    }
  }
  const skipped = tally.skipped > 0 ? `, ${String(tally.skipped)} skipped` : '';
  process.stdout.write(
    `\n${String(tally.passed)} passed, ${String(tally.failed)} failed${skipped}\n`,
  );
  return exitCode;
});
