import { spawnSync } from 'node:child_process';
import { CommandError } from './command-error.ts';
import { findBrowser, isExecutable } from './find-browser.ts';
import { runQuietly, toolPath } from './run-program.ts';
import { say } from './run-command.ts';

const remedy = [
  'Any of these helps:',
  '  install Chromium or Google Chrome, and start npm test again',
  '  name one you have: CHROMIUM_PATH=/path/to/chrome npm test',
  '  let Playwright fetch one: npx playwright install chromium',
].join('\n');

/**
 * The path of a browser that starts, installed first if the machine has none: by Playwright, else,
 * for root on a Debian, by apt-get. Says each step; throws a `CommandError` when all have failed.
 */
export async function obtainBrowser(): Promise<string> {
  const present = findBrowser();
  if (present !== undefined) {
    if (starts(present)) return present;
    if (process.env['CHROMIUM_PATH'] === present) {
      throw new CommandError(`CHROMIUM_PATH names ${present}, which does not start.`, remedy);
    }
    say(`${present} does not start; looking for another browser.`);
  }

  say('No browser is installed. Asking Playwright for its Chromium (some 170 MB)…');
  const playwright = [toolPath('playwright/cli.js'), 'install', 'chromium', '--no-shell'];
  await attempt(process.execPath, playwright);
  const downloaded = findBrowser();
  if (downloaded !== undefined && starts(downloaded)) return downloaded;

  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say('Asking apt-get for chromium…');
    await attempt('apt-get', ['update', '-qq']);
    const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    await attempt('apt-get', packages);
    const installed = findBrowser();
    if (installed !== undefined && starts(installed)) return installed;
  }
  throw new CommandError(
    'The browser tests need Chromium or Chrome, and none could be had.',
    remedy,
  );
}

/** Runs one step; of a failure it says the lines that tell why, without the rest. */
async function attempt(command: string, args: readonly string[]): Promise<void> {
  const { exitCode, output } = await runQuietly(command, args, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
    DEBIAN_FRONTEND: 'noninteractive',
  });
  if (exitCode === 0) return;
  const reasons = output.split('\n').filter((line) => /^(?:E|Error): /.test(line));
  for (const reason of new Set(reasons)) say(`  ${reason}`);
}

/** On Windows and macOS, asking for the version may open a window: being there has to do. */
function starts(browser: string): boolean {
  if (process.platform !== 'linux') return isExecutable(browser);
  return spawnSync(browser, ['--version'], { timeout: 30_000 }).status === 0;
}
