import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { basePathFrom } from './base-path.ts';
import { CommandError } from './command-error.ts';
import { findFreePort } from './free-port.ts';
import { isInstalled, serverNames, startServer } from './local-server.ts';
import { obtainBrowser } from './obtain-browser.ts';
import { precompress } from './precompress-folder.ts';
import { runCommand, say } from './run-command.ts';
import { runTool } from './run-program.ts';

/**
 * Runs the browser tests against what is in `dist/`, served by each of the servers that a configuration is
 * printed for. Other arguments go to Playwright. A server that is not installed is a failure here: on
 * Debian `apt install nginx libnginx-mod-http-brotli-static caddy`.
 */
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  const missing = serverNames.filter((name) => !isInstalled(name));
  if (missing.length > 0) {
    throw new CommandError(
      `${missing.join(' and ')} cannot be run here.`,
      'On Debian: apt install nginx libnginx-mod-http-brotli-static caddy',
    );
  }
  const basePath = basePathFrom(process.env['BASE_PATH']);
  const work = mkdtempSync(join(tmpdir(), 'hosts-'));
  const folder = join(work, 'site');
  try {
    process.env['CHROMIUM_PATH'] = await obtainBrowser();
    cpSync('dist', folder, { recursive: true });
    await precompress(folder);
    for (const name of serverNames) {
      const server = await startServer(name, { folder, basePath, port: await findFreePort() });
      say(`\n${name} at ${server.origin}${basePath}`);
      try {
        const exitCode = await runTool(
          'playwright/cli.js',
          ['test', '--config=e2e/playwright.config.ts', '--project=desktop', ...positionals],
          { E2E_ORIGIN: server.origin },
        );
        if (exitCode !== 0) return exitCode;
      } finally {
        await server.stop();
      }
    }
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
