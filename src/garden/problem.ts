/**
 * How bad a {@link Problem} is: an error stops the build, a warning is only reported, and an info
 * suggests what would be better still.
 */
export type Severity = 'error' | 'warning' | 'info';

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

/** What comes with time and is nobody's mistake stands at the end of a report. */
const comesWithTime: ReadonlySet<string> = new Set(['fact/stale']);

/** More in one file are not read by anyone. */
const mostInFile = 50;

/**
 * The problems in order, each said once for a line, and at most fifty a file, errors before
 * warnings; the last of a file then says how many more there are. What comes with time is the last.
 */
export function condense(problems: readonly Problem[]): readonly Problem[] {
  const all = condenseFiles(problems);
  const isLate = ({ rule }: Problem): boolean => comesWithTime.has(rule);
  return [...all.filter((problem) => !isLate(problem)), ...all.filter(isLate)];
}

function condenseFiles(problems: readonly Problem[]): readonly Problem[] {
  const byFile = Map.groupBy(problems.toSorted(compareProblems), ({ file }) => file);
  return [...byFile.values()].flatMap((all) => {
    const first = new Map<string, Problem>();
    for (const problem of all) {
      const key = [problem.line, problem.rule, problem.message].join(' ');
      const known = first.get(key);
      if (known === undefined || rank(problem) < rank(known)) {
        first.set(key, problem);
      }
    }
    const kept = [...first.values()];
    if (kept.length <= mostInFile) return kept;
    const worstFirst = kept.toSorted((a, b) => rank(a) - rank(b));
    const shown = worstFirst.slice(0, mostInFile - 1).sort(compareProblems);
    const last = shown.at(-1);
    if (last === undefined) return kept;
    const more = kept.length - shown.length;
    return [
      ...shown,
      {
        ...last,
        severity: worstFirst[0]?.severity ?? 'warning',
        rule: 'file/problems',
        message: `${String(more)} more problems are in this file`,
        help: 'Mend these first and check again.',
      },
    ];
  });
}

function rank({ severity }: Problem): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
