import { rootOf, splitWords, tellingWords } from './words.ts';

const wordAmidText = /([\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*)/u;

/**
 * A text cut at the words of a query: every second piece is one of them, or begins with one, or differs
 * only in its ending. Words that say nothing are not marked unless there are no others.
 */
export function cutAtWords(text: string, words: readonly string[]): readonly string[] {
  const terms = tellingWords(words.join(' '));
  const roots = new Set(terms.map(rootOf));
  const pieces = [''];
  text.split(wordAmidText).forEach((piece, at) => {
    const isMarked =
      at % 2 === 1 &&
      splitWords(piece).some(
        ({ word }) =>
          terms.some((term) => (term.length > 1 ? word.startsWith(term) : word === term)) ||
          roots.has(rootOf(word)),
      );
    if (isMarked) pieces.push(piece, '');
    else pieces.push(`${pieces.pop() ?? ''}${piece}`);
  });
  return pieces;
}
