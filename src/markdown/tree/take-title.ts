import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../report.ts';

/**
 * The title of a note: from front matter, else from a first-level heading that opens the text. That
 * heading leaves the tree, since the page prints the title itself; so does one that repeats the title.
 * A heading with a link or formula stays where its words can be followed.
 */
export function takeTitle(tree: Root, title: string | undefined): string | undefined {
  const first = tree.children.findIndex((node) => node.type !== 'definition');
  const heading = tree.children[first];
  if (heading?.type !== 'heading' || heading.depth !== 1 || !heading.children.every(isPlain)) {
    return title;
  }
  const written = toString(heading).trim();
  if (written === '' || (title !== undefined && title !== written)) return title;
  tree.children.splice(first, 1);
  return written;
}

/** Headings of the first level that are left: the page has its title already. */
export function checkFirstLevel(tree: Root, report: Report): void {
  for (const node of tree.children) {
    if (node.type !== 'heading' || node.depth !== 1) continue;
    report.warn(
      'heading/first',
      node,
      `a heading of the first level, as the title of the page is: ${toString(node).slice(0, 60)}`,
      'Begin it with ##.',
    );
  }
}

const plain: ReadonlySet<string> = new Set([
  ...['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'mark', 'break'],
]);

function isPlain(node: Nodes): boolean {
  return plain.has(node.type) && (!('children' in node) || node.children.every(isPlain));
}
