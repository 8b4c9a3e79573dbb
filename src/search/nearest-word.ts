/**
 * The word that was probably meant: one edit away (a letter more, less, other, or two swapped), two for
 * words of eight letters or more; the same first letter preferred, then the nearest length. Where no
 * whole word is near, the shortest that begins as if with one mistake (`gooopd`). Undefined for words
 * under four letters, for words with digits, and where nothing is near.
 */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined;
  return nearestWhole(word, words) ?? (word.length > 4 ? nearestStart(word, words) : undefined);
}

function nearestWhole(word: string, words: readonly string[]): string | undefined {
  const most = word.length < 8 ? 1 : 2;
  let best: { readonly word: string; readonly rank: number } | undefined;
  for (const known of words) {
    if (known.length < 4 || Math.abs(known.length - word.length) > most) continue;
    const distance = editDistance(word, known);
    if (distance > most) continue;
    const rank =
      distance * 100 +
      (known[0] === word[0] ? 0 : 50) +
      (isSwap(word, known) ? 0 : 5) +
      Math.abs(known.length - word.length);
    if (best === undefined || rank < best.rank) best = { word: known, rank };
  }
  return best?.word;
}

/** The same letters in another order: more often a slip of the fingers than another word. */
function isSwap(a: string, b: string): boolean {
  return a.length === b.length && sortLetters(a) === sortLetters(b);
}

function sortLetters(word: string): string {
  return Array.from(word).sort().join('');
}

function nearestStart(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const known of words) {
    if (known[0] !== word[0] || known.length <= word.length) continue;
    if (best !== undefined && known.length >= best.length) continue;
    const isNear = [-1, 0, 1].some(
      (more) => editDistance(word, known.slice(0, word.length + more)) === 1,
    );
    if (isNear) best = known;
  }
  return best;
}

/** Damerau and Levenshtein's distance, in its restricted form (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && isSwapped) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}
