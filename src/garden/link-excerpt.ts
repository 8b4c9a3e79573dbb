import type { LinkContext } from './compiled-note.ts';

/** Characters on either side of a link; a longer sentence is cut. */
const reach = 140;

/** After a full stop that ends a sentence: what follows begins one. */
const sentenceEnd = /[.!?…]["”’)\]]*\s+(?=["“‘([]*[\p{Lu}\p{N}])/gu;
/** A stop after these ends no sentence: `et al. 2023`, `e.g. PUE`, `J. T. Daly`. */
const abbreviation = /(?:\b(?:al|e\.g|i\.e|cf|vs|no|fig|approx|ca|p|pp|U\.S|\p{Lu}))\.\s+$/u;

/**
 * The sentence around a link, cut between words where it is long, and marked with an ellipsis where it
 * is not the whole paragraph.
 */
export function excerptAround({ text, start, end }: LinkContext): {
  readonly before: string;
  readonly link: string;
  readonly after: string;
} {
  const before = text.slice(0, start);
  const after = text.slice(end);
  let begin = 0;
  for (const end of sentenceEnds(before)) begin = end;
  const stop = sentenceEnds(after).next().value ?? after.length;
  const opening = before.slice(begin);
  const closing = after.slice(0, stop).trimEnd();
  return {
    before: opening.length <= reach ? opening : `… ${opening.slice(-reach).replace(/^\S*\s/, '')}`,
    link: text.slice(start, end),
    after: closing.length <= reach ? closing : `${closing.slice(0, reach).replace(/\s\S*$/, '')} …`,
  };
}

/** Where sentences of a text end, after the blank behind their stop. */
function* sentenceEnds(text: string): Generator<number, undefined> {
  for (const match of text.matchAll(sentenceEnd)) {
    const at = match.index + match[0].length;
    if (!abbreviation.test(text.slice(Math.max(0, at - 12), at))) yield at;
  }
}
