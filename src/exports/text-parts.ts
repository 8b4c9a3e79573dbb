import { partItems } from '../garden/part-items.ts';

/**
 * Parts of a long text, in order: neighbours stand together as long as a part has no more than `most`
 * characters. A piece that is longer by itself is a part of its own. At least one part, perhaps empty.
 */
export function partTexts(pieces: readonly string[], most: number): readonly (readonly string[])[] {
  return partItems(pieces, (piece) => piece.length, most);
}
