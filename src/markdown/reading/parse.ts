import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { citationFromMarkdown, citationSyntax } from '../syntax/citation.ts';
import { commentFromMarkdown, commentSyntax } from '../syntax/comment.ts';
import { dollarMathFromMarkdown, dollarMathSyntax } from '../syntax/dollar-math.ts';
import { hashtagFromMarkdown, hashtagSyntax } from '../syntax/hashtag.ts';
import { markFromMarkdown, markSyntax } from '../syntax/mark.ts';
import { wikilinkFromMarkdown, wikilinkSyntax } from '../syntax/wikilink.ts';

/** The garden's own syntax, the same in `.md` and `.mdx`. */
function gardenSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    dollarMathSyntax(),
    hashtagSyntax(),
    citationSyntax(),
    commentSyntax(),
    markSyntax(),
    wikilinkSyntax(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    dollarMathFromMarkdown(),
    hashtagFromMarkdown(),
    citationFromMarkdown(),
    commentFromMarkdown(),
    markFromMarkdown(),
    wikilinkFromMarkdown(),
  ];
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(gardenSyntax)
  .freeze();

const mdx = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(gardenSyntax)
  .freeze();

export type NoteFormat = 'md' | 'mdx';

/**
 * The tree of a note's text. Throws the parser's `VFileMessage` where MDX is malformed; nothing in
 * the text is evaluated.
 */
export function parseMarkdown(text: string, format: NoteFormat): Root {
  return (format === 'mdx' ? mdx : markdown).parse(text);
}
