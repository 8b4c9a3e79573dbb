import type { Paragraph, Text } from 'mdast';
import type { Citation } from '../nodes.ts';
import type { Point, Report } from '../report.ts';
import { placeIn } from './check-leftovers.ts';

/** Brackets of links and footnotes that were left as text, each of them: one run says all. */
export function checkBrackets(
  node: Text,
  source: string,
  isInTable: boolean,
  report: Report,
): void {
  const { start, end } = node.position ?? {};
  if (!node.value.includes('[') || start?.offset === undefined) return;
  const written = source.slice(start.offset, end?.offset);
  const place = (offset: number): Point => placeIn(written, offset, start);
  for (const { index } of written.matchAll(/(?<!\\)\[\[(?!\s*(?:\|[^\]\n]*)?\]\])/g)) {
    report.add(
      isInTable ? 'wikilink/table' : 'wikilink/unclosed',
      place(index),
      isInTable
        ? 'a link begins here and the table cell ends before it does'
        : '[[ begins a link, and no ]] on the same line ends it',
      isInTable
        ? 'Within a table write the bar as \\|: [[note\\|words]].'
        : 'End it with ]], or write \\[[ for two brackets.',
    );
  }
  for (const { index, 1: name = '' } of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
    report.add(
      'footnote/missing',
      place(index),
      `there is no footnote ${name}`,
      `Write it below: [^${name}]: text.`,
    );
  }
}

/** `[@a, @b]` and `[@a @b]`: the second would be printed as a page of the first. */
export function checkCitation(node: Citation, report: Report): void {
  for (const { key, locator = '' } of node.items) {
    const second = /@[\w-]+/.exec(`${key} ${locator}`)?.[0];
    if (second === undefined) continue;
    report.add(
      'cite/form',
      node,
      `${second} stands where the page of a source is expected`,
      `Part two sources by a semicolon: [@${/^[\w-]*/.exec(key)?.[0] ?? ''}; ${second}].`,
    );
  }
}

/** `[^1] text` and `[^1] : text`, where a footnote was meant; what refers to it then lacks it, which is no news. */
export function checkFootnoteMark(node: Paragraph, source: string, report: Report): void {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const [, name] = /^\[\^([^\]\s]+)\](?: :| (?=\S))/.exec(written) ?? [];
  const missing = (problem: { rule: string; message: string }): boolean =>
    problem.rule === 'footnote/missing' && problem.message === `there is no footnote ${name ?? ''}`;
  if (name === undefined || report.problems.filter(missing).length < 2) return;
  const others = report.problems.filter((problem) => !missing(problem));
  report.problems.splice(0, report.problems.length, ...others);
  report.add(
    'footnote/missing',
    node,
    `[^${name}] begins no footnote, since no colon follows it`,
    `Write [^${name}]: and the text.`,
  );
}
