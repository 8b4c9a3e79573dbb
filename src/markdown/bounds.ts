import type { Report } from './report.ts';

const maxLength = 256 * 1024;
const maxMarksInLine = 20;
const maxOpenBrackets = 200;

/** False when a text is too large or too deeply nested to be worth parsing; the report says why. */
export function checkBounds(text: string, report: Report): boolean {
  if (text.length > maxLength) {
    report.add(
      'file/size',
      undefined,
      `the note has ${text.length} characters; ${maxLength} is the limit`,
      'Split it: one idea, one note.',
    );
    return false;
  }
  let isFine = true;
  text.split('\n').forEach((line, index) => {
    const marks = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(line)?.[0] ?? '';
    const depth = marks.match(/>|[-*+](?=[ \t]|$)|\d+[.)]/g)?.length ?? 0;
    const brackets = line.match(/\[/g)?.length ?? 0;
    if (depth <= maxMarksInLine && brackets <= maxOpenBrackets) return;
    isFine = false;
    report.add(
      'mdx/depth',
      { line: index + 1, column: 1 },
      depth > maxMarksInLine
        ? `${depth} quotation or list marks in one line; ${maxMarksInLine} is the limit`
        : `${brackets} opening brackets in one line; ${maxOpenBrackets} is the limit`,
      'Make the text flatter.',
    );
  });
  return isFine;
}
