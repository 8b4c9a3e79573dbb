import type { Root } from 'mdast';
import type { Report } from '../report.ts';
import { walk } from './walk.ts';

const maxLength = 2_000;
const maxEm = 50;
/** Roughly, in em. */
const units: ReadonlyMap<string, number> = new Map([
  ['em', 1],
  ['ex', 0.43],
  ['mu', 1 / 18],
  ['pt', 0.1],
  ['bp', 0.1],
  ['px', 0.1],
  ['sp', 1.5e-6],
  ['mm', 0.28],
  ['cm', 2.8],
  ['in', 7.2],
  ['pc', 1.2],
]);

/** TeX that links, loads, writes HTML, or defines: a formula is only to be looked at. */
const forbidden = new RegExp(
  `\\\\(${[
    'href|url|includegraphics|html[a-zA-Z]*|class|cssId|style|data',
    '[egx]?def|let|futurelet|global|long|(?:re|provide)?newcommand|DeclareMathOperator',
    'message|errmessage|show|TextOrMath|@[a-zA-Z@]*',
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
    } else if (hasHugeLength(node.value)) {
      report.add(
        'math/size',
        node,
        `the formula has a length above ${String(maxEm)} em`,
        'Give lengths of a few em; leave the rest to the formula itself.',
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

/** Whether a length in the formula, `\\rule{999em}{1em}`, would push the page apart. */
function hasHugeLength(tex: string): boolean {
  return [...tex.matchAll(/(\d[\d.]*)\s*(em|ex|mu|pt|bp|px|sp|mm|cm|in|pc)(?![a-zA-Z])/g)].some(
    ([, number, unit = '']) => Number(number) * (units.get(unit) ?? 0) > maxEm,
  );
}
