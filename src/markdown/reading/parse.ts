import type { Root } from 'mdast';
import './linear-edits.ts';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { Construct, Extension } from 'micromark-util-types';
import { type Processor, unified } from 'unified';
import { citationFromMarkdown, citationSyntax } from '../syntax/citation.ts';
import { commentFromMarkdown, commentSyntax } from '../syntax/comment.ts';
import { dollarMathFromMarkdown, dollarMathSyntax } from '../syntax/dollar-math.ts';
import { hashtagFromMarkdown, hashtagSyntax } from '../syntax/hashtag.ts';
import { markFromMarkdown, markSyntax } from '../syntax/mark.ts';
import { wikilinkFromMarkdown, wikilinkSyntax } from '../syntax/wikilink.ts';
import { type LinkMaker, placeLiterals } from './place-literals.ts';

/** The garden's own syntax, the same in `.md` and `.mdx`; what makes links of addresses is put into `makers`. */
function gardenSyntax(this: Processor, makers: LinkMaker[]): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []).map(withoutEmailTokens),
    dollarMathSyntax(),
    hashtagSyntax(),
    citationSyntax(),
    commentSyntax(),
    markSyntax(),
    wikilinkSyntax(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []).flat().map(({ transforms, ...rest }) => {
      makers.push(...(transforms ?? []));
      return rest;
    }),
    dollarMathFromMarkdown(),
    hashtagFromMarkdown(),
    citationFromMarkdown(),
    commentFromMarkdown(),
    markFromMarkdown(),
    wikilinkFromMarkdown(),
  ];
}

/**
 * An address of a mailbox may begin with any letter, so the tokenizer would stop at each one to look.
 * The tree is searched for them anyway, once for each text: a sixth of the time is saved.
 */
function withoutEmailTokens(extension: Extension): Extension {
  const text = new Map<string, Construct[]>();
  for (const [code, constructs] of Object.entries(extension.text ?? {})) {
    const list: (Construct | undefined)[] = Array.isArray(constructs) ? constructs : [constructs];
    text.set(
      code,
      list.filter((one) => one !== undefined).filter(({ name }) => name !== 'emailAutolink'),
    );
  }
  return { ...extension, text: Object.fromEntries(text) };
}

const markdownMakers: LinkMaker[] = [];
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(gardenSyntax, markdownMakers)
  .freeze();

const mdxMakers: LinkMaker[] = [];
const mdx = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(gardenSyntax, mdxMakers)
  .freeze();

export type NoteFormat = 'md' | 'mdx';

/**
 * The tree of a note's text. Throws the parser's `VFileMessage` where MDX is malformed; nothing in
 * the text is evaluated.
 */
export function parseMarkdown(text: string, format: NoteFormat): Root {
  const tree = (format === 'mdx' ? mdx : markdown).parse(text);
  placeLiterals(tree, text, format === 'mdx' ? mdxMakers : markdownMakers);
  return tree;
}
