/**
 * Parts of a long list, in order: neighbours stand together as long as a part is no larger than `most`, by the
 * sum of what `sizeOf` says. What is larger by itself is a part of its own. At least one part, perhaps empty.
 */
export function partItems<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  most: number,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [[]];
  let size = 0;
  for (const item of items) {
    const more = sizeOf(item);
    if (size > 0 && size + more > most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += more;
  }
  return parts;
}
