import { partItems } from '../garden/part-items.ts';
import { isStopWord, rootOf } from './words.ts';
import { wordsOfMany } from './words-of-many.ts';

/** Which words stand in which parts of an index, as they are sent. */
export interface PartWords {
  /** The first word of each file, in order, for `shardsOf`. */
  readonly keys: readonly string[];
  /** A line for each word without its ending: the numbers of the parts that have it, from 1, or none for all of them. */
  readonly files: readonly string[];
}

/** More characters, about 3 kB compressed, are another file. */
const mostInFile = 8_000;

/** The words of pages without their endings. What is between `<` and `>` is no text. */
export function rootsIn(pages: readonly string[]): ReadonlySet<string> {
  const texts = pages.map((html) => html.replaceAll(/<[^>]*>/g, ' '));
  return new Set(
    wordsOfMany(texts).flatMap(({ written, word }) => (isStopWord(written) ? [] : [rootOf(word)])),
  );
}

/** Writes down which words the parts have, each given by its words without their endings. */
export function packPartWords(parts: readonly ReadonlySet<string>[], most = mostInFile): PartWords {
  const partsOf = new Map<string, number[]>();
  for (const [at, words] of parts.entries()) {
    for (const word of words) {
      const numbers = partsOf.get(word);
      if (numbers === undefined) partsOf.set(word, [at + 1]);
      else numbers.push(at + 1);
    }
  }
  const rows = [...partsOf].sort(([one], [other]) => (one < other ? -1 : 1));
  const files = partItems(
    rows.map(([word, numbers]) => ({
      word,
      line: numbers.length === parts.length ? word : [word, ...numbers].join(' '),
    })),
    ({ line }) => line.length + 1,
    most,
  );
  return {
    keys: files.map(([first]) => first?.word ?? ''),
    files: files.map((file) => file.map(({ line }) => line).join('\n')),
  };
}

/**
 * The parts that have a word, or one that begins with it, as files of the words say; all parts where they
 * have none such, since the index may take words apart in another way.
 */
export function partsWith(
  files: readonly string[],
  root: string,
  count: number,
): ReadonlySet<number> {
  const all = Array.from({ length: count }, (_, at) => at + 1);
  const found = files
    .flatMap((file) => file.split('\n'))
    .filter((line) => line.startsWith(root))
    .flatMap((line) => {
      const [, ...numbers] = line.split(' ');
      return numbers.length === 0 ? all : numbers.map(Number);
    });
  return new Set(found.length === 0 ? all : found);
}
