/** How bad a {@link Problem} is: an error stops the build, a warning is only reported. */
export type Severity = 'error' | 'warning';

/** Where something stands in a file. Lines and columns count from 1. */
export interface Place {
  /** Path relative to the repository (or to the vault), with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A mistake as a value: where it is, which rule it breaks, and how to mend it. */
export interface Problem extends Place {
  readonly severity: Severity;
  /** Family and name, such as `mdx/expression`. */
  readonly rule: string;
  readonly message: string;
  /** What to write instead, as an instruction. */
  readonly help: string;
}

/** Orders problems by file, line, column and rule, so that a report is the same in every run. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
