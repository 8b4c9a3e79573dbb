import type { Node } from 'unist';
import type { Problem, Severity } from '../garden/problem.ts';

/** Collects the problems of one file while its text goes through the compiler. */
export interface Report {
  readonly file: string;
  readonly problems: Problem[];
  add(rule: string, at: Node | Point | undefined, message: string, help: string): void;
  warn(rule: string, at: Node | Point | undefined, message: string, help: string): void;
}

export interface Point {
  readonly line: number;
  readonly column: number;
}

/** An empty report; what has no place of its own is reported at the start of the file. */
export function createReport(file: string): Report {
  const problems: Problem[] = [];
  const push =
    (severity: Severity) =>
    (rule: string, at: Node | Point | undefined, message: string, help: string): void => {
      const point = at === undefined ? undefined : 'line' in at ? at : startOf(at);
      problems.push({
        file,
        line: point?.line ?? 1,
        column: point?.column ?? 1,
        severity,
        rule,
        message,
        help,
      });
    };
  return { file, problems, add: push('error'), warn: push('warning') };
}

function startOf(node: Node | Point): Point | undefined {
  return 'position' in node ? node.position?.start : undefined;
}
