import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkVault } from '../vault/check-vault.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { formatProblem } from '../vault/format-problem.ts';
import { CommandError } from './command-error.ts';
import { checkContentFolder } from './content-folder.ts';
import { writeNewFact } from './new/new-fact.ts';
import { writeNewNote } from './new/new-note.ts';
import { writeNewPreset } from './new/new-preset.ts';
import { type Ask, makeAsker } from './new/questions.ts';
import { projectRoot, runCommand, say } from './run-command.ts';

const usage = `npm run new -- "Title"      a note; --folder, --description, --tags, --authors, --md
npm run new -- fact         a fact; --topic, --id, --statement, --value 700 or "about 700", --unit, --as-of, --cite,
                            --seen-in, --note; for a new source --source-title, --source-authors, --year, --url
npm run new -- preset       a preset of a calculator; --calculator, --name, --title, --about, --values "a=1 b=2"
In a terminal, what is not given is asked for.`;

const text = { type: 'string' } as const;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ title: text, folder: text, description: text, tags: text, authors: text },
      ...{ topic: text, id: text, statement: text, value: text, unit: text, 'as-of': text },
      ...{ cite: text, 'seen-in': text, note: text, 'source-title': text, year: text, url: text },
      ...{ 'source-authors': text, calculator: text, name: text, about: text, values: text },
      md: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { help, md, ...options } = values;
  if (help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const [first, ...rest] = positionals;
  const kind = first === 'fact' || first === 'preset' || first === 'note' ? first : 'note';
  const title = kind === first ? rest.join(' ') : positionals.join(' ');
  const asker = makeAsker(
    { ...options, ...(title === '' || kind === 'fact' ? {} : { title }) },
    { input: process.stdin, output: process.stderr, isTerminal: process.stdin.isTTY },
  );
  const folder = fileURLToPath(projectRoot);
  try {
    return await make(kind, folder, asker.ask, md ? 'md' : 'mdx');
  } catch (error) {
    if (error instanceof CommandError && !process.stdin.isTTY) say(`\n${usage}`);
    throw error;
  } finally {
    asker.close();
  }
});

async function make(
  kind: 'note' | 'fact' | 'preset',
  folder: string,
  ask: Ask,
  format: 'md' | 'mdx',
): Promise<number> {
  if (kind === 'preset') {
    const file = await writeNewPreset(folder, ask);
    process.stdout.write(`${file}\n`);
    say('Next: npm run test:unit, and npm run dev to see it.');
    return 0;
  }
  checkContentFolder(process.env, folder);
  const root = findContentRoot(process.env, folder);
  const place = {
    root,
    garden: checkVault(root).garden,
    today: new Date().toISOString().slice(0, 10),
  };
  const file =
    kind === 'fact'
      ? await writeNewFact(place, ask)
      : await writeNewNote({ ...place, format }, ask);
  process.stdout.write(`${file}\n`);
  // That no note links to it yet is no news.
  const found = checkVault(root).problems.filter(
    (problem) => problem.file === file && problem.rule !== 'corpus/orphan',
  );
  for (const problem of found) say(formatProblem(problem));
  say(
    kind === 'fact'
      ? 'Next: show it in a note, and npm run check.'
      : 'Next: npm run dev shows it while you write; npm run check says what is wrong.',
  );
  return found.some(({ severity }) => severity === 'error') ? 1 : 0;
}
