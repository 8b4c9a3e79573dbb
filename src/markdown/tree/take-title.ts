import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/**
 * The title of a note: from front matter, else from a first-level heading that opens the text. That
 * heading leaves the tree, since the page prints the title itself; so does one that repeats the title.
 */
export function takeTitle(tree: Root, title: string | undefined): string | undefined {
  const first = tree.children.findIndex((node) => node.type !== 'definition');
  const heading = tree.children[first];
  if (heading?.type !== 'heading' || heading.depth !== 1) return title;
  const written = toString(heading).trim();
  if (written === '' || (title !== undefined && title !== written)) return title;
  if (heading.children.some((child) => child.type !== 'text')) return title ?? written;
  tree.children.splice(first, 1);
  return written;
}
