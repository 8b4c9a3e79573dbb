/** Words that say nothing about what is wanted. */
const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be but by can did do does for from had has have how i if in into is it its me my not of on or our so than that the their then there these they this to was we were what when where which who why will with would you your much many'.split(
    ' ',
  ),
);

/** The words of a text as they are compared: lower case, without accents, the plural's s and punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replaceAll(/(?<=\p{L})['’]s?(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(stem);
}

/** The words of a query that carry its meaning; all of them where none would be left. */
export function queryWords(query: string): readonly string[] {
  const words = wordsOf(query);
  const kept = words.filter((word) => !stopWords.has(word));
  return kept.length > 0 ? kept : words;
}

function stem(word: string): string {
  if (/\d/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
