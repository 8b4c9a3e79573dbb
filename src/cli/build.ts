import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist' },
      strict: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  await buildSite(values);
  return 0;
});
