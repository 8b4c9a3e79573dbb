import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import type { Point, Report } from '../report.ts';
import { walk } from '../tree/walk.ts';
import { checkBounds } from './bounds.ts';
import { explainParseError } from './explain-parse-error.ts';
import { type NoteFormat, parseMarkdown } from './parse.ts';

const maxDepth = 24;
const maxComponentDepth = 6;
const maxNodes = 20_000;
/** Mistakes of MDX that are looked for in one note: each costs one more parse, so fewer in long notes. */
const maxMistakes = 12;
const maxParsed = 200_000;

/** The tree of a note; one block of code if the text is out of bounds or cannot be parsed. */
export function readTree(body: string, format: NoteFormat, report: Report): Root {
  const plain: Root = {
    type: 'root',
    children: [{ type: 'code', value: body.trim() }],
  };
  if (!checkBounds(body, report)) return plain;
  const tree = parseLeniently(body, format, report);
  return tree !== undefined && checkSize(tree, report) ? tree : plain;
}

/** Stand for a `<`, `{`, `i` or `e` that MDX stumbled over, while the rest is parsed. */
const stand = new Map([
  ['<', '\uFDD2'],
  ['{', '\uFDD3'],
  ['i', '\uFDD4'],
  ['e', '\uFDD5'],
]);
const original = new Map([...stand].map(([typed, mark]) => [mark, typed]));

/**
 * MDX stops at the first mistake. So that all of them are found in one run, and links into the note
 * still meet their headings, what it stumbled over becomes plain text and the note is parsed again.
 */
function parseLeniently(body: string, format: NoteFormat, report: Report): Root | undefined {
  let text = body;
  const tries = Math.min(maxMistakes, Math.ceil(maxParsed / (body.length + 1)));
  for (let mistakes = 0; mistakes < tries; mistakes += 1) {
    try {
      const tree = parseMarkdown(text, format);
      if (mistakes > 0) restoreText(tree);
      return tree;
    } catch (error) {
      if (!(error instanceof VFileMessage)) {
        const reason = error instanceof Error ? error.message : String(error);
        const help = 'Make it simpler: shorter, with fewer levels.';
        report.add('mdx/parse', undefined, `the note cannot be read: ${reason}`, help);
        return undefined;
      }
      const { rule, message, help, offset, tag = offset } = explainParseError(error, text);
      report.add(rule, placeOf(text, offset), asTyped(message), asTyped(help));
      const next = passOver(text, tag);
      if (next === undefined) return undefined;
      text = next;
    }
  }
  return undefined;
}

function passOver(text: string, at: number): string | undefined {
  const address = /^<([a-z]+:[^\s<>]*)>/i.exec(text.slice(at, at + 2000))?.[1];
  if (address !== undefined) {
    return `${text.slice(0, at)} ${address} ${text.slice(at + address.length + 2)}`;
  }
  const mark = stand.get(text.charAt(at));
  return mark === undefined ? undefined : text.slice(0, at) + mark + text.slice(at + 1);
}

function restoreText(tree: Root): void {
  walk(tree, (node) => {
    if ('value' in node) {
      node.value = asTyped(node.value);
    }
    return undefined;
  });
}

/** With the characters again for which others stand. */
function asTyped(text: string): string {
  return text.replace(/[\uFDD2-\uFDD5]/g, (mark) => original.get(mark) ?? mark);
}

function placeOf(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** False for a tree that is too deep or too large to be worth printing. Without recursion. */
function checkSize(tree: Root, report: Report): boolean {
  let level: { node: Nodes; components: number }[] = [{ node: tree, components: 0 }];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    const [first] = level;
    const tooDeep = level.find(({ components }) => components > maxComponentDepth);
    if (tooDeep !== undefined || depth > maxDepth) {
      const message = tooDeep
        ? `components stand more than ${String(maxComponentDepth)} deep in each other`
        : `nested more than ${String(maxDepth)} levels deep`;
      report.add('mdx/depth', (tooDeep ?? first)?.node, message, 'Make the text flatter.');
      return false;
    }
    if (count > maxNodes) {
      const message = `the note has more than ${String(maxNodes)} pieces of text, marks and cells`;
      report.add('mdx/size', undefined, message, 'Split it: one idea, one note.');
      return false;
    }
    level = level.flatMap(({ node, components }) =>
      'children' in node
        ? node.children.map((child) => ({
            node: child,
            components: components + (child.type.startsWith('mdxJsx') ? 1 : 0),
          }))
        : [],
    );
  }
  return true;
}
