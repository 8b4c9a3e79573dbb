import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import type { Report } from '../report.ts';
import { checkBounds } from './bounds.ts';
import { explainParseError } from './explain-parse-error.ts';
import { type NoteFormat, parseMarkdown } from './parse.ts';

const maxDepth = 60;

/** The tree of a note; one block of code if the text is out of bounds or cannot be parsed. */
export function readTree(body: string, format: NoteFormat, report: Report): Root {
  const asTyped: Root = { type: 'root', children: [{ type: 'code', value: body.trim() }] };
  if (!checkBounds(body, report)) return asTyped;
  try {
    const tree = parseMarkdown(body, format);
    const deep = findTooDeep(tree);
    if (deep === undefined) return tree;
    report.add(
      'mdx/depth',
      deep,
      `nested more than ${String(maxDepth)} levels deep`,
      'Make the text flatter.',
    );
  } catch (error) {
    if (error instanceof VFileMessage) {
      const { rule, message, help } = explainParseError(error);
      report.add(rule, { line: error.line ?? 1, column: error.column ?? 1 }, message, help);
    } else {
      const reason = error instanceof Error ? error.message : String(error);
      report.add('mdx/parse', undefined, `the note cannot be read: ${reason}`, 'Make it simpler.');
    }
  }
  return asTyped;
}

/** The first node below the deepest level allowed. Without recursion, whatever the depth. */
function findTooDeep(tree: Root): Nodes | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= maxDepth; depth += 1) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
    if (level.length === 0) return undefined;
  }
  return level[0];
}
