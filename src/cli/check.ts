import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../garden/problem.ts';
import { checkVault } from '../vault/check-vault.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { countProblems, formatAnnotation, formatProblem } from '../vault/format-problem.ts';
import { CommandError } from './command-error.ts';
import { checkContentFolder } from './content-folder.ts';
import { projectRoot, runCommand } from './run-command.ts';

const formats: ReadonlyMap<string, (problems: readonly Problem[]) => void> = new Map([
  [
    'text',
    (problems) => {
      for (const problem of problems) console.log(formatProblem(problem));
      console.log(problems.length === 0 ? 'No problems.' : `${countProblems(problems)}.`);
    },
  ],
  [
    'json',
    (problems) => {
      console.log(JSON.stringify(problems, null, 2));
    },
  ],
  [
    'github',
    (problems) => {
      for (const problem of problems) console.log(formatAnnotation(problem));
    },
  ],
]);

/** Exits with 0 when there is no error, 1 when there is one, and 2 when the check itself failed. */
await runCommand(
  () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        strict: { type: 'boolean', default: false },
      },
    });
    const print = formats.get(values.format);
    if (print === undefined) {
      throw new CommandError(
        `There is no format ${values.format}.`,
        `Use one of ${[...formats.keys()].join(', ')}.`,
      );
    }
    if (values.strict) process.env['GARDEN_STRICT'] = '1';
    const folder = fileURLToPath(projectRoot);
    checkContentFolder(process.env, folder);
    const root = findContentRoot(process.env, folder);
    const { problems: all } = checkVault(root);
    const problems = all.filter(
      ({ file }) => positionals.length === 0 || positionals.some((name) => file.endsWith(name)),
    );
    print(problems);
    return Promise.resolve(problems.some(({ severity }) => severity === 'error') ? 1 : 0);
  },
  { failed: 2 },
);
