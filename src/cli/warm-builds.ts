import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from './command-error.ts';
import { differingFiles } from './compare-folders.ts';
import { copyProject } from './project-copy.ts';
import { projectRoot, runCommand, say } from './run-command.ts';
import { runQuietly } from './run-program.ts';

/** What an author does to a folder of notes, one thing after the other. */
const edits: readonly (readonly [what: string, edit: (vault: Vault) => void])[] = [
  ['nothing', () => undefined],
  [
    'a sentence',
    (vault) => vault.change('Engine room.md', (text) => `${text}\nOne more sentence.\n`),
  ],
  [
    'a link',
    (vault) => vault.change('Engine room.md', (text) => `${text}\nSee [[Hidden corner]].\n`),
  ],
  ['a name', (vault) => vault.change('Engine room.md', (text) => `${text}\nAs C++ & co says.\n`)],
  ['a heading', (vault) => vault.change('Engine room.md', (text) => `${text}\n## More\n\nText.\n`)],
  ['a note', (vault) => vault.add('Boiler.md', 'Heats the [[Engine room]], see [[Nobody]].\n')],
  ['a title', (vault) => vault.change('Boiler.md', (text) => `---\ntitle: Kettle\n---\n${text}`)],
  ['a wanted note', (vault) => vault.add('Nobody.md', 'Here now, with [[Boiler]].\n')],
  ['a note less', (vault) => vault.remove('Boiler.md')],
  ['a calculator', (vault) => vault.add('Meter.mdx', '<Calculator id="margin-mixing" />\n')],
  ['the day', (vault) => vault.setDay('2027-01-02')],
];

interface Vault {
  readonly add: (name: string, text: string) => void;
  readonly change: (name: string, change: (text: string) => string) => void;
  readonly remove: (name: string) => void;
  /** `YYYY-MM-DD`. */
  readonly setDay: (day: string) => void;
}

/**
 * After each of several edits, builds a vault with what earlier builds have kept, and with nothing kept.
 * Fails unless both sites are the same, byte for byte.
 */
await runCommand(async () => {
  const root = fileURLToPath(projectRoot);
  const parent = mkdtempSync(join(tmpdir(), 'warm-builds-'));
  const project = join(parent, 'garden');
  const notes = join(parent, 'vault');
  const kept = join(project, 'node_modules/.cache');
  let day = '2027-01-01';
  const build = async (out: string): Promise<string> => {
    const folder = join(parent, out);
    const { exitCode, output } = await runQuietly(
      process.execPath,
      [join(project, 'src/cli/build.ts'), '--out', folder, '--fresh'],
      { GARDEN_CONTENT: notes, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) },
    );
    if (exitCode !== 0) throw new CommandError(`A build failed:\n${output}`);
    return folder;
  };
  const vault: Vault = {
    add: (name, text) => {
      writeFileSync(join(notes, name), text);
    },
    change: (name, change) => {
      vault.add(name, change(readFileSync(join(notes, name), 'utf8')));
    },
    remove: (name) => {
      rmSync(join(notes, name));
    },
    setDay: (next) => {
      day = next;
    },
  };
  try {
    copyProject(root, project);
    cpSync(join(root, 'e2e/fixtures/vault'), notes, { recursive: true });
    await build('warm');
    for (const [what, edit] of edits) {
      edit(vault);
      const warm = await build('warm');
      renameSync(kept, `${kept}-aside`);
      const cold = await build('cold');
      rmSync(kept, { recursive: true, force: true });
      renameSync(`${kept}-aside`, kept);
      const different = differingFiles(warm, cold);
      if (different.length > 0) {
        throw new CommandError(
          `After an edit of ${what} what was kept makes other files:\n${different.slice(0, 20).join('\n')}`,
          'A page reads something that neither its reads nor the outline of the garden have.',
        );
      }
      say(`${what}: the same with and without what was kept.`);
    }
    return 0;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
