import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Garden } from '../garden/garden.ts';
import { checkTyped, findChangedFacts } from '../garden/check-typed.ts';
import { condense, type Problem } from '../garden/problem.ts';
import { checkVault } from '../vault/check-vault.ts';
import { type ContentRoot, findContentRoot } from '../vault/content-root.ts';
import { fingerprintCompiler } from '../vault/compiler-fingerprint.ts';
import { readEarlierFacts } from '../vault/earlier-facts.ts';
import { countProblems, formatAnnotation, formatProblem } from '../vault/format-problem.ts';
import { type GatheredWork, type KeptWork, openKeptWork } from '../vault/kept-work.ts';
import { keptChecks } from '../vault/read-elsewhere.ts';
import { readAhead } from '../vault/read-ahead.ts';
import { readNoteText } from '../vault/read-note.ts';
import { mendVault } from '../vault/mend-vault.ts';
import { suggest } from '../vault/suggest.ts';
import { tellEditors } from '../vault/tell-editors.ts';
import { CommandError } from './command-error.ts';
import { afterEachChange } from './after-each-change.ts';
import { checkContentFolder } from './content-folder.ts';
import { projectRoot, say } from './run-command.ts';

interface Found {
  readonly problems: readonly Problem[];
  /** What would be better still. */
  readonly suggestions: readonly Problem[];
  readonly showsSuggestions: boolean;
}

/** Suggestions are many and never urgent: people see them on request, machines always. */
const formats: ReadonlyMap<string, (found: Found) => string[]> = new Map([
  [
    'text',
    ({ problems, suggestions, showsSuggestions }) => {
      const shown = showsSuggestions ? condense([...problems, ...suggestions]) : problems;
      const hint =
        showsSuggestions || suggestions.length === 0 ? '' : ' (--suggestions lists them)';
      const all = [...problems, ...suggestions];
      const end = all.length === 0 ? 'No problems.' : `${countProblems(all)}${hint}.`;
      return [...shown.map(formatProblem), end];
    },
  ],
  [
    'json',
    ({ problems, suggestions }) => [
      JSON.stringify(condense([...problems, ...suggestions]), null, 2),
    ],
  ],
  [
    'github',
    ({ problems, suggestions, showsSuggestions }) =>
      (showsSuggestions ? condense([...problems, ...suggestions]) : problems).map(formatAnnotation),
  ],
]);

/**
 * Checks the content as the arguments of the command say, and prints a report. Returns 0 when there is no error, 1
 * when there is one. `ahead` is what another thread reads in the meantime, if any does.
 */
export async function checkContent(ahead: Promise<GatheredWork> | undefined): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      suggestions: { type: 'boolean', default: false },
      spelling: { type: 'boolean', default: true },
      watch: { type: 'boolean', default: false },
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
  if (values.fix) mend(root);
  const maker = fingerprintCompiler(folder);
  let other = ahead;
  const report = async (): Promise<number> => {
    const kept = openKeptWork(join(folder, keptChecks), maker);
    if (other !== undefined) await readAhead(root, kept, other);
    // While it watches, what was read ahead is old by the next report.
    other = undefined;
    const { garden, problems } = checkVault(root, { kept });
    const spelling = values.spelling ? await spellingOf(root, garden, kept) : [];
    kept.save();
    if (root.isOwn)
      tellEditors(
        folder,
        root,
        garden.notes.map(({ path }) => path),
      );
    requireFiles(positionals, garden, folder);
    const isAsked = ({ file }: Problem): boolean =>
      positionals.length === 0 || positionals.some((name) => file.endsWith(name));
    const found = {
      problems: condense([...problems, ...typedFigures(root, garden), ...spelling]).filter(isAsked),
      suggestions: suggest(root, garden).filter(isAsked),
      showsSuggestions: values.suggestions || positionals.length > 0,
    };
    process.stdout.write(`${print(found).join('\n')}\n`);
    return found.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  };
  if (!values.watch) return report();
  // The first and last line tell an editor that a list of problems begins and ends.
  return afterEachChange(root.folder, () => {
    process.stdout.write('Checking…\n');
    return report();
  });
}

/** A file that is named and is not there was not checked. */
function requireFiles(names: readonly string[], { notes }: Garden, folder: string): void {
  for (const name of names) {
    if (existsSync(join(folder, name)) || notes.some(({ file }) => file.endsWith(name))) continue;
    throw new CommandError(`There is no file ${name}.`, 'Name it as from the project’s folder.');
  }
}

/** What a change of a fact leaves behind in notes. */
function typedFigures(root: ContentRoot, garden: Garden): readonly Problem[] {
  const changes = findChangedFacts(readEarlierFacts(root), garden.factById);
  if (changes.length === 0) return [];
  const notes = garden.notes.map(({ file, path }) => ({
    file,
    text: readNoteText(root, path).text,
  }));
  return checkTyped(changes, notes);
}

/** The dictionary is read only when it is asked for. */
async function spellingOf(
  root: ContentRoot,
  garden: Garden,
  kept: KeptWork,
): Promise<readonly Problem[]> {
  const { checkSpelling } = await import('../vault/check-spelling.ts');
  return checkSpelling(root, garden, kept);
}

/** Says every change; on stderr, so that a report for machines stays one. */
function mend(root: ContentRoot): void {
  const mends = mendVault(root, checkVault(root).garden);
  for (const { file, line, what } of mends) say(`${file}:${String(line)}  mended  ${what}`);
  say(mends.length === 0 ? 'Nothing to mend without you.' : `${String(mends.length)} mended.`);
}
