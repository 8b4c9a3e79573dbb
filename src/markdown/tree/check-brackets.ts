import type { Text } from 'mdast';
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
