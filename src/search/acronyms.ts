import { isStopWord } from './words.ts';

const inBrackets = /\(((?=[^)]*\p{Lu})[\p{L}\p{N}]{2,10})\)/gu;
const wordsBefore = /(?:[\p{L}\p{N}]+(?:['’]s)?[ -]+){1,9}$/u;
/** Nine words of a text are rarely longer. */
const mostBefore = 240;
const namedBefore = /(?<![\p{L}\p{N}])((?=\p{Lu})[\p{L}\p{N}]{2,10}) \(([^()]{4,90})\)/gu;

/**
 * Pairs of an acronym and what it is short for, as a text says them: “mean time to interrupt (MTTI)” or
 * “MTTI (mean time to interrupt)”. Each letter of the acronym must begin a word, and each word but
 * particles must give one. Pairs may come more than once. Time is linear in the text.
 */
export function findAcronyms(text: string): readonly (readonly [short: string, long: string])[] {
  const pairs: (readonly [string, string])[] = [];
  // Brackets are few: what stands before one is looked at only where there is one.
  for (const { 1: short = '', index } of text.matchAll(inBrackets)) {
    const [words = ''] = wordsBefore.exec(text.slice(Math.max(0, index - mostBefore), index)) ?? [];
    const long = longForm(words, short.replace(/s$/, ''));
    if (long !== undefined) pairs.push([short.replace(/s$/, ''), long]);
  }
  for (const [, short = '', words = ''] of text.matchAll(namedBefore)) {
    const long = longForm(words, short);
    if (long !== undefined && long.length === words.trim().length) pairs.push([short, long]);
  }
  return pairs;
}

/** The last words of a text whose initials are those letters; undefined if there are none such. */
function longForm(text: string, short: string): string | undefined {
  const letters = short.toLowerCase();
  if (!/\p{L}/u.test(letters)) return undefined;
  const words = [...text.trim().matchAll(/[\p{L}\p{N}]+(?:['’]s)?/gu)];
  let left = letters.length - 1;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const [word] = words[at] ?? [''];
    const initial = word[0]?.toLowerCase();
    if (initial === letters[left]) left -= 1;
    else if (!isStopWord(word.toLowerCase())) return undefined;
    if (left < 0) {
      const long = text.trim().slice(words[at]?.index ?? 0);
      return words.length - at > 1 && long.toLowerCase() !== letters ? long : undefined;
    }
  }
  return undefined;
}
