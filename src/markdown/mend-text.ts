import { compileNote } from './compile-note.ts';

/** One thing that was mended, in the line where it stood. */
export interface Mend {
  readonly line: number;
  readonly what: string;
}

export interface Mended {
  readonly text: string;
  readonly mends: readonly Mend[];
}

/**
 * A note with everything mended that needs no decision: line ends, a byte order mark, blanks at the end
 * of lines, and what MDX reads as a tag although nobody can have meant one. The words stay as they are,
 * and so does everything within code.
 */
export function mendText(source: string, path: string): Mended {
  const mends: Mend[] = [];
  let text = mendLineEnds(source, mends);
  text = mendBlanks(text, mends);
  if (path.toLowerCase().endsWith('.mdx')) text = mendTags(text, path, mends);
  return { text, mends: mends.toSorted((a, b) => a.line - b.line) };
}

function mendLineEnds(source: string, mends: Mend[]): string {
  const unmarked = source.replace(/^\uFEFF+/, '');
  if (unmarked !== source) mends.push({ line: 1, what: 'byte order mark removed' });
  const text = unmarked.replace(/\r\n?/g, '\n');
  if (text !== unmarked) mends.push({ line: 1, what: 'line ends are LF' });
  if (text.trim() === '' || text.endsWith('\n')) return text;
  mends.push({ line: text.split('\n').length, what: 'the last line ends' });
  return `${text}\n`;
}

/** Two blanks at the end of a line of text break the line: they stay. */
function mendBlanks(source: string, mends: Mend[]): string {
  let fence = '';
  const lines = source.split('\n').map((line, index) => {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const isCode = fence !== '';
    if (!isCode) fence = marks;
    else if (marks.startsWith(fence)) fence = '';
    const bare = line.trimEnd();
    if (isCode || bare === line) return line;
    const isBreak = bare !== '' && /[^\s] {2,}$/.test(line);
    const kept = isBreak ? `${bare}  ` : bare;
    if (kept !== line)
      mends.push({ line: index + 1, what: 'blanks at the end of the line removed' });
    return kept;
  });
  return lines.join('\n');
}

/** What MDX takes for a tag → what was meant. */
const tags: readonly (readonly [pattern: RegExp, meant: string, what: string])[] = [
  [/^<(?=[\d\s=≤≥.-])/, '&lt;', '< is &lt;'],
  [/^<((?:https?:\/\/|mailto:)[^\s<>]+)>/, '$1', 'address without < and >'],
  [/^<(br|wbr)\s*>/, '<$1 />', 'tag closed'],
  [/^<!--((?:(?!-->|\*\/)[^])*)-->/, '{/*$1*/}', 'comment as MDX has it'],
];
const mostMends = 200;

function mendTags(source: string, path: string, mends: Mend[]): string {
  let text = source;
  for (let count = 0; count < mostMends; count += 1) {
    const mended = mendFirstTag(text, path);
    if (mended === undefined) return text;
    mends.push(mended.mend);
    ({ text } = mended);
  }
  return text;
}

function mendFirstTag(text: string, path: string): { text: string; mend: Mend } | undefined {
  const lines = text.split('\n');
  for (const { rule, line, column } of compileNote({ path, file: path, text }).problems) {
    if (rule !== 'mdx/parse') continue;
    const before = lines
      .slice(0, line - 1)
      .reduce((sum, { length }) => sum + length + 1, column - 1);
    const rest = text.slice(before);
    const found = tags.find(([pattern]) => pattern.test(rest));
    if (found === undefined) continue;
    const [pattern, meant, what] = found;
    return { text: text.slice(0, before) + rest.replace(pattern, meant), mend: { line, what } };
  }
  return undefined;
}
