import { nearestWord } from './nearest-word.ts';
import { rootOf, splitWords } from './words.ts';

/** The words that a garden has, as far as they have been fetched. */
export interface Vocabulary {
  /** Adds the words of texts. */
  readonly add: (texts: Iterable<string>) => void;
  /** Whether some word is this one, begins with it, or differs only in its ending. */
  readonly knows: (word: string) => boolean;
  /** Whether a word is exactly this one. */
  readonly has: (word: string) => boolean;
  /** The word that was probably meant by one that is not known, as it is written in the garden. */
  readonly nearest: (word: string) => string | undefined;
  /** Two known words that were written as one: `datacentre`. */
  readonly split: (word: string) => readonly [string, string] | undefined;
}

export function createVocabulary(): Vocabulary {
  /** As compared → as written, lower case. */
  const written = new Map<string, string>();
  const roots = new Set<string>();
  let sorted: readonly string[] | undefined;

  function add(texts: Iterable<string>): void {
    for (const text of texts) {
      for (const each of splitWords(text)) {
        const as = each.written.toLowerCase();
        if (as.length < (written.get(each.word)?.length ?? Infinity)) written.set(each.word, as);
        roots.add(rootOf(each.word));
      }
    }
    sorted = undefined;
  }

  function all(): readonly string[] {
    sorted ??= [...written.keys()].sort();
    return sorted;
  }

  function begins(word: string): boolean {
    const words = all();
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return words[low]?.startsWith(word) ?? false;
  }

  return {
    add,
    has: (word) => written.has(word),
    knows: (word) => begins(word) || roots.has(rootOf(word)),
    nearest(word) {
      const near = nearestWord(word, all());
      return near === undefined ? undefined : (written.get(near) ?? near);
    },
    split(word) {
      for (let at = 3; at <= word.length - 3; at += 1) {
        const [head, tail] = [word.slice(0, at), word.slice(at)];
        if (written.has(head) && written.has(tail)) return [head, tail];
      }
      return undefined;
    },
  };
}
