import type { Root } from 'mdast';
import type { Report } from '../report.ts';
import { walk } from './walk.ts';

const maxLength = 2_000;

/** TeX that links, loads, writes HTML, or defines: a formula is only to be looked at. */
const forbidden = new RegExp(
  `\\\\(${[
    'href|url|includegraphics|html[a-zA-Z]*|class|cssId|style|data',
    '[egx]?def|let|futurelet|global|long|(?:re|provide)?newcommand|DeclareMathOperator',
    'char|catcode|csname|expandafter|noexpand|input|include|read|write|openout|require|special',
  ].join('|')})(?![a-zA-Z])`,
);

/** Formulas that link, define or are far too long become problems, and are shown as code. */
export function checkFormulas(tree: Root, report: Report): void {
  walk(tree, (node, siblings, index) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return undefined;
    const command = forbidden.exec(node.value)?.[1];
    if (command !== undefined) {
      report.add(
        'math/command',
        node,
        `\\${command} has no place in a formula of a note`,
        'Write the formula out; put a link outside it.',
      );
    } else if (node.value.length > maxLength) {
      report.add(
        'math/size',
        node,
        `the formula has ${String(node.value.length)} characters; ${String(maxLength)} is the limit`,
        'Split it.',
      );
    } else {
      return undefined;
    }
    const { value, position } = node;
    const type = node.type === 'math' ? 'code' : 'inlineCode';
    siblings[index] = { type, value, ...(position === undefined ? {} : { position }) };
    return index + 1;
  });
}
