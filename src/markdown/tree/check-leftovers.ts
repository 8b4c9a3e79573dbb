import type { Text } from 'mdast';
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
    mark: /(?<!\\)\[[^[\]\n]{0,300}(?<![^\s[@-])@[^[\]\n]{0,300}\]|(?<![^\s(])@[A-Za-z][\w-]*\d{4}[a-z]?\b/g,
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
    mark: /!?(?<!\\)\[[^[\]\n]{0,300}\]\((?!https?:|www\.)[^()\n<>]{0,200}[^()\n<>\s][ \t][^()\n<>]{0,200}\.[a-z\d]{2,5}\)/gi,
    rule: 'link/blank',
    message: ([all]) => `${shorten(all)} is printed as it stands, since its address holds a blank`,
    help: 'Rename the file, with - for each blank, or write %20 for it in an address.',
  },
  {
    mark: /(?<![\\$\w])\$(?=\\[a-zA-Z]|[a-zA-Z](?![a-zA-Z\d]))/g,
    rule: 'math/end',
    message: () => 'no $ ends the formula that begins here',
    help: 'Write $ right behind its last character, or \\$ for a dollar.',
  },
  {
    mark: /\\\([^\n]{1,300}?\\\)|\\\[(?=[^\]\n]{0,300}(?:\\[a-z]{2}|[\^_=]))[^\n]{1,300}?\\\]/g,
    rule: 'math/marks',
    message: ([all]) => `${shorten(all)} is no formula here, and loses its backslashes`,
    help: 'Write $…$ within a line, and $$ on lines of their own around a formula that stands alone.',
  },
  {
    mark: /(?<!\\)`+/g,
    rule: 'text/marks',
    message: ([all]) => `${all} has no partner, and is printed as it stands`,
    help: 'End the code with as many, or write \\ before it.',
  },
  {
    mark: /(?<![\\*\p{L}\p{N}])\*(?=\p{L})|(?<![\\_\p{L}\p{N}])_(?=\p{L})/gu,
    rule: 'text/marks',
    message: ([all]) => `${all} has no partner, and is printed as it stands`,
    help: `Set another right behind the words that it is for, or write \\ before it.`,
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
  if (!/[[*~@$`_\\]/.test(written)) return;
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
  if (!/[[\]]/.test(written)) return;
  // The address itself is a link of its own, behind this text.
  const ahead = source.slice(start.offset, end.offset + 8);
  for (const { index, 1: words = '' } of ahead.matchAll(
    /(?<!\\)\(([^()\n]+)\)\[(?=https?:|www\.|\.{0,2}\/)/g,
  )) {
    report.warn(
      'link/blank',
      placeIn(written, index, start),
      `(${shorten(words)})[…] is no link: its brackets are the wrong way round`,
      'Write [words](address).',
    );
  }
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
