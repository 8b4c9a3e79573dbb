import { runBrowserTests } from './browser-tests.ts';
import { describeError } from './describe-error.ts';
import { obtainBrowser } from './obtain-browser.ts';
import { projectRoot, runCommand, say } from './run-command.ts';
import { runProgram, runTool } from './run-program.ts';
import { addTallies, nothingTested, type TestRun } from './test-run.ts';
import { runUnitTests } from './unit-tests.ts';

interface Step {
  readonly title: string;
  readonly run: () => Promise<TestRun>;
}

/** Runs commands one after the other until one fails; they test nothing that can be counted. */
async function inTurn(...commands: readonly (() => Promise<number>)[]): Promise<TestRun> {
  for (const command of commands) {
    const exitCode = await command();
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
    // Reads every .ts, .astro and checked .mjs that tsconfig.json includes; tsc cannot read .astro.
    title: 'Types',
    run: () => inTurn(() => runTool('astro/bin/astro.mjs', ['check'])),
  },
  {
    title: 'Lint',
    run: () =>
      inTurn(
        () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
        () => runTool('prettier/bin/prettier.cjs', ['--check', '.']),
      ),
  },
  { title: 'Unit tests', run: runUnitTests },
  {
    title: 'Build',
    run: () => inTurn(() => runProgram(process.execPath, ['src/cli/build.ts', '--fresh'])),
  },
  {
    title: 'The same again, as on another machine',
    run: async () => {
      const exitCode = await runProgram(process.execPath, ['src/cli/reproducible.ts']);
      const failed = exitCode === 0 ? 0 : 1;
      return { exitCode, tally: { passed: 1 - failed, failed, skipped: 0 } };
    },
  },
  { title: 'Browser tests', run: runBrowserTests },
];

async function attempt({ run }: Step): Promise<TestRun> {
  try {
    return await run();
  } catch (error) {
    say(describeError(error, projectRoot));
    return { exitCode: 1, tally: nothingTested };
  }
}

await runCommand(async () => {
  let tally = nothingTested;
  let exitCode = 0;
  for (const [index, step] of steps.entries()) {
    say(`\n[${String(index + 1)}/${String(steps.length)}] ${step.title}`);
    const result = await attempt(step);
    tally = addTallies(tally, result.tally);
    exitCode = result.exitCode;
    if (exitCode !== 0) {
      say(
        `\n${step.title}: failed (exit code ${String(exitCode)}). The steps after it did not run.`,
      );
      break;
    }
  }
  const skipped = tally.skipped > 0 ? `, ${String(tally.skipped)} skipped` : '';
  process.stdout.write(
    `\n${String(tally.passed)} passed, ${String(tally.failed)} failed${skipped}\n`,
  );
  return exitCode;
});
