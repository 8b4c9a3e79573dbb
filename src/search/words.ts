/** Words that say nothing about what is wanted. */
const stopWords: ReadonlySet<string> = new Set(
  'a about after all an and any are as at be been before better between but by can could did do does during for from get had happen happened has have how i if in into is it its just me my need not of on or our over per really should so some than that the their then there these they this through to vs was we were what when where which who why will with would you your much many'.split(
    ' ',
  ),
);

const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;

/** A word as it stands in a text, and as it is compared. */
export interface Word {
  readonly written: string;
  readonly word: string;
}

/**
 * The words of a text in order. Compared are lower case, without accents, possessives, the plural's s,
 * and with s for z in `-ize`. What is joined by other signs (`Standard_ND96asr_A100_v4`, `multi-plane`)
 * is several words; scripts without spaces have one for each sign.
 */
export function splitWords(text: string): readonly Word[] {
  return [...text.normalize('NFC').replaceAll('×', 'x').matchAll(wordPattern)].flatMap(
    ([written]) => {
      const folded = fold(written);
      return folded === '' ? [] : [{ written, word: stem(folded) }];
    },
  );
}

function fold(written: string): string {
  // Most words are of plain letters, and have no accents to lose.
  if (/^[a-z\d]*$/i.test(written)) return written.toLowerCase();
  return written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’](?:s|)$/u, '')
    .replaceAll(/['’]/gu, '');
}

/** The words of a text as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return splitWords(text).map(({ word }) => word);
}

/** A name as it is compared with another. */
export function keyOf(name: string): string {
  return wordsOf(name).join(' ');
}

/** The words of a query that carry its meaning; all of them where none would be left. */
export function queryWords(query: string): readonly Word[] {
  const words = splitWords(query);
  const kept = words.filter(({ written }) => !isStopWord(written));
  return kept.length > 0 ? kept : words;
}

/** The same, as they are compared. */
export function tellingWords(text: string): readonly string[] {
  return queryWords(text).map(({ word }) => word);
}

/** Whether a word as it is written says nothing; `DOE` is none although `does` is one. */
export function isStopWord(written: string): boolean {
  return stopWords.has(written.toLowerCase());
}

/** The parts of words that are joined by a capital: `InfiniBand` is also `infini` and `band`. */
export function joinedParts(text: string): readonly string[] {
  return [...text.matchAll(/\p{Ll}(?=\p{Lu}\p{L})/gu)].length === 0
    ? []
    : text
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => /\p{Ll}\p{Lu}\p{L}/u.test(word))
        .flatMap((word) => word.split(/(?<=\p{Ll})(?=\p{Lu}\p{L})/u))
        .flatMap(wordsOf)
        .filter((part) => part.length > 2);
}

function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const plain = word.replace(/(?<=\p{L}{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/u, 'is');
  if (/[^aeiou]ies$/.test(plain) && plain.length > 4) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && /[^su]s$/.test(plain) ? plain.slice(0, -1) : plain;
}

const endings = /(?:ations?|ating|ings?|ers?|ed|es|e|ly|al)$/;

/** A word without its ending, so that `pricing` meets `priced`; at least four letters are kept. */
export function rootOf(word: string): string {
  const root = /\d/.test(word) ? word : word.replace(endings, '');
  return root.length > 3 ? root : word;
}
