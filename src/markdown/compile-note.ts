import type { CompiledNote, TagUse } from '../garden/compiled-note.ts';
import { condense } from '../garden/problem.ts';
import { collect } from './collect.ts';
import { hangAsides } from './html/hang-asides.ts';
import { printBlocks, printNodes } from './html/print-blocks.ts';
import { tidyTables } from './html/tidy-tables.ts';
import { toHtmlTree } from './html/to-html-tree.ts';
import { findUnsourced } from './figures/find-unsourced.ts';
import { checkCharacters } from './reading/check-characters.ts';
import { leaveOutConflicts } from './reading/leave-out-conflicts.ts';
import { splitFrontMatter } from './reading/front-matter.ts';
import { readTree } from './reading/read-tree.ts';
import { createReport } from './report.ts';
import { nameBlocks } from './tree/block-ids.ts';
import { makeCallouts } from './tree/callouts.ts';
import { checkAddresses } from './tree/check-addresses.ts';
import { checkFormulas } from './tree/check-formulas.ts';
import { checkWriting } from './tree/check-writing.ts';
import { leaveOutComments } from './tree/comments.ts';
import { unwrapEmbeds } from './tree/embeds.ts';
import { applyGate } from './tree/gate.ts';
import { admitInertHtml } from './tree/inert-html.ts';
import { flattenNestedLinks } from './tree/nested-links.ts';
import { resolveReferences } from './tree/references.ts';
import { settleComponents } from './tree/settle-components.ts';
import { setPunctuation } from './tree/smart-punctuation.ts';
import { checkFirstLevel, takeTitle } from './tree/take-title.ts';

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
  const format = path.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md';
  const report = createReport(file);
  const isText = checkCharacters(text, report);
  const plain = isText ? text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') : '';
  const source = leaveOutConflicts(plain, report);
  const { body: markdown, frontMatter, tags } = splitFrontMatter(source, report);

  const tree = readTree(markdown, format, report);
  if (format === 'mdx') {
    applyGate(tree, markdown, report);
    settleComponents(tree, report);
  } else {
    admitInertHtml(tree, report);
  }
  resolveReferences(tree);
  const unsourced = findUnsourced(tree, markdown, report);
  leaveOutComments(tree, report);
  checkAddresses(tree, path, report);
  checkFormulas(tree, report);
  checkWriting(tree, markdown, report);
  nameBlocks(tree, report);
  makeCallouts(tree, report);
  flattenNestedLinks(tree, report);
  setPunctuation(tree);
  const title = takeTitle(tree, frontMatter.title);
  checkFirstLevel(tree, report);
  const collected = collect(tree);
  unwrapEmbeds(tree);

  const html = toHtmlTree(tree, printNodes, report);
  tidyTables(html);
  hangAsides(html, printNodes);
  return {
    path,
    frontMatter: { ...frontMatter, title },
    ...printBlocks(html),
    ...collected,
    tags: eachTagOnce([...tags, ...collected.tags]),
    unsourced,
    problems: condense(report.problems),
  };
}

/** As first written: `#HPC` and `#hpc` are one tag. */
function eachTagOnce(uses: readonly TagUse[]): TagUse[] {
  const byKey = new Map<string, TagUse>();
  for (const use of uses) {
    const key = use.tag.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, use);
  }
  return [...byKey.values()];
}
