import * as z from 'zod';
import { checkShape } from './check-shape.ts';
import type { Problem } from './problem.ts';
import { readYaml, type YamlRead } from './strict-yaml.ts';

/** Where one entry stands in what was read. */
export interface Entry {
  readonly read: YamlRead;
  readonly index: number;
}

/**
 * The entries of a file of facts; where it is no YAML as a whole, each that is YAML by itself, so that a mistake
 * in one hides none of the others.
 */
export function readEntries(
  text: string,
  file: string,
): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const whole = readList(text, file);
  if (whole.entries.length > 0 || whole.problems.length === 0) return whole;
  const pieces = splitEntries(text)
    // What stands before the first is a remark.
    .filter((piece) => piece.text.replace(/^\s*#.*$/gm, '').trim() !== '')
    .map((piece) => readList(piece.text, file, piece.firstLine));
  const problems = pieces.flatMap((piece) => piece.problems);
  return {
    entries: pieces.flatMap((piece) => piece.entries),
    problems: problems.length > 0 ? problems : whole.problems,
  };
}

function readList(text: string, file: string, firstLine = 1): ReturnType<typeof readEntries> {
  const read = readYaml(text, file, { family: 'fact', firstLine });
  const list = checkShape(z.array(z.unknown()), read, { family: 'fact' });
  return list.ok
    ? { entries: [...list.data.keys()].map((index) => ({ read, index })), problems: [] }
    : { entries: [], problems: explainList(read, list.problems) };
}

/** Cut before each line that begins with a dash no further right than the first of them. */
function splitEntries(text: string): readonly { text: string; firstLine: number }[] {
  const indent = /^( *)- /m.exec(text)?.[1] ?? '';
  let firstLine = 1;
  return text.split(new RegExp(`^(?=${indent}- )`, 'm')).map((piece) => {
    const placed = { text: piece, firstLine };
    firstLine += piece.split('\n').length - 1;
    return placed;
  });
}

/** A file that is YAML and no list of facts. */
function explainList(read: YamlRead, problems: readonly Problem[]): readonly Problem[] {
  if (!read.ok) return problems;
  return problems.map((problem) => ({
    ...problem,
    message: read.value === null ? 'the file has no facts' : 'the file is no list of facts',
    help: 'Begin each fact at the start of a line with "- id: ", and its other fields two blanks further.',
  }));
}
