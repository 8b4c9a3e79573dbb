import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import type { CompiledNote } from '../garden/compiled-note.ts';
import { checkBounds } from './bounds.ts';
import { collect } from './collect.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type NoteFormat, parseMarkdown } from './parse.ts';
import { markerCharacters, printBlocks, printNodes } from './print-blocks.ts';
import { createReport, type Report } from './report.ts';
import { tidyTables } from './tidy-tables.ts';
import { toHtmlTree } from './to-html-tree.ts';
import { makeCallouts } from './tree/callouts.ts';
import { applyGate } from './tree/gate.ts';
import { admitInertHtml } from './tree/inert-html.ts';
import { setPunctuation } from './tree/smart-punctuation.ts';
import { takeTitle } from './tree/take-title.ts';
import {
  flattenNestedLinks,
  leaveOutComments,
  markHighlights,
  nameBlocks,
  resolveReferences,
  unwrapEmbeds,
} from './tree/transforms.ts';

export interface NoteSource {
  /** Path under the root of the notes, with `/` and extension. */
  readonly path: string;
  /** Path to name in messages, relative to the repository. */
  readonly file: string;
  readonly text: string;
}

/**
 * Compiles the text of one note to data. Nothing in the note is evaluated: MDX is parsed, judged by
 * the allow-list, and printed from the judged tree. Never throws; what is wrong is in `problems`, and
 * a text that cannot be parsed at all is shown as it was typed.
 */
export function compileNote({ path, file, text }: NoteSource): CompiledNote {
  const format: NoteFormat = path.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md';
  const report = createReport(file);
  const source = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(markerCharacters, '\uFFFD');
  const split = splitFrontMatter(source, report);
  const tree = parse(split.body, format, report);
  if (format === 'mdx') applyGate(tree, split.body, report);
  else admitInertHtml(tree, report);
  resolveReferences(tree);
  leaveOutComments(tree);
  markHighlights(tree);
  nameBlocks(tree);
  makeCallouts(tree);
  flattenNestedLinks(tree);
  setPunctuation(tree);
  const title = takeTitle(tree, split.frontMatter.title);
  const collected = collect(tree);
  unwrapEmbeds(tree);
  const html = toHtmlTree(tree, printNodes, report);
  tidyTables(html);
  const { body, headings, passages } = printBlocks(html);
  const tags = new Map(
    split.tags.map((tag) => [tag.toLowerCase(), { tag, line: split.tagsLine, column: 1 }]),
  );
  for (const use of collected.tags) {
    if (!tags.has(use.tag.toLowerCase())) tags.set(use.tag.toLowerCase(), use);
  }
  return {
    path,
    frontMatter: { ...split.frontMatter, title },
    body,
    passages,
    headings,
    links: collected.links,
    components: collected.components,
    citations: collected.citations,
    tags: [...tags.values()],
    excerpt: collected.excerpt,
    wordCount: collected.wordCount,
    problems: report.problems,
  };
}

function parse(body: string, format: NoteFormat, report: Report): Root {
  const asTyped: Root = { type: 'root', children: [{ type: 'code', value: body.trim() }] };
  if (!checkBounds(body, report)) return asTyped;
  try {
    return parseMarkdown(body, format);
  } catch (error) {
    if (error instanceof VFileMessage) {
      const { rule, message, help } = explainParseError(error);
      report.add(rule, { line: error.line ?? 1, column: error.column ?? 1 }, message, help);
    } else {
      const reason = error instanceof Error ? error.message : String(error);
      report.add('mdx/parse', undefined, `the note cannot be read: ${reason}`, 'Make it simpler.');
    }
    return asTyped;
  }
}

/** MDX's own messages in words that name the remedy. */
function explainParseError(error: VFileMessage): { rule: string; message: string; help: string } {
  const reason = error.reason.replace(/\s+/g, ' ');
  if (error.source?.includes('mdxjs-esm') === true) {
    return {
      rule: 'mdx/esm',
      message: 'this line is read as a JavaScript import or export',
      help: 'Remove it; to begin a sentence with the word, put it between * or rephrase.',
    };
  }
  if (error.source?.includes('mdx-expression') === true || /expression|acorn/i.test(reason)) {
    return {
      rule: 'mdx/expression',
      message: 'a { begins an expression here, and it cannot be read',
      help: 'For a brace in the text, write \\{.',
    };
  }
  if (/before name|in name|after name/.test(reason)) {
    return {
      rule: 'mdx/parse',
      message: 'a < begins a component here',
      help: 'For a less-than sign, write &lt; (in a comparison: &lt;5 %). An address goes in [text](address).',
    };
  }
  return {
    rule: 'mdx/parse',
    message: reason,
    help: 'Close each tag, on a line of its own or in the same paragraph; write &lt; for a less-than sign.',
  };
}
