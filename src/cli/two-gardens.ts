import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';
import { findFreePort } from './free-port.ts';
import { startPreview } from './preview-server.ts';
import { projectRoot, runCommand, say } from './run-command.ts';
import { runProgram } from './run-program.ts';

const fixtures = fileURLToPath(new URL('e2e/fixtures/gardens/', projectRoot));
const builder = fileURLToPath(new URL('src/cli/build.ts', projectRoot));

/**
 * Builds two gardens from two folders of notes, each searching the other, serves them on two ports until
 * stopped, and prints their addresses, one a line. Without folders, two small ones made for the tests.
 */
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [one = join(fixtures, 'machines'), two = join(fixtures, 'clouds'), ...more] = positionals;
  if (more.length > 0) throw new CommandError('Two folders of notes make two gardens; give two.');
  const work = mkdtempSync(join(tmpdir(), 'two-gardens-'));
  try {
    const first = { content: resolve(one), folder: join(work, 'one'), basePath: '/' };
    const second = { content: resolve(two), folder: join(work, 'two'), basePath: '/garden/' };
    const places = [
      { ...first, port: await findFreePort() },
      { ...second, port: await findFreePort() },
    ].map((place) => ({
      ...place,
      address: `http://127.0.0.1:${String(place.port)}${place.basePath}`,
    }));
    for (const { content, folder, basePath, address } of places) {
      const others = places.filter((place) => place.address !== address);
      const exitCode = await runProgram(process.execPath, [builder, '--out', folder], {
        GARDEN_CONTENT: content,
        BASE_PATH: basePath,
        OTHER_GARDENS: others.map((other) => other.address).join(' '),
      });
      if (exitCode !== 0) return exitCode;
    }
    const served = await Promise.all(places.map((place) => startPreview(place)));
    for (const { address } of served) process.stdout.write(`${address}\n`);
    say('Each searches the other. Press Ctrl-C to stop.');
    await new Promise((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
    for (const { server } of served) {
      server.close();
      server.closeAllConnections();
    }
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
