import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { runCommand } from './run-command.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const folder = await buildSite({ out: 'dist', strict: false, verbose: false, fresh: false });
  return serveUntilStopped(folder, values.port);
});
