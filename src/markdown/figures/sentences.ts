import type { Nodes, Parents } from 'mdast';

/** Stands in the text of a block for what is no text: a fact, a citation, a formula, code. */
export const objectMark = '\uFFFC';

/** Something in a block that is no text, and where it stands. */
export interface Mark {
  readonly at: number;
  readonly node: Nodes;
}

/** The text of a block with its marks, and the text nodes it was put together from. */
export interface FlatBlock {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly pieces: readonly { readonly at: number; readonly node: Nodes }[];
}

/** The running text of a block. A link counts as a mark before its words; names of notes are no text. */
export function flattenBlock(block: Parents | readonly Nodes[]): FlatBlock {
  const marks: Mark[] = [];
  const pieces: { at: number; node: Nodes }[] = [];
  let text = '';
  const mark = (node: Nodes): void => {
    marks.push({ at: text.length, node });
    text += objectMark;
  };
  const write = (node: Nodes): void => {
    if (node.type === 'text') {
      pieces.push({ at: text.length, node });
      text += node.value.replace(/[\n\uFFFC]/g, ' ');
    } else if (node.type === 'break') {
      text += ' ';
    } else if (!('children' in node)) {
      mark(node);
    } else {
      if (node.type === 'link' || node.type.startsWith('mdxJsx')) mark(node);
      node.children.forEach(write);
    }
  };
  ('children' in block ? block.children : block).forEach(write);
  return { text, marks, pieces };
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const abbreviation =
  /(?:\b(?:e\.g|i\.e|vs|cf|al|approx|ca|no|vol|fig|eq|pp?|inc|corp|st|dr|\p{L})|\.\p{L})\.$/iu;

/**
 * Where the sentences of a text stand. Citations and comments behind a full stop belong to the sentence
 * before it; an abbreviation or an initial ends none.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /[.!?…]+["'”’)\]*]*(?:\s?\uFFFC+(?=\s*(?:[\p{Lu}"“‘(]|$)))*\s+(?=[^\s\p{Ll}])(?!\uFFFC+\s*$)/gu,
  )) {
    const end = match.index + match[0].length;
    if (abbreviation.test(text.slice(start, match.index + 1))) continue;
    spans.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans;
}
