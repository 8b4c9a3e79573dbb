import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptChecks, readElsewhere } from '../vault/read-elsewhere.ts';
import { projectRoot, runCommand } from './run-command.ts';

/** Exits with 0 when there is no error, 1 when there is one, and 2 when the check itself failed. */
await runCommand(
  async () => {
    const project = fileURLToPath(projectRoot);
    // Begun before this thread loads what it needs, since that takes as long as to read the facts.
    const ahead = existsSync(join(project, keptChecks)) ? undefined : readElsewhere(project);
    const { checkContent } = await import('./check-content.ts');
    return checkContent(ahead);
  },
  { failed: 2 },
);
