/**
 * The word that was probably meant: one edit away (a letter more, less, other, or two swapped), two for
 * words of eight letters or more; the same first letter preferred, then the shorter. Undefined for words
 * under four letters and where nothing is near.
 */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  if (word.length < 4) return undefined;
  const most = word.length < 8 ? 1 : 2;
  let best: { readonly word: string; readonly rank: number } | undefined;
  for (const known of words) {
    if (Math.abs(known.length - word.length) > most) continue;
    const distance = editDistance(word, known);
    if (distance > most) continue;
    const rank = distance * 100 + (known[0] === word[0] ? 0 : 50) + known.length;
    if (best === undefined || rank < best.rank) best = { word: known, rank };
  }
  return best?.word;
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
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && isSwap) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}
