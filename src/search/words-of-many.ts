import { splitWords, type Word } from './words.ts';

/**
 * The words of many texts, most of them once. Texts of one garden have few words, many times each: those are told
 * apart as they stand between spaces, which takes a third of the time of taking every text apart.
 */
export function wordsOfMany(texts: Iterable<string>): readonly Word[] {
  const pieces = new Set<string>();
  for (const text of texts) for (const piece of text.split(/\s+/u)) pieces.add(piece);
  return splitWords([...pieces].join(' '));
}
