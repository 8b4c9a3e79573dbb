import type { Paragraph, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../report.ts';

/** Rows with more cells than the first: Markdown leaves out what is too much. */
export function checkRows(node: Table, source: string, report: Report): void {
  const columns = node.children[0]?.children.length ?? 0;
  const row = node.children.find(({ children }) => children.length > columns);
  if (row === undefined) return;
  // The bar of a link is the reason, and said there.
  if (source.slice(row.position?.start.offset, row.position?.end.offset).includes('[[')) return;
  report.warn(
    'table/row',
    row,
    `this row has ${String(row.children.length)} cells and the table ${String(columns)} columns: what is too much is not shown`,
    'Give the first two rows as many cells, or write \\| for a bar within a cell.',
  );
}

/** Lines that look like a list and are none, for want of a blank behind their marks. */
export function checkListMarks(node: Paragraph, source: string, report: Report): void {
  const { start, end } = node.position ?? {};
  if (start === undefined) return;
  const lines = source.slice(start.offset, end?.offset).split('\n');
  const isItem = (line = ''): boolean =>
    /^[ \t]*(?:[-+]\p{L}|\d{1,2}[.)]\p{L}|[•·‣▪–]\s*\p{L})/u.test(line);
  const first = lines.findIndex((line, index) => isItem(line) && isItem(lines[index + 1]));
  if (first < 0) return;
  report.warn(
    'list/blank',
    { line: start.line + first, column: first === 0 ? start.column : 1 },
    'these lines look like a list and run together, since no - or 1. with a blank begins them',
    'Begin each line with - and a blank, or 1. and a blank, and leave a line empty before the first.',
  );
}

/** Lines that look like a table and are none, for want of a row of dashes that fits. */
export function checkTableRows(node: Paragraph, report: Report): void {
  const lines = toString(node).split('\n');
  const first = lines.findIndex(
    (line, index) =>
      line.includes('|') &&
      ((isRow(line) && isRow(lines[index + 1] ?? '')) || isRuleOfTable(lines[index + 1] ?? '')),
  );
  const { start } = node.position ?? {};
  if (first < 0 || start === undefined) return;
  const [head, dashes] = [lines[first] ?? '', lines[first + 1] ?? ''];
  const isRule = /^[\s|:-]+$/.test(dashes);
  report.warn(
    'table/row',
    { line: start.line + first, column: start.column },
    isRule
      ? `the row of dashes has ${String(cells(dashes))} cells and the row above it ${String(cells(head))}, so that this is no table`
      : 'lines with bars are a table only with a row of dashes under the first',
    isRule
      ? 'Give both as many cells.'
      : `Write |${'---|'.repeat(cells(head))} under the first line, and an empty line before it.`,
  );
}

function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

/** Dashes and bars alone, with or without bars at the ends. */
function isRuleOfTable(line: string): boolean {
  return /^[\s|:-]*-[ :]*\|[ :]*-[\s|:-]*$/.test(line);
}

function cells(row: string): number {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
}
