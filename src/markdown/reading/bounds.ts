import type { Report } from '../report.ts';

const maxLength = 256 * 1024;
const maxRun = 20_000;
const maxMarksInLine = 20;
const maxOpenBrackets = 200;

/**
 * False when a text is too large or too deeply nested to be worth parsing; the report says why. Code
 * between fences may be as long and as full of brackets as it likes.
 */
export function checkBounds(text: string, report: Report): boolean {
  if (text.length > maxLength) {
    const { length } = text;
    report.add(
      'file/size',
      undefined,
      `the note has ${String(length)} characters; ${String(maxLength)} is the limit`,
      'Split it: one idea, one note.',
    );
    return false;
  }
  let isFine = true;
  let run = 0;
  let fence = '';
  text.split('\n').forEach((line, index) => {
    const place = { line: index + 1, column: 1 };
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (marks.startsWith(fence)) fence = '';
      return;
    }
    fence = marks;
    run = line.trim() === '' ? 0 : run + line.length;
    const message = findExcess(line, run);
    if (message === undefined) return;
    isFine = false;
    if (run > maxRun) run = 0;
    report.add(
      message.rule,
      place,
      message.text,
      'Make the text flatter, with empty lines between paragraphs.',
    );
  });
  return isFine;
}

function findExcess(line: string, run: number): { rule: string; text: string } | undefined {
  const marks = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(line)?.[0] ?? '';
  const depth = marks.match(/>|[-*+](?=[ \t]|$)|\d+[.)]/g)?.length ?? 0;
  if (depth > maxMarksInLine) {
    const text = `${String(depth)} quotation or list marks in one line; ${String(maxMarksInLine)} is the limit`;
    return { rule: 'mdx/depth', text };
  }
  const brackets = line.match(/\[/g)?.length ?? 0;
  if (brackets > maxOpenBrackets) {
    const text = `${String(brackets)} opening brackets in one line; ${String(maxOpenBrackets)} is the limit`;
    return { rule: 'mdx/depth', text };
  }
  if (run <= maxRun) return undefined;
  return {
    rule: 'file/size',
    text: `${String(maxRun)} characters without an empty line`,
  };
}
