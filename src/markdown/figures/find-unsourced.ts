import type { Nodes, Parents, Root, Table } from 'mdast';
import type { UnsourcedFigures } from '../../garden/compiled-note.ts';
import type { Report } from '../report.ts';
import { walk } from '../tree/walk.ts';
import { findFigures, type Figure } from './find-figures.ts';
import { type FlatBlock, flattenBlock, splitSentences } from './sentences.ts';

/** `%%no source: reason%%`: without a reason it waives nothing. */
const waiver = /^%%\s*no[ -]source\b\s*:?\s*([^]*?)\s*%%\s*$/i;

/** Says in the sentence itself that the number is the author's. */
const isOwn = new RegExp(
  [
    String.raw`\b(?:assum|suppos|imagin|hypothetical|invent|illustrat|pretend)\w*`,
    String.raw`\b(?:for example|for instance|say,)`,
    String.raw`\bour (?:own )?(?:\w+ )?(?:guess|estimate|assumption|choice|input|figure|sum|product|example|number)s?\b`,
    String.raw`^\W*(?:Take|Let|Put)\b`,
  ].join('|'),
  'i',
);

const pointsBack = '(?:that|this|these|those)';

/** Goes on from the sentence before: `That is 0.03 percent.`, `Halving it leaves 3 kW.` */
const goesOn = new RegExp(
  String.raw`^\W*(?:${[
    `${pointsBack} (?:is|are|was|were|makes?|made|comes?|leaves?|means?|would|adds?|gives?|saves?|costs?|implies)`,
    `(?:at|with|by|under|in|on|for|from|over|against) ${pointsBack}`,
    '(?:so|hence|thus|therefore|then|over|divided?|multipl(?:y|ied)|halv(?:e|ing)|doubl(?:e|ing)|remov(?:e|ing)|add(?:ing)?)',
    'in (?:other words|one unit)|the (?:rest|remainder|difference|ratio)',
  ].join('|')})\b|^\s*\uFFFC\s*[=×]`,
  'i',
);

/** Shows its working: `10.2 / 8 = 1.28`. */
const equation = /[=≈×÷]|\d\s*[/+−]\s*\d/;

/** The section of a note in which numbers are thresholds that its author sets. */
const openQuestions = /what would change (?:our|my) minds?/i;
const conditional = /\b(?:if|would|could|should|might|above|below|under)\b/i;

/**
 * The figures of a note that a reader cannot trace: numbers with a unit in a sentence without a fact, a
 * citation, an outside link or a footnote that has one. What does not count: figures that stand elsewhere
 * in the note with a source; what is computed in the open from a sourced sentence of the same paragraph or
 * the one before; what the sentence calls an assumption; headings, code and formulas; and what is waived by
 * `%%no source: reason%%` in the sentence, or alone before a block. A table is sourced by row, by a header
 * cell for its column or, in the first column, for all, or by a paragraph before it that ends with a colon.
 */
