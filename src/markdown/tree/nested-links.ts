import type { Root } from 'mdast';
import { labelOf } from '../link-context.ts';
import { walk } from './walk.ts';

/**
 * A link inside a link is not HTML: wikilinks, tags and citations in the text of a link become plain
 * text, and footnote marks move behind it.
 */
export function flattenNestedLinks(tree: Root): void {
  walk(tree, (link, outer, at) => {
    if (link.type !== 'link') return undefined;
    let behind = at + 1;
    walk(link, (node, siblings, index) => {
      switch (node.type) {
        case 'wikilink':
          siblings[index] = { type: 'text', value: labelOf(node) };
          break;
        case 'hashtag':
          siblings[index] = { type: 'text', value: `#${node.value}` };
          break;
        case 'citation':
        case 'footnoteReference':
          siblings.splice(index, 1);
          outer.splice(behind, 0, node);
          behind += 1;
          return index;
        default:
      }
      return undefined;
    });
    return undefined;
  });
}
