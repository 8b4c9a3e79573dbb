import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './run-command.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

await runCommand(() => {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string' } },
    allowPositionals: true,
  });
  return serveUntilStopped(resolve(positionals[0] ?? 'dist'), values.port);
});
