import type { Data, Root } from 'mdast';
import type { Report } from '../report.ts';
import { walk } from './walk.ts';

const blockId = /(?:^|\s)\^([A-Za-z0-9][A-Za-z0-9-]*)\s*$/;

/**
 * `^id` at the end of a paragraph or list item names that block; alone in a paragraph, it names the
 * table, list, quotation or code before it. A heading needs none: it is linked by its words.
 */
export function nameBlocks(tree: Root, report: Report): void {
  const seen = new Set<string>();
  walk(tree, (node, siblings, index, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
    const last = node.children.at(-1);
    if (last?.type !== 'text') return undefined;
    const match = blockId.exec(last.value);
    const id = match?.[1];
    if (match === null || id === undefined) return undefined;
    last.value = last.value.slice(0, match.index);
    if (node.type === 'heading') {
      report.warn(
        'block/heading',
        node,
        `^${id} names a heading, which already has its words as name`,
        'Remove it, and link to [[note#heading]].',
      );
      return undefined;
    }
    if (seen.has(id)) {
      report.add(
        'block/duplicate',
        node,
        `^${id} names a second block of this note`,
        'Give each block a name of its own.',
      );
    }
    const isAlone = node.children.length === 1 && last.value.trim() === '';
    const before = siblings[index - 1];
    if (isAlone && before !== undefined) {
      if (!seen.has(id)) setBlockId(before, id);
      seen.add(id);
      siblings.splice(index, 1);
      return index;
    }
    if (!seen.has(id)) setBlockId(parent.type === 'listItem' && index === 0 ? parent : node, id);
    seen.add(id);
    return undefined;
  });
}

function setBlockId(node: { data?: Data | undefined }, id: string): void {
  node.data = {
    ...node.data,
    blockId: `^${id}`,
    hProperties: { ...node.data?.hProperties, id: `^${id}` },
  };
}
