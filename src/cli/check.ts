import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../garden/problem.ts';
import { checkVault } from '../vault/check-vault.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { countProblems, formatProblem } from '../vault/format-problem.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  },
});
if (values.strict) process.env['GARDEN_STRICT'] = '1';
const root = findContentRoot(process.env, fileURLToPath(new URL('../..', import.meta.url)));
const problems = checkVault(root).filter(
  ({ file }) => positionals.length === 0 || positionals.some((name) => file.endsWith(name)),
);
const hasErrors = problems.some((problem) => problem.severity === 'error');

switch (values.format) {
  case 'json':
    console.log(JSON.stringify(problems, null, 2));
    break;
  case 'github':
    for (const problem of problems) console.log(annotation(problem));
    break;
  default:
    for (const problem of problems) console.log(formatProblem(problem));
    console.log(problems.length === 0 ? 'No problems.' : `${countProblems(problems)}.`);
}
process.exitCode = hasErrors ? 1 : 0;

/** A workflow command; what could end it or begin another is escaped. */
function annotation({ severity, file, line, column, rule, message, help }: Problem): string {
  const property = (text: string): string =>
    data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(file)},line=${String(line)},col=${String(column)}`;
  return `::${severity} ${place},title=${property(rule)}::${data(`${message}. ${help}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
