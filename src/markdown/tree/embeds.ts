import type { Root } from 'mdast';
import { walk } from './walk.ts';

/** A transclusion or image that is a paragraph's only content stands for the paragraph. */
export function unwrapEmbeds(tree: Root): void {
  walk(tree, (node, siblings, index) => {
    if (node.type !== 'paragraph') return undefined;
    const [only, ...rest] = node.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    if (only?.type !== 'wikilink' || !only.embed || rest.length > 0) return undefined;
    const id = node.data?.blockId;
    // A named paragraph keeps the element that carries the name.
    if (id === undefined) siblings[index] = only;
    return index + 1;
  });
}
