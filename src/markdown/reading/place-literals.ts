import type { Root, RootContent, Text } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { walk } from '../tree/walk.ts';

/** Makes links of addresses that stand in the texts of a tree. */
export type LinkMaker = NonNullable<Extension['transforms']>[number];

/** Letters around an `@`: a citation has none before it. */
const mayHoldAddress = /https?:|www\.|[\w.+-]@[-\w]/i;

/**
 * Makes links of addresses in texts, and gives the pieces of such a text their places: without them no
 * check can say where something stands, and all that shares a text with an address went unchecked.
 */
export function placeLiterals(tree: Root, source: string, makers: readonly LinkMaker[]): void {
  if (!mayHoldAddress.test(source)) return;
  const before = new Map<RootContent[], readonly RootContent[]>();
  walk(tree, (node, siblings) => {
    if (node.type === 'text' && mayHoldAddress.test(node.value))
      before.set(siblings, [...siblings]);
    return undefined;
  });
  for (const make of makers) make(tree);
  for (const [after, nodes] of before) {
    let at = 0;
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1];
      const end = next === undefined ? after.length : after.indexOf(next, at);
      if (node.type === 'text' && after[at] !== node)
        placePieces(after.slice(at, end), node, source);
      at = end;
    }
  }
}

/** Links are written as they read; the texts between them may hold escapes, and fill what is left. */
function placePieces(pieces: readonly RootContent[], { position }: Text, source: string): void {
  let start = position?.start;
  const end = position?.end;
  if (start?.offset === undefined || end?.offset === undefined) return;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const until: Point | undefined =
      piece.type === 'link'
        ? pointAfter(start, toString(piece), source, true)
        : next === undefined
          ? end
          : pointAfter(start, toString(next), source, false);
    if (until?.offset === undefined || until.offset > end.offset) return;
    piece.position = { start, end: until };
    start = until;
  }
}

/** Where the next of some words ends, or where it begins. */
function pointAfter(
  { line, column, offset = 0 }: Point,
  words: string,
  source: string,
  isEnd: boolean,
): Point | undefined {
  const found = source.indexOf(words, offset);
  if (found < 0) return undefined;
  const to = isEnd ? found + words.length : found;
  const lines = source.slice(offset, to).split('\n');
  const last = lines.at(-1) ?? '';
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last.length : last.length + 1,
    offset: to,
  };
}
