/** One page of a long list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly number: number;
  /** How many pages there are. */
  readonly count: number;
}

/** A list cut into pages of `size` items, so that no page outgrows its weight; at least one, perhaps empty. */
export function paginate<Item>(items: readonly Item[], size: number): readonly ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }));
}

/**
 * What follows the list's own address on a page: nothing on the first, `~2` on the second. No slug and
 * no tag has a tilde, so that no note is in the way.
 */
export function pageParam(number: number): string | undefined {
  return number === 1 ? undefined : `~${String(number)}`;
}

/** The address of a page of the list at `address`: `/notes/`, `/notes/~2/`. */
export function pageAddress(address: string, number: number): string {
  const param = pageParam(number);
  return param === undefined ? address : `${address}${param}/`;
}
