import type { Root } from 'mdast';
import { labelOf } from '../link-context.ts';
import type { Report } from '../report.ts';
import { walk } from './walk.ts';

/**
 * A link inside a link is not HTML: wikilinks, tags and citations in the text of a link become plain
 * text, and footnote marks move behind it. A component that is a link itself is refused there.
 */
export function flattenNestedLinks(tree: Root, report: Report): void {
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
        case 'mdxJsxTextElement':
          if (node.name !== 'Fact' && node.name !== 'Cite') return undefined;
          report.add(
            'mdx/place',
            node,
            `<${node.name}> is a link itself, and stands in the words of another link`,
            'Put it before or after the link.',
          );
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
