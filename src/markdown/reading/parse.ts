import type { Root } from 'mdast';
import './linear-edits.ts';
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
import { type Needless, needlessIn, withoutConstructs } from './needless-constructs.ts';
import { type LinkMaker, placeLiterals } from './place-literals.ts';

/** How some notes are parsed: with all that their texts may have. */
interface Parser {
  readonly parse: (text: string) => Root;
  /** What makes links of addresses, once the tree is there. */
  readonly makers: readonly LinkMaker[];
}

function makeParser(format: NoteFormat, needless: Needless): Parser {
  const makers: LinkMaker[] = [];
  const start = unified().use(remarkParse);
  const processor = (format === 'mdx' ? start.use(remarkMdx) : start)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkMath, { singleDollarTextMath: false })
    .use(gardenSyntax, makers, needless)
    .freeze();
  return { parse: (text) => processor.parse(text), makers };
}

/** The garden's own syntax, the same in `.md` and `.mdx`. */
function gardenSyntax(this: Processor, makers: LinkMaker[], needless: Needless): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []).map((one) => withoutConstructs(one, needless)),
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

/** By format and by what the texts need not have: eight in all. */
const parsers = new Map<string, Parser>();

export type NoteFormat = 'md' | 'mdx';

/**
 * The tree of a note's text. Throws the parser's `VFileMessage` where MDX is malformed; nothing in
 * the text is evaluated.
 */
export function parseMarkdown(text: string, format: NoteFormat): Root {
  const needless = needlessIn(text);
  const kind = [format, ...needless].join();
  const parser = parsers.get(kind) ?? makeParser(format, needless);
  parsers.set(kind, parser);
  const tree = parser.parse(text);
  placeLiterals(tree, text, parser.makers);
  return tree;
}
