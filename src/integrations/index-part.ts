import type { IndexFile, PagefindIndex } from 'pagefind';
import * as z from 'zod';
import { rootsIn } from '../search/part-words.ts';
import { digestOf } from '../vault/digest-of.ts';

/** An index of as many pages as one may have. */
export interface IndexPart {
  /** How many pages it has. */
  readonly count: number;
  /** Pages must come in the same order in every build: the indexer numbers them as they come. Resolves once it may have the next. */
  add(path: string, content: string): Promise<void>;
  /** The words of its pages without their endings, once it has all of them. What was searched of them is let go. */
  words(): ReadonlySet<string>;
  /** Its files, once it has all its pages. Rejects with all of the indexer's reasons. */
  finish(): Promise<readonly IndexFile[]>;
  /** What lets a later build have the same; undefined where that is kept already. For what is finished. */
  keep(): string | undefined;
}

const keptSchema = z.object({
  /** Digests of its pages, in their order. */
  pages: z.array(z.string()),
  words: z.array(z.string()).optional(),
  /** Paths, and what stands there in base64. */
  files: z.array(z.tuple([z.string(), z.string()])),
});

/**
 * Begins a part. As long as its pages are those that an earlier build `kept` of the part in its place, the
 * indexer is not asked, and is given all of them once one is not. `open` makes an index for it.
 */
export function openIndexPart(open: () => Promise<PagefindIndex>, kept?: string): IndexPart {
  const earlier = readKept(kept);
  const pages: string[] = [];
  const contents: string[] = [];
  const waiting: { readonly sourcePath: string; readonly content: string }[] = [];
  let isLikeEarlier = earlier !== undefined;
  let index: PagefindIndex | undefined;
  let last: Promise<void> = Promise.resolve();
  let roots: ReadonlySet<string> | undefined;
  let files: readonly IndexFile[] = [];

  const send = async (): Promise<PagefindIndex> => {
    const asked = (index ??= await open());
    for (const page of waiting.splice(0)) {
      await last;
      last = asked.addHTMLFile(page).then(({ errors }) => requireNone(errors));
      // Whoever waits for it sees the reason; until then nobody is told that nobody looks.
      last.catch(() => undefined);
    }
    return asked;
  };
  /** What is kept, where all pages are those of it. */
  const same = () =>
    isLikeEarlier && earlier?.pages.length === pages.length ? earlier : undefined;
  return {
    get count() {
      return pages.length;
    },
    async add(path, content) {
      const digest = digestOf(`${path}\0${content}`);
      isLikeEarlier &&= earlier?.pages[pages.length] === digest;
      pages.push(digest);
      contents.push(content);
      waiting.push({ sourcePath: path, content });
      if (!isLikeEarlier) await send();
    },
    words() {
      const known = same()?.words;
      roots ??= known === undefined ? rootsIn(contents) : new Set(known);
      contents.length = 0;
      return roots;
    },
    async finish() {
      const known = same();
      if (known === undefined) {
        const asked = await send();
        await last;
        const made = await asked.getFiles();
        requireNone(made.errors);
        files = made.files;
      } else {
        files = known.files.map(([path, text]) => ({
          path,
          content: Buffer.from(text, 'base64'),
        }));
      }
      return files;
    },
    keep() {
      const known = same();
      if (known !== undefined && (roots === undefined || known.words !== undefined))
        return undefined;
      const part: z.infer<typeof keptSchema> = {
        pages,
        words: roots && [...roots],
        files: files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]),
      };
      return JSON.stringify(part);
    },
  };
}

/** Undefined for what was cut short. */
function readKept(text: string | undefined): z.infer<typeof keptSchema> | undefined {
  try {
    return text === undefined ? undefined : keptSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function requireNone(reasons: readonly string[]): void {
  if (reasons.length > 0) throw searchError(reasons);
}

/** Why there is no search index. */
export function searchError(reasons: readonly string[]): Error {
  return new Error(`The search index could not be written: ${reasons.join('; ')}`);
}
