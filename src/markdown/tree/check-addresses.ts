import type { Image, Root, RootContent } from 'mdast';
import type { Wikilink } from '../nodes.ts';
import type { Report } from '../report.ts';
import { splitSize } from './image-size.ts';
import {
  judgeImageAddress,
  judgeLinkAddress,
  judgeName,
  namesImage,
  type Refusal,
} from './judge-address.ts';
import { walk } from './walk.ts';

/**
 * Judges where every link and image of a note leads. What is refused becomes a problem, and its words
 * stay as plain text. `notePath` is the note's path under the root of the notes.
 */
export function checkAddresses(tree: Root, notePath: string, report: Report): void {
  const refuse = (node: RootContent, { rule, message, help }: Refusal): void => {
    report.add(rule, node, message, help);
  };
  walk(tree, (node, siblings, index) => {
    switch (node.type) {
      case 'link': {
        const refusal = judgeLinkAddress(node.url, notePath);
        if (refusal === undefined) return undefined;
        refuse(node, refusal);
        siblings.splice(index, 1, ...node.children);
        return index;
      }
      case 'image': {
        const refusal = judgeImageAddress(node.url, notePath) ?? judgeDescription(node);
        if (refusal === undefined) return undefined;
        refuse(node, refusal);
        siblings[index] = { type: 'text', value: splitSize(node.alt ?? '').alt || node.url };
        return index + 1;
      }
      case 'wikilink': {
        const refusal = judgeWikilink(node, notePath);
        if (refusal !== undefined) {
          refuse(node, refusal);
          siblings[index] = { type: 'text', value: node.label ?? node.target };
        } else if (isImage(node) && splitSize(node.label ?? '').alt === '') {
          report.warn(
            'img/alt',
            node,
            'the image has no description',
            `Say what it shows: ![[${node.target}|description]].`,
          );
        }
        return index + 1;
      }
      case 'mdxJsxFlowElement': {
        const { src, alt } = node.data?.literals ?? {};
        if (node.name !== 'Figure' || typeof src !== 'string') return undefined;
        const description = typeof alt === 'string' ? alt : '';
        const refusal = judgeImageAddress(src, notePath) ?? judgeText(description);
        if (refusal === undefined) return undefined;
        refuse(node, refusal);
        const text = { type: 'text' as const, value: description || src };
        siblings[index] = { type: 'paragraph', children: [text] };
        return index + 1;
      }
      default:
        return undefined;
    }
  });
}

function isImage(node: Wikilink): boolean {
  return node.embed && namesImage(node.target);
}

function judgeWikilink(node: Wikilink, notePath: string): Refusal | undefined {
  const { target, fragment = '', label = '' } = node;
  if (/<[a-z/!]/i.test(`${target} ${fragment} ${label}`)) {
    return {
      rule: 'mdx/element',
      message: 'the name and the words of a link are text; HTML has no place in them',
      help: 'Write the words alone.',
    };
  }
  if (node.embed && /\.(?:png|jpe?g|gif|webp|avif|svg)[?#]/i.test(target)) {
    return {
      rule: 'img/path',
      message: `${target} is not the name of a file of the garden`,
      help: 'Write the name of the file alone, without ? and #.',
    };
  }
  const isRemote = /^(?:https?:)?\/\//i.test(target);
  return isImage(node) && isRemote
    ? judgeImageAddress(target, notePath)
    : judgeName(target, notePath);
}

function judgeDescription(node: Image): Refusal | undefined {
  return judgeText(splitSize(node.alt ?? '').alt);
}

function judgeText(description: string): Refusal | undefined {
  if (description.trim() !== '') return undefined;
  return {
    rule: 'img/alt',
    message: 'the image has no description',
    help: 'Say what it shows, for who cannot see it: ![description](file.png).',
  };
}
