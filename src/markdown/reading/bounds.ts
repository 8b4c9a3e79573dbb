import type { Report } from '../report.ts';

const maxLength = 256 * 1024;
const maxRun = 20_000;
const maxMarksInLine = 20;
const maxOpenBrackets = 200;
const maxParagraphs = 6_000;
/**
 * What pairs of marks may cost: the parser compares each with those before it in the same paragraph, so
 * the sum over all paragraphs of the square of their marks. A million takes about ten milliseconds.
 */
const maxPairs = 20_000_000;

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
  if (!checkMarks(text, report)) return false;
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
      message.rule === 'file/size'
        ? 'Break it with empty lines; put long data into a file beside the note and link to it.'
        : 'Make the text flatter, with empty lines between paragraphs.',
    );
  });
  return isFine;
}

/** Within code too: what only looks like a fence to this function may be none to the parser. */
function checkMarks(text: string, report: Report): boolean {
  let paragraphs = 0;
  let pairs = 0;
  let marks = 0;
  let hasText = false;
  let first = 1;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const isEnd = line.trim() === '';
    if (!isEnd) hasText = true;
    if (!isEnd) marks += line.match(/[*_~=[\]$`<{]/g)?.length ?? 0;
    if (!isEnd && index < lines.length - 1) continue;
    if (hasText) paragraphs += 1;
    hasText = false;
    pairs += marks ** 2;
    if (pairs > maxPairs) {
      const message = 'from here on too many *, _, [ and the like stand without an empty line';
      const help =
        'Make paragraphs, tables and code shorter, or put the data into a file beside the note.';
      report.add('mdx/size', { line: first, column: 1 }, message, help);
      return false;
    }
    marks = 0;
    first = index + 2;
  }
  if (paragraphs <= maxParagraphs) return true;
  const message = `the note has ${String(paragraphs)} paragraphs; ${String(maxParagraphs)} is the limit`;
  report.add('mdx/size', undefined, message, 'Split it: one idea, one note.');
  return false;
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
