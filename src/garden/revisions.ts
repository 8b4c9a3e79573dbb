import { diffWordsWithSpace } from 'diff';
import type { Commit, FileHistory } from './content-history.ts';

/** A commit that changed the words of a note. */
export interface Revision {
  readonly commit: Commit;
  /** In the order of the text; absent where so much changed that a comparison says little. */
  readonly pieces?: readonly Piece[];
}

/** A stretch that stayed, came in or was taken out; long stretches that stayed are cut in the middle. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words that stay around a change, to know it by. */
const around = 9;
/** More changes than these are a new text. */
const mostEdits = 1500;
/** Of all pieces of a revision. */
const mostCharacters = 4000;

/**
 * The commits that changed the words of a note, newest first; front matter, line breaks and a new name are
 * no words. `textOf` gives the bytes that git knows by an id, as text.
 */
export function revisionsOf(
  history: FileHistory,
  textOf: (id: string) => string | undefined,
): readonly Revision[] {
  return history.touches.flatMap(({ commit, change }): Revision[] => {
    const before = wordsOf(change.before === undefined ? '' : textOf(change.before));
    const after = wordsOf(change.after === undefined ? '' : textOf(change.after));
    if (before === undefined || after === undefined || before === after) return [];
    if (before === '') return [{ commit }];
    const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
    if (changes === undefined) return [{ commit }];
    const pieces = changes.map(({ added, removed, value }, index): Piece => {
      if (added) return { kind: 'added', text: value };
      if (removed) return { kind: 'removed', text: value };
      return { kind: 'same', text: shorten(value, index > 0, index < changes.length - 1) };
    });
    const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
    return [length > mostCharacters ? { commit } : { commit, pieces }];
  });
}

function wordsOf(text: string | undefined): string | undefined {
  return text
    ?.replaceAll('\r\n', '\n')
    .replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/[ \t]*\n(?!\n)[ \t]*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What stayed, as far as it stands beside a change. */
function shorten(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  const words = text.split(/(?<= )/);
  if (words.length <= around * 2 + 1) return text;
  const head = isAfterChange ? words.slice(0, around).join('') : '';
  const tail = isBeforeChange ? words.slice(-around).join('') : '';
  return `${head}… ${tail}`;
}
