const letters = Array.from("abcdefghijklmnopqrstuvwxyz'");

/**
 * Every text that one slip of the keyboard makes of a word, the likeliest first: two letters swapped, one too
 * many, one too few (which makes British words of American ones), another one. Asking a dictionary for each is far faster than letting it search.
 */
export function* oneSlipFrom(word: string): Generator<string> {
  yield* withTwoSwapped(word);
  const ends = cut(word);
  for (const [before, after] of ends) if (after !== '') yield before + after.slice(1);
  for (const [before, after] of ends) for (const letter of letters) yield before + letter + after;
  for (const [before, after] of ends) {
    for (const letter of letters) if (after !== '') yield before + letter + after.slice(1);
  }
}

/**
 * Every text in which two neighbours of a word have changed places: the slip that shows even in three letters (`teh`),
 * where another letter, or one more or less, makes another word as well.
 */
export function* withTwoSwapped(word: string): Generator<string> {
  for (const [before, after] of cut(word)) {
    const [first = '', second = ''] = after;
    if (second !== '' && first !== second) yield before + second + first + after.slice(2);
  }
}

/** A word, cut at each place into what is before it and what is after. */
function cut(word: string): (readonly [string, string])[] {
  return Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)]);
}
