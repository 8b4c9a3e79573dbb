import type { Parents, RootContent } from 'mdast';

/**
 * Called for each node below the root, parents first. A number sends the walk to that sibling next,
 * without looking into the node; `undefined` goes on into what then stands at `index`.
 */
export type Visitor = (
  node: RootContent,
  siblings: RootContent[],
  index: number,
  parent: Parents,
) => number | undefined;

/** Walks a tree in reading order; the visitor may replace, remove and add siblings. */
export function walk(parent: Parents, visitor: Visitor): void {
  const siblings: RootContent[] = parent.children;
  let index = 0;
  for (let node = siblings[0]; node !== undefined; node = siblings[index]) {
    const next = visitor(node, siblings, index, parent);
    if (next !== undefined) {
      index = next;
      continue;
    }
    const now = siblings[index];
    if (now !== undefined && 'children' in now) walk(now, visitor);
    index += 1;
  }
}

const phrasingParents: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell', 'mark'],
  'mdxJsxTextElement',
]);

/** Whether a node holds text and what may stand within a line, never blocks. */
export function holdsPhrasing(node: { type: string }): boolean {
  return phrasingParents.has(node.type);
}
