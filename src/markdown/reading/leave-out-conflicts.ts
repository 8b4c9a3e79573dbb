import type { Report } from '../report.ts';

const mark = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?$/;

/**
 * The text without the marks that git leaves where two versions met, which it reports: as Markdown they would be
 * headings, quotations and a dozen broken components.
 */
export function leaveOutConflicts(source: string, report: Report): string {
  if (!/^<{7} /m.test(source)) return source;
  const lines = source.split('\n').map((line, index) => {
    const found = mark.exec(line)?.[1];
    if (found === undefined) return line;
    report.add(
      'file/conflict',
      { line: index + 1, column: 1 },
      `${found} is left of a conflict of git`,
      'Keep one of the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
    );
    return '';
  });
  return lines.join('\n');
}
