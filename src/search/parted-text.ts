import { partsWith } from './part-words.ts';
import type { Plan } from './plan.ts';
import type { RecordKind } from './record.ts';
import { shardsOf } from './shards.ts';
import { enoughPages, rankText, type TextAnswer, type TextIndex } from './text-index.ts';
import { rootOf, tellingWords } from './words.ts';

/**
 * An index of the text that is too large to be fetched as one. It searches the parts that are open, and may
 * overlook a word that a part does not have.
 */
export interface PartedIndex extends TextIndex {
  /** How many parts there are. The first is open from the start. */
  readonly count: number;
  /** The first words of the files that say which part has which words. */
  readonly keys: readonly string[];
  readonly readWords: (file: number) => Promise<string>;
  readonly isOpen: (part: number) => boolean;
  readonly open: (part: number) => Promise<void>;
  /** In which part a page is that was found. */
  readonly partOf: (url: string) => number | undefined;
}

/** So many parts are opened for one query: what it makes a reader wait for is the same in a garden of any size. */
const openedAtOnce = 2;

/**
 * Ranks the pages of the open parts. Where they have too few with all words of the query, parts that have those words
 * or others that mean the same are opened, and where `isFurther` says that a reader wants more, those that have some. Says what is left, and offers to go on.
 */
export async function rankParted(
  plan: Plan,
  index: PartedIndex,
  kindOf: (url: string) => RecordKind | undefined,
  isFurther: boolean,
): Promise<TextAnswer> {
  const phrases = [plan.written, ...plan.others.map(({ words }) => words)].map(rootsOf);
  const partsOf = await fetchParts(phrases.flat(), index);
  const hasAll = (roots: readonly string[], part: number): boolean =>
    roots.every((root) => partsOf.get(root)?.has(part) !== false);
  const text: TextIndex = {
    async search(words) {
      const roots = rootsOf(words);
      const hits = await index.search(words);
      return hits.filter(({ url }) => hasAll(roots, index.partOf(url) ?? 1));
    },
  };
  const found = await rankText(plan, text, kindOf);
  const left = partsBy(phrases, partsOf, index.count).filter(({ part }) => !index.isOpen(part));
  const hasEnough = left.length > 0 && (await text.search(plan.written)).length >= enoughPages;
  const next = left
    .filter(({ rank }) => isFurther || (rank >= 1 && !hasEnough))
    .slice(0, openedAtOnce);
  await Promise.all(next.map(({ part }) => index.open(part)));
  const rest = left.length - next.length;
  return {
    found: next.length === 0 ? found : await rankText(plan, text, kindOf),
    rest:
      rest === 0
        ? []
        : [
            ` The texts of ${String(index.count - rest)} of ${String(index.count)} parts of the garden were searched. `,
            { retry: 'Search further' },
          ],
  };
}

function rootsOf(words: readonly string[]): readonly string[] {
  return tellingWords(words.join(' ')).map(rootOf);
}

/** Which parts have which words. */
async function fetchParts(
  roots: readonly string[],
  index: PartedIndex,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const read = [...new Set(roots)].map(async (root) => {
    const files = shardsOf(root, index.keys).map((file) => index.readWords(file));
    return [root, partsWith(await Promise.all(files), root, index.count)] as const;
  });
  return new Map(await Promise.all(read));
}

/**
 * The parts that have words of some phrase, the first of which is the query itself: first those that have all words
 * of the query, then those that have all of another phrase, then by the share of words that they have at best.
 */
function partsBy(
  phrases: readonly (readonly string[])[],
  partsOf: ReadonlyMap<string, ReadonlySet<number>>,
  count: number,
): readonly { readonly part: number; readonly rank: number }[] {
  const rankOf = (part: number): number => {
    const shares = phrases.map(
      (roots) =>
        roots.filter((root) => partsOf.get(root)?.has(part)).length / Math.max(1, roots.length),
    );
    return shares[0] === 1 ? 2 : Math.max(...shares);
  };
  return Array.from({ length: count }, (_, at) => ({ part: at + 1, rank: rankOf(at + 1) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank || one.part - other.part);
}
