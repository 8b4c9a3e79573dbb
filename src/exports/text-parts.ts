/**
 * Parts of a long text, in order: neighbours stand together as long as a part has no more than `most`
 * characters. A piece that is longer by itself is a part of its own. At least one part, perhaps empty.
 */
export function partTexts(pieces: readonly string[], most: number): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    if (size > 0 && size + piece.length > most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(piece);
    size += piece.length;
  }
  return parts;
}
