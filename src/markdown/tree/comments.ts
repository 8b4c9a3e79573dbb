import type { Root } from 'mdast';
import type { Report } from '../report.ts';
import { walk } from './walk.ts';

/** Removes `%%left out%%`, and paragraphs that held nothing else. */
export function leaveOutComments(tree: Root, report: Report): void {
  walk(tree, (node, siblings, index, parent) => {
    if (node.type === 'comment') {
      if (!node.isClosed) {
        report.warn(
          'comment/unclosed',
          node,
          'a comment begins here and does not end; the rest is left out',
          'End it with %% at the end of a line, or write \\%% for two percent signs.',
        );
      }
      siblings.splice(index, 1);
      return index;
    }
    if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'comment')) {
      return undefined;
    }
    node.children = node.children.filter(({ type }) => type !== 'comment');
    if (node.children.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
      return undefined;
    }
    // A list item or a quotation may not be left without a block: an empty paragraph does no harm there.
    if (siblings.length === 1 && parent.type !== 'root') return index + 1;
    siblings.splice(index, 1);
    return index;
  });
}
