import type {
  Code,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Link,
  Paragraph,
  Root,
  Text,
} from 'mdast';
import type { Math } from 'mdast-util-math';
import { slug } from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { findHidden } from '../reading/check-characters.ts';
import type { Report } from '../report.ts';
import { checkBrackets, checkCitation, checkFootnoteMark } from './check-brackets.ts';
import { checkBrokenLink, checkLeftovers } from './check-leftovers.ts';
import { checkListMarks, checkRows, checkTableRows } from './check-rows.ts';
import { walk } from './walk.ts';

/** Slips that Markdown forgives by printing what was typed, or by leaving it out. */
export function checkWriting(tree: Root, source: string, report: Report): void {
  let depth = 1;
  const defined = new Set<string>();
  const used = new Set<string>();
  const headings = new Set<string>();
  walk(tree, (node, _, __, parent) => {
    switch (node.type) {
      case 'heading':
        if (node.depth > depth + 1) {
          report.warn(
            'heading/order',
            node,
            `a heading of level ${String(node.depth)} follows one of level ${String(depth)}`,
            `Begin it with ${'#'.repeat(depth + 1)}.`,
          );
        }
        depth = node.depth;
        if (toString(node).trim() === '' && node.children.every(({ type }) => type === 'text')) {
          report.warn(
            'heading/blank',
            node,
            'a heading without words',
            'Write its words behind the #, or remove it.',
          );
        }
        checkTwice(node, headings, report);
        break;
      case 'code':
        checkFence(node, source, report);
        break;
      case 'math':
        checkFormulaEnd(node, source, report);
        break;
      case 'wikilink':
        if (node.target.trim() === '' && node.fragment === undefined) {
          report.warn(
            'wikilink/empty',
            node,
            'the link names no note',
            'Write the name before the bar: [[name|words]].',
          );
        }
        break;
      case 'table':
        checkRows(node, source, report);
        break;
      case 'paragraph':
        checkTableRows(node, report);
        checkListMarks(node, source, report);
        checkHeadingMark(node, source, report);
        break;
      case 'link':
        checkEmptyLink(node, report);
        break;
      case 'text':
        checkLeftovers(node, source, report);
        checkBrokenLink(node, source, report);
        checkBrackets(node, source, parent.type === 'tableCell', report);
        checkHidden(node, source, report);
        break;
      case 'citation':
        checkCitation(node, report);
        break;
      case 'footnoteReference':
        used.add(node.identifier);
        checkFootnoteName(node, report);
        break;
      case 'footnoteDefinition':
        if (defined.has(node.identifier)) {
          report.add(
            'footnote/duplicate',
            node,
            `[^${node.label ?? node.identifier}]: stands a second time; only the first is shown`,
            'Give each footnote a name of its own.',
          );
        }
        defined.add(node.identifier);
        checkFootnoteName(node, report);
        break;
      default:
    }
    return undefined;
  });
  for (const node of tree.children) {
    if (node.type === 'paragraph') checkFootnoteMark(node, source, report);
    if (node.type !== 'footnoteDefinition' || used.has(node.identifier)) continue;
    report.warn(
      'footnote/unused',
      node,
      `nothing refers to the footnote [^${node.label ?? node.identifier}]`,
      'Refer to it, or remove it: it is not shown.',
    );
  }
}

function checkTwice(node: Heading, headings: Set<string>, report: Report): void {
  const words = toString(node).trim();
  const name = slug(words);
  if (headings.has(name)) {
    report.warn(
      'heading/twice',
      node,
      `a second heading says “${words.slice(0, 60)}”`,
      'Give it words of its own: a link by those words leads to the first.',
    );
  }
  if (name !== '') headings.add(name);
}

/** Markdown takes all that follows for code then, to the end of the note. */
function checkFence(node: Code, source: string, report: Report): void {
  const lines = source.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  const fence = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0];
  if (fence === undefined) return;
  const end = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd() : '';
  if (end.startsWith(fence) && /^(.)\1*$/.test(end)) return;
  report.warn('code/end', node, `no line of ${fence} ends this code`, `Add a line of ${fence}.`);
}

/** The same for a formula that stands alone. */
function checkFormulaEnd(node: Math, source: string, report: Report): void {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset).trimEnd();
  if (/^[\s>]*\$\$[\s\S]*\$\$$/.test(written)) return;
  report.warn('math/end', node, 'no $$ ends this formula', 'Add a line of $$.');
}

/** `#Heading`: a tag, and words after it that are none. */
function checkHeadingMark(node: Paragraph, source: string, report: Report): void {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (/^#{2,6}[^\s#\\]/.test(written)) {
    report.warn(
      'heading/blank',
      node,
      'this is no heading, since no blank follows the #',
      'Write a blank after the last #, or \\ before the first.',
    );
    return;
  }
  const [first, rest, ...more] = node.children;
  if (first?.type !== 'hashtag' || rest?.type !== 'text' || more.length > 0) return;
  if (!/^ [^\n#]*[\p{L}\d][^\n#]*$/u.test(rest.value)) return;
  report.warn(
    'heading/blank',
    node,
    `#${first.value} is a tag here, and the words after it are no heading`,
    'Write a blank after # for a heading.',
  );
}

function checkEmptyLink(node: Link, report: Report): void {
  if (node.url !== '' || node.children.length === 0) return;
  report.warn(
    'link/empty',
    node,
    'the link leads nowhere',
    'Write an address between the brackets.',
  );
}

/** What is written as itself was found in the source; this finds `&#x202E;`. */
function checkHidden(node: Text, source: string, report: Report): void {
  const hidden = findHidden(node.value);
  const { start, end } = node.position ?? {};
  if (hidden === undefined || findHidden(source.slice(start?.offset, end?.offset))) return;
  const help = 'Delete it, or the reference that stands for it.';
  if (hidden.rule === 'file/bidi') report.add(hidden.rule, node, hidden.message, help);
  else report.warn(hidden.rule, node, hidden.message, help);
}

function checkFootnoteName(node: FootnoteReference | FootnoteDefinition, report: Report): void {
  const name = node.label ?? node.identifier;
  if (/^[\p{L}\p{N}_-]{1,60}$/u.test(name)) return;
  report.add(
    'footnote/id',
    node,
    `[^${name.slice(0, 40)}] is not a name for a footnote`,
    'Use letters, digits, - and _: [^1] or [^slurm].',
  );
}