export function findUnsourced(
  tree: Root,
  source: string,
  report: Report,
): readonly UnsourcedFigures[] {
  const open: UnsourcedFigures[] = [];
  const sourced = new Set<string>();
  const footnotes = new Set<string>();
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition' && hasSource(flattenBlock(node))) {
      footnotes.add(node.identifier);
    }
  }
  walk(tree, (node) => {
    if (node.type === 'comment') checkWaiver(node);
    return undefined;
  });
  look(tree, false);
  return open.flatMap((one) => {
    const figures = one.figures.filter((figure) => !sourced.has(figure));
    return figures.length === 0 ? [] : [{ ...one, figures }];
  });

  function look(parent: Parents, isCovered: boolean): void {
    /** Whether the block before introduces this one, whether it has a source at all, or waives this one. */
    let before = { introduces: false, sourced: false, waives: false };
    let isOpenQuestion = false;
    for (const node of parent.children) {
      const covered = isCovered || before.introduces || before.waives;
      if (isWaiverAlone(node)) {
        before = { ...before, waives: true };
        continue;
      }
      switch (node.type) {
        case 'heading':
          isOpenQuestion = openQuestions.test(flattenBlock(node).text);
          before = { introduces: false, sourced: false, waives: false };
          break;
        case 'paragraph':
          before = judgeParagraph(flattenBlock(node), covered, before.sourced, isOpenQuestion);
          break;
        case 'math':
          before = { ...before, waives: false };
          break;
        case 'table':
          judgeTable(node, covered);
          before = { introduces: false, sourced: true, waives: false };
          break;
        default:
          if ('children' in node) look(node, covered);
          before = { introduces: false, sourced: before.sourced, waives: false };
      }
    }
  }

  function judgeParagraph(
    block: FlatBlock,
    isCovered: boolean,
    isSourcedBefore: boolean,
    isOpenQuestion: boolean,
  ): { introduces: boolean; sourced: boolean; waives: false } {
    let any = isSourcedBefore;
    let previous = isSourcedBefore;
    let anyHere = false;
    for (const { start, end } of splitSentences(block.text)) {
      const text = block.text.slice(start, end);
      const isSourced = hasSource(block, start, end);
      const figures = findFigures(text);
      // Most sentences have none, and whatever else they say is of no account.
      const isFine =
        isSourced ||
        figures.length === 0 ||
        isCovered ||
        isOwn.test(text) ||
        (previous && goesOn.test(text)) ||
        (any && equation.test(text)) ||
        (isOpenQuestion && conditional.test(text));
      if (isFine) for (const figure of figures) sourced.add(figure.text);
      else keepOpen(block, start, end, figures);
      previous = isSourced || (isFine && figures.length > 0);
      any ||= previous;
      anyHere ||= previous;
    }
    return { introduces: previous && /[:,]\W*$/.test(block.text), sourced: anyHere, waives: false };
  }

  function judgeTable(table: Table, isCovered: boolean): void {
    const [head, ...rows] = table.children;
    const columns = head?.children.map((cell) => hasSource(flattenBlock(cell))) ?? [];
    let first: FlatBlock | undefined;
    const figures: string[] = [];
    const mentions: string[] = [];
    for (const row of rows) {
      const isFine = isCovered || columns[0] === true || hasSource(flattenBlock(row));
      for (const [index, cell] of row.children.entries()) {
        const block = flattenBlock(cell);
        const found = findFigures(block.text);
        if (isFine || columns[index] === true) acceptFigures(block.text);
        else if (found.length > 0) {
          first ??= block;
          figures.push(...found.map((one) => one.text));
          mentions.push(...mentionsIn(flattenBlock(row)));
        }
      }
    }
    if (first !== undefined) {
      const at = findFigures(first.text)[0]?.index ?? 0;
      open.push({ figures, within: 'table', mentions, ...placeOf(first, at) });
    }
  }

  function acceptFigures(text: string): void {
    for (const figure of findFigures(text)) sourced.add(figure.text);
  }

  function keepOpen(
    block: FlatBlock,
    start: number,
    end: number,
    figures: readonly Figure[],
  ): void {
    const [first] = figures;
    if (first === undefined) return;
    open.push({
      figures: figures.map((one) => one.text),
      within: 'sentence',
      mentions: mentionsIn(block, start, end),
      ...placeOf(block, start + first.index),
    });
  }

  function checkWaiver(node: Nodes): void {
    if (waiver.exec(written(node))?.[1] !== '') return;
    report.add(
      'number/waiver',
      node,
      'a waiver without a reason',
      'Say why the number has no source: %%no source: assumed for the example%%.',
    );
  }

  function hasSource({ marks }: FlatBlock, start = 0, end = Infinity): boolean {
    return marks.some(({ at, node }) => at >= start && at < end && isSource(node));
  }

  function isSource(node: Nodes): boolean {
    switch (node.type) {
      case 'citation':
        return true;
      case 'link':
        return /^https?:/.test(node.url);
      case 'footnoteReference':
        return footnotes.has(node.identifier);
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        return node.name === 'Fact' || node.name === 'Cite';
      case 'comment':
        return (waiver.exec(written(node))?.[1] ?? '') !== '';
      default:
        return false;
    }
  }

  function isWaiverAlone(node: Nodes): boolean {
    const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : node;
    return only?.type === 'comment' && isSource(only);
  }

  function written({ position }: Nodes): string {
    return source.slice(position?.start.offset, position?.end.offset);
  }

  function placeOf({ pieces }: FlatBlock, at: number): { line: number; column: number } {
    const piece = pieces.findLast((one) => one.at <= at);
    const start = piece?.node.position?.start;
    if (piece === undefined || start?.offset === undefined) return { line: 1, column: 1 };
    const lines = source.slice(start.offset, start.offset + at - piece.at).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1);
    return { line: start.line + lines.length - 1, column };
  }
}

function mentionsIn({ marks }: FlatBlock, start = 0, end = Infinity): string[] {
  return marks.flatMap(({ at, node }) =>
    node.type === 'wikilink' && at >= start && at < end ? [node.target] : [],
  );
}
