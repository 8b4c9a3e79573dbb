import type { Problem } from '../garden/problem.ts';
import { ruleAddress } from '../garden/rules/index.ts';

/** `file:line:col  severity  rule  message`, and below it how to mend it and where the rule is explained. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, message, help } = problem;
  const place = `${file}:${String(line)}:${String(column)}`;
  return (
    inert(`${place}  ${severity}  ${rule}  ${message}`) +
    `\n    ${inert(help)} ${explainedAt(rule)}`
  );
}

/** A workflow command for GitHub; what could end it or begin another is escaped. */
export function formatAnnotation(problem: Problem): string {
  const { severity, file, line, column, rule, message, help } = problem;
  const property = (text: string): string =>
    data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(file)},line=${String(line)},col=${String(column)}`;
  const command = severity === 'info' ? 'notice' : severity;
  return `::${command} ${place},title=${property(rule)}::${data(`${message}. ${help} ${explainedAt(rule)}`)}`;
}

/** Where the garden explains a rule, with an example. */
function explainedAt(rule: string): string {
  return `See ${ruleAddress(rule)}`;
}

function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('##[', '## [');
}

/**
 * Words of a note cannot drive the terminal, nor the program that reads a log: a line that begins with
 * `::`, or holds `##[`, is a command to GitHub's.
 */
function inert(line: string): string {
  return visible(line)
    .replace(/^(?=\s*::)/, './')
    .replaceAll('##[', '## [');
}

/** Control and direction characters, and line ends, as `\\u{…}`. */
function visible(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are what must not be printed
    /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** `3 errors and 1 warning`; suggestions where there are any. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (wanted: Problem['severity']): number =>
    problems.filter(({ severity }) => severity === wanted).length;
  const counted = `${plural(count('error'), 'error')} and ${plural(count('warning'), 'warning')}`;
  const suggestions = count('info');
  return suggestions === 0 ? counted : `${counted}; ${plural(suggestions, 'suggestion')}`;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
