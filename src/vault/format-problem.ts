import type { Problem } from '../garden/problem.ts';

/** `file:line:col  severity  rule  message`, and below it how to mend it. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, message, help } = problem;
  return `${file}:${String(line)}:${String(column)}  ${severity}  ${rule}  ${message}\n    ${help}`;
}

/** `3 errors and 1 warning` */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  return `${plural(errors, 'error')} and ${plural(warnings, 'warning')}`;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
