import type { Paragraph, Table, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point, Report } from '../report.ts';

/** Marks that mean nothing where they stand, so that they are printed as typed. */
interface Leftover {
  readonly mark: RegExp;
  readonly rule: string;
  readonly message: (found: RegExpMatchArray) => string;
  readonly help: string;
}

const leftovers: readonly Leftover[] = [
  {
    mark: /(?<!\\)\[\[\s*(?:\|[^\]\n]*)?\]\]/g,
    rule: 'wikilink/empty',
    message: ([all]) => `${all} names no note`,
    help: 'Write [[the name of a note]], or \\[[ for two brackets.',
  },
  {
    mark: /(?<!\\)\[@[\w:-]+(?![^\n]*\])/g,
    rule: 'cite/unclosed',
    message: ([all]) => `${all} begins a citation, and no ] on the same line ends it`,
    help: 'End it with ], or write \\[ for a bracket.',
  },
  {
    mark: /(?<!\\)\[[^[\]\n]*(?<![^\s[@-])@[^[\]\n]*\]|(?<![^\s(])@[A-Za-z][\w-]*\d{4}[a-z]?\b/g,
    rule: 'cite/form',
    message: ([all]) => `${shorten(all)} is no citation, and is printed as it stands`,
    help: 'Write [@key] or [@key, p. 4], with [@ and the key of the source without blanks, or \\@.',
  },
  {
    mark: /(?<!\\)\[[^[\]\n]+\]\[[^[\]\n]+\]/g,
    rule: 'link/reference',
    message: ([all]) => `${all} is a link by reference, and nothing says where it leads`,
    help: 'Write [words](address), or [[the name of a note]].',
  },
  {
    mark: /(?<![\\*])\*\*(?![*])|(?<![\\~])~~(?!~)/g,
    rule: 'text/marks',
    message: ([all]) => `${all} has no partner, and is printed as it stands`,
    help: 'Set it right before and behind the words that it is for; in other cases write it as code, or \\ before it.',
  },
];

/** Finds in a text what was meant as a mark and is none. Brackets of links have their own check. */
export function checkLeftovers(node: Text, source: string, report: Report): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined) return;
  const written = source.slice(start.offset, end?.offset);
  if (!/[[*~@]/.test(written)) return;
  for (const { mark, rule, message, help } of leftovers) {
    for (const found of written.matchAll(mark))
      report.warn(rule, placeIn(written, found.index, start), message(found), help);
  }
}

/** The start of what may be long. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `[words](address)` that is no link: a blank before the bracket, or within the address. */
export function checkBrokenLink(node: Text, source: string, report: Report): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  const written = source.slice(start.offset, end.offset);
  if (!written.includes(']')) return;
  // The address itself is a link of its own, behind this text.
  const ahead = source.slice(start.offset, end.offset + 8);
  for (const found of ahead.matchAll(/(?<!\\)\[([^[\]\n]+)\]( *)\((?=https?:|www\.)/g)) {
    const isApart = found[2] !== '';
    report.warn(
      'link/blank',
      placeIn(written, found.index, start),
      isApart
        ? `[${found[1] ?? ''}] and the address in brackets are no link, since a blank stands between them`
        : `[${found[1] ?? ''}] is no link, since its address holds a blank or has no ) at its end`,
      isApart
        ? 'Write [words](address) without the blank.'
        : 'Write %20 for a blank, and ) at the end.',
    );
  }
}

/** Where an offset of a text stands that begins at `start`. */
export function placeIn(written: string, offset: number, start: Point): Point {
  const lines = written.slice(0, offset).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1);
  return { line: start.line + lines.length - 1, column };
}

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

/** Lines that look like a table and are none, for want of a row of dashes that fits. */
export function checkTableRows(node: Paragraph, report: Report): void {
  const lines = toString(node).split('\n');
  const first = lines.findIndex(
    (line, index) => isRow(line) && isRow(lines[index + 1] ?? '') && line.includes('|'),
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

function cells(row: string): number {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
}
