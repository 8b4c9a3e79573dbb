import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from './command-error.ts';
import { differingFiles } from './compare-folders.ts';
import { copyProject } from './project-copy.ts';
import { projectRoot, runCommand, say } from './run-command.ts';
import { runProgram } from './run-program.ts';

/**
 * Builds the project as it stands once more, as another machine would: in another folder with a space
 * in its name, time zone and language, with nothing kept from before. Fails unless the site is, byte
 * for byte, the one in `dist/`, which was built here and with whatever the build had kept.
 */
await runCommand(async () => {
  const root = fileURLToPath(projectRoot);
  const parent = mkdtempSync(join(tmpdir(), 'another machine '));
  const copy = join(parent, 'garden');
  try {
    copyProject(root, copy);
    const exitCode = await runProgram(process.execPath, [join(copy, 'src/cli/build.ts')], {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_DISABLE_COMPILE_CACHE: '1',
    });
    if (exitCode !== 0) throw new CommandError('The second build failed.');
    const different = differingFiles(join(root, 'dist'), join(copy, 'dist'));
    if (different.length > 0) {
      throw new CommandError(
        `Two builds of the same sources differ in ${String(different.length)} files:\n${different.slice(0, 20).join('\n')}`,
        'Look for dates of now, chance, unsorted lists, and for a dist/ that is older than the sources.',
      );
    }
    say('Both builds are the same, byte for byte.');
    return 0;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
